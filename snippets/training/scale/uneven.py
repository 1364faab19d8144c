import time

import torch
import torch.distributed as dist
from torch import nn
from torch.nn.parallel import DistributedDataParallel

dist.init_process_group("gloo")
rank, size = dist.get_rank(), dist.get_world_size()
torch.manual_seed(0)
X = torch.randn(9, 2)
y = X @ torch.tensor([[2.0], [-3.4]]) + 4.2
mine = slice(rank, None, size)
net = nn.Linear(2, 1)
ddp = DistributedDataParallel(net)
loss_fn = nn.MSELoss()
whole = loss_fn(net(X), y)
grads = torch.autograd.grad(whole, list(net.parameters()))  # (1)!


def agrees(loss):
    net.zero_grad()
    loss.backward()
    pairs = zip(net.parameters(), grads, strict=True)
    return all(torch.allclose(p.grad, grad) for p, grad in pairs)


mean = loss_fn(ddp(X[mine]), y[mine])
means = [None] * size
dist.all_gather_object(means, mean.item())
plain = agrees(mean)

squares = ((ddp(X[mine]) - y[mine]) ** 2).sum()
total = torch.tensor([squares.item(), len(y[mine])])
dist.all_reduce(total)  # (2)!
weighted = agrees(squares * size / total[1])  # (3)!
if rank == 0:
    print("losses       ", [round(value, 2) for value in means])
    print("their mean   ", f"{sum(means) / size:.2f}")
    print("weighted mean", f"{total[0] / total[1]:.2f}")
    print("of 9 rows    ", f"{whole:.2f}")
    print("gradient of 9 rows:", plain, weighted)
#> losses        [39.34, 29.07]
#> their mean    34.21
#> weighted mean 34.78
#> of 9 rows     34.78
#> gradient of 9 rows: False True
time.sleep(0.1)
dist.destroy_process_group()
