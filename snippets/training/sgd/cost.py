import time

import torch
from torch import nn

torch.manual_seed(0)
torch.set_num_threads(1)  # (1)!


def seconds(X, y):
    net, loss = nn.Linear(20, 1), nn.MSELoss()
    optimizer = torch.optim.SGD(net.parameters(), lr=0.03)
    times = []
    for _ in range(20):
        start = time.perf_counter()
        optimizer.zero_grad()
        loss(net(X), y).backward()
        optimizer.step()
        times.append(time.perf_counter() - start)
    return min(times)  # (2)!


for rows in 1000, 300_000:
    X, y = torch.randn(rows, 20), torch.randn(rows, 1)
    full, small = seconds(X, y), seconds(X[:10], y[:10])
    update = full > 5 * small
    epoch = rows / 10 * small > 5 * full  # (3)!
    print(rows, update, epoch)
    assert update == (rows > 1000) and epoch
#> 1000 False True
#> 300000 True True
