import time
from copy import deepcopy

import torch
import torch.distributed as dist
from torch import nn
from torch.nn.parallel import DistributedDataParallel

dist.init_process_group("gloo")  # (1)!
rank, size = dist.get_rank(), dist.get_world_size()  # (2)!
torch.manual_seed(0)
X = torch.randn(8, 2)
y = X @ torch.tensor([[2.0], [-3.4]]) + 4.2


def gradient(net, rows):
    net.zero_grad()
    nn.functional.mse_loss(net(X[rows]), y[rows]).backward()
    weight, bias = [p.grad for p in net.parameters()]
    return torch.cat([weight[0], bias])


net = nn.Linear(2, 1)
alone = deepcopy(net)
ddp = DistributedDataParallel(net)  # (3)!
mine = slice(rank, None, size)  # (4)!
own = gradient(alone, mine)
averaged = gradient(ddp, mine)  # (5)!
whole = gradient(alone, slice(None))

owns = [None] * size
dist.all_gather_object(owns, own.tolist())  # (6)!
if rank == 0:
    for name, values in [
        *enumerate(owns),
        ("averaged", averaged.tolist()),
        ("8 rows", whole.tolist()),
    ]:
        print(f"{name:<8}", *[f"{value:6.2f}" for value in values])
#> 0          0.91   9.17 -10.43
#> 1         -2.26  14.51 -14.89
#> averaged  -0.67  11.84 -12.66
#> 8 rows    -0.67  11.84 -12.66
torch.testing.assert_close(averaged, torch.tensor(owns).mean(dim=0))
torch.testing.assert_close(averaged, whole)
time.sleep(0.1)  # (7)!
dist.destroy_process_group()
