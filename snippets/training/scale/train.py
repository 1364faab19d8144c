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
X = torch.randn(200, 2)
y = X @ torch.tensor([[2.0], [-3.4]]) + 4.2
y += 0.01 * torch.randn(200, 1)
data = TensorDataset(X, y)
loss_fn = nn.MSELoss()
dist.init_process_group("gloo")
rank, size = dist.get_rank(), dist.get_world_size()


def train(net, sampler, batch_size):
    loader = DataLoader(
        data, batch_size=batch_size, sampler=sampler
    )
    optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
    for epoch in range(3):
        sampler.set_epoch(epoch)  # (1)!
        for xb, yb in loader:
            optimizer.zero_grad()
            loss = loss_fn(net(xb), yb)
            loss.backward()
            optimizer.step()
    return len(loader)


def tell_if_equal(when, net):
    weights = [None] * size
    dist.all_gather_object(weights, net.weight.tolist())  # (2)!
    if rank == 0:
        print(f"{when:13} equal: {weights[0] == weights[1]}")


torch.manual_seed(rank)  # (3)!
net = nn.Linear(2, 1)
tell_if_equal("made", net)
#> made          equal: False
ddp = DistributedDataParallel(net)
tell_if_equal("wrapped", net)
#> wrapped       equal: True
alone = deepcopy(net)
batches = train(ddp, DistributedSampler(data), 5)  # (4)!
tell_if_equal("trained", net)
#> trained       equal: True
one = DistributedSampler(data, num_replicas=1, rank=0)
all_batches = train(alone, one, 10)  # (5)!
weights = torch.cat([net.weight[0], net.bias]).detach()
alone = torch.cat([alone.weight[0], alone.bias]).detach()
torch.testing.assert_close(weights, alone, rtol=0, atol=1e-5)

A = torch.cat([X, torch.ones(200, 1)], dim=1).double()
exact = torch.linalg.lstsq(A, y.double()).solution.flatten()
if rank == 0:
    print("batches", batches, "alone", all_batches)
    print("two  ", weights.numpy().round(2))
    print("alone", alone.numpy().round(2))
    print("exact", exact.numpy().round(2))
    print(list(ddp.state_dict()))  # (6)!
#> batches 20 alone 20
#> two   [ 2.  -3.4  4.2]
#> alone [ 2.  -3.4  4.2]
#> exact [ 2.  -3.4  4.2]
#> ['module.weight', 'module.bias']
time.sleep(0.1)
dist.destroy_process_group()
