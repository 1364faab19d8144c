import time
from copy import deepcopy

import torch
import torch.distributed as dist
from torch import nn
from torch.nn.parallel import DistributedDataParallel
from torch.utils.data import (
    DataLoader,
    DistributedSampler,
    TensorDataset,
)

torch.manual_seed(0)
X = torch.randn(1000, 2)
y = X @ torch.tensor([[2.0], [-3.4]]) + 4.2
y += 0.01 * torch.randn(1000, 1)
data = TensorDataset(X, y)
dist.init_process_group("gloo")
rank, size = dist.get_rank(), dist.get_world_size()


def train(net, sampler, batch_size):
    loader = DataLoader(data, batch_size, sampler=sampler)
    optimizer = torch.optim.SGD(net.parameters(), lr=0.03)
    for epoch in range(3):
        sampler.set_epoch(epoch)  # (1)!
        for xb, yb in loader:
            optimizer.zero_grad()
            nn.functional.mse_loss(net(xb), yb).backward()
            optimizer.step()
    return len(loader)


def same(net):
    weights = [None] * size
    dist.all_gather_object(weights, net.weight.tolist())
    return weights[0] == weights[1]


torch.manual_seed(rank)  # (2)!
net = nn.Linear(2, 1)
equal = [same(net)]
ddp = DistributedDataParallel(net)
equal.append(same(net))
alone = deepcopy(net)
batches = train(ddp, DistributedSampler(data), 5)  # (3)!
equal.append(same(net))
one = DistributedSampler(data, num_replicas=1, rank=0)
all_batches = train(alone, one, 10)  # (4)!
if rank == 0:
    print(equal)
    print(batches, all_batches)
    print(list(ddp.state_dict()))  # (5)!
#> [False, True, True]
#> 100 100
#> ['module.weight', 'module.bias']
for a, b in zip(net.parameters(), alone.parameters()):
    torch.testing.assert_close(a, b, rtol=0, atol=1e-5)

A = torch.cat([X, torch.ones(1000, 1)], dim=1).double()
exact = torch.linalg.lstsq(A, y.double()).solution.flatten()
weights = torch.cat([net.weight[0], net.bias]).detach().double()
assert (weights - exact).abs().max() < 0.005  # (6)!
time.sleep(0.1)
dist.destroy_process_group()
