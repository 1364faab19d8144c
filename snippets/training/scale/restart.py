import os
import signal
import time

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
X = torch.randn(100, 2)
y = X @ torch.tensor([[2.0], [-3.4]]) + 4.2
y += 0.01 * torch.randn(100, 1)
data = TensorDataset(X, y)
loss_fn = nn.MSELoss()
dist.init_process_group("gloo")
rank = dist.get_rank()
restarts = int(os.environ["TORCHELASTIC_RESTART_COUNT"])  # (1)!


def train(path, killed_at):
    torch.manual_seed(1)
    net, start = nn.Linear(2, 1), 0
    optimizer = torch.optim.SGD(
        net.parameters(), lr=0.05, momentum=0.5
    )
    if os.path.exists(path):  # (2)!
        run = torch.load(path, map_location="cpu")
        net.load_state_dict(run["net"])
        optimizer.load_state_dict(run["optimizer"])
        start = run["epoch"]
    if rank == 0:
        print(f"{path}: restarts {restarts}, from epoch {start}")
    ddp = DistributedDataParallel(net)
    sampler = DistributedSampler(data)
    loader = DataLoader(data, batch_size=5, sampler=sampler)
    for epoch in range(start, 6):
        if (epoch, rank, restarts) == (killed_at, 1, 0):
            os.kill(os.getpid(), signal.SIGKILL)  # (3)!
        sampler.set_epoch(epoch)  # (4)!
        for xb, yb in loader:
            optimizer.zero_grad()
            loss = loss_fn(ddp(xb), yb)
            loss.backward()
            optimizer.step()
        if rank == 0:  # (5)!
            state = {
                "net": net.state_dict(),  # (6)!
                "optimizer": optimizer.state_dict(),
                "epoch": epoch + 1,
            }
            torch.save(state, f"{path}.tmp")
            os.replace(f"{path}.tmp", path)
        dist.barrier()  # (7)!
    return torch.cat([net.weight[0], net.bias]).detach()


killed = train("killed.pt", killed_at=3)
#> killed.pt: restarts 0, from epoch 0
#> killed.pt: restarts 1, from epoch 3
unbroken = train("unbroken.pt", killed_at=None)
#> unbroken.pt: restarts 1, from epoch 0

A = torch.cat([X, torch.ones(100, 1)], dim=1).double()
exact = torch.linalg.lstsq(A, y.double()).solution.flatten()
if rank == 0:
    print("equal:", torch.equal(killed, unbroken))
    print("killed", killed.numpy().round(2))
    print("exact ", exact.numpy().round(2))
#> equal: True
#> killed [ 2.  -3.4  4.2]
#> exact  [ 2.  -3.4  4.2]
time.sleep(0.1)
dist.destroy_process_group()
