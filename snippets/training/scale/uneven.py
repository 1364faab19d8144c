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
exact = nn.functional.mse_loss(net(X), y)
grads = torch.autograd.grad(exact, list(net.parameters()))  # (1)!


def agrees(loss):
    net.zero_grad()
    loss.backward()
    pairs = zip(net.parameters(), grads)
    return all(torch.allclose(p.grad, grad) for p, grad in pairs)


mean = nn.functional.mse_loss(ddp(X[mine]), y[mine])
means = [None] * size
dist.all_gather_object(means, mean.item())
plain = agrees(mean)

squares = ((ddp(X[mine]) - y[mine]) ** 2).sum()
total = torch.tensor([squares.item(), len(y[mine])])
dist.all_reduce(total)  # (2)!
weighted = agrees(squares * size / total[1])  # (3)!
if rank == 0:
    print([round(value, 2) for value in means])
    print(f"{sum(means) / size:.2f} {exact:.2f}")
    print(f"{total[0] / total[1]:.2f}")
    print(plain, weighted)
#> [39.34, 29.07]
#> 34.21 34.78
#> 34.78
#> False True
torch.testing.assert_close(total[0] / total[1], exact.detach())
assert not plain and weighted
time.sleep(0.1)
dist.destroy_process_group()
