import time

import torch
import torch.distributed as dist
from torch import nn
from torch.distributed.device_mesh import init_device_mesh
from torch.distributed.fsdp import fully_shard

mesh = init_device_mesh("cpu", (2,))  # (1)!
rank, size = dist.get_rank(), dist.get_world_size()
torch.manual_seed(0)
X = torch.randn(100, 2)
y = X @ torch.randn(2, 4) + torch.randn(4)
y += 0.01 * torch.randn(100, 4)
net = nn.Linear(2, 4)
fully_shard(net, mesh=mesh)  # (2)!
optimizer = torch.optim.SGD(net.parameters(), lr=1, momentum=0.5)
for epoch in range(40):
    optimizer.zero_grad()
    xb, yb = X[rank::size], y[rank::size]
    nn.functional.mse_loss(net(xb), yb).backward()
    optimizer.step()

momentum = optimizer.state[net.weight]["momentum_buffer"]
shapes = {
    "weight": net.weight,
    "grad": net.weight.grad,
    "momentum": momentum,
}
if rank == 0:
    print("name     whole  in process 0")
    for name, tensor in shapes.items():
        here = tuple(tensor.to_local().shape)
        print(f"{name:8} {tuple(tensor.shape)} {here}")
#> name     whole  in process 0
#> weight   (4, 2) (2, 2)
#> grad     (4, 2) (2, 2)
#> momentum (4, 2) (2, 2)
found = torch.cat(  # (3)!
    [net.weight.full_tensor().T, net.bias.full_tensor()[None]]
).detach()

A = torch.cat([X, torch.ones(100, 1)], dim=1).double()
exact = torch.linalg.lstsq(A, y.double()).solution
off = (found.double() - exact).abs().max().item()
assert off < 0.001, f"off by {off}"
time.sleep(0.1)
dist.destroy_process_group()
