import time

import torch
import torch.distributed as dist
from torch import nn
from torch.nn.parallel import DistributedDataParallel

dist.init_process_group("gloo")
rank, size = dist.get_rank(), dist.get_world_size()
torch.manual_seed(0)
X = torch.randn(5, 2)
y = X @ torch.tensor([[2.0], [-3.4]]) + 4.2
net = nn.Linear(2, 1)
ddp = DistributedDataParallel(net)


def run():
    for row in range(rank, 5, size):  # (1)!
        net.zero_grad()
        loss = nn.functional.mse_loss(ddp(X[row]), y[row])
        loss.backward()


own = nn.functional.mse_loss(net(X[4]), y[4])
(own,) = torch.autograd.grad(own, [net.bias])
for divide in True, False:
    with ddp.join(divide_by_initial_world_size=divide):  # (2)!
        run()
    if rank == 0:
        ratio = (net.bias.grad / own).item()  # (3)!
        print(f"divide by all {divide!s:5} share left {ratio:.1f}")
#> divide by all True  share left 0.5
#> divide by all False share left 1.0
try:
    run()
except RuntimeError as error:  # (4)!
    print("process", rank, type(error).__name__)
#> process 0 RuntimeError
time.sleep(0.1)
dist.destroy_process_group()
