import time

import torch
import torch.distributed as dist
from torch import nn


def average_gradients(net):
    for p in net.parameters():
        if p.grad is not None:
            dist.all_reduce(p.grad)
            p.grad /= dist.get_world_size()


# check
dist.init_process_group("gloo")
rank, size = dist.get_rank(), dist.get_world_size()
torch.manual_seed(0)
X = torch.randn(100, 2)
y = X @ torch.tensor([[2.0], [-3.4]]) + 4.2
y += 0.01 * torch.randn(100, 1)
net = nn.Linear(2, 1)
net.unused = nn.Parameter(torch.zeros(1))
for step in range(30):
    loss = nn.functional.mse_loss(net(X), y)
    whole = torch.autograd.grad(loss, [net.weight, net.bias])
    net.zero_grad()
    xb, yb = X[rank::size], y[rank::size]
    nn.functional.mse_loss(net(xb), yb).backward()
    average_gradients(net)
    for p, grad in zip([net.weight, net.bias], whole, strict=True):
        torch.testing.assert_close(p.grad, grad)
    assert net.unused.grad is None
    with torch.no_grad():
        net.weight -= 0.3 * net.weight.grad
        net.bias -= 0.3 * net.bias.grad

A = torch.cat([X, torch.ones(100, 1)], dim=1).double()
exact = torch.linalg.lstsq(A, y.double()).solution.flatten()
found = torch.cat([net.weight[0], net.bias]).detach().double()
assert (found - exact).abs().max() < 1e-4
if rank == 0:
    print("ok: 30 averaged gradients")
#> ok: 30 averaged gradients
time.sleep(0.1)
dist.destroy_process_group()
