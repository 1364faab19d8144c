import time

import torch
from torch import nn

torch.manual_seed(0)
threads = torch.get_num_threads()
torch.set_num_threads(1)  # (1)!


def seconds(X, y):
    net, loss_fn = nn.Linear(20, 1), nn.MSELoss()
    optimizer = torch.optim.SGD(net.parameters())
    times = []
    for _ in range(20):
        start = time.perf_counter()
        optimizer.zero_grad()
        loss_fn(net(X), y).backward()
        optimizer.step()
        times.append(time.perf_counter() - start)
    return min(times)  # (2)!


print("rows    one update: full / mini  one epoch: mini / full")
#> rows    one update: full / mini  one epoch: mini / full
for rows in 1000, 300_000:
    X, y = torch.randn(rows, 20), torch.randn(rows, 1)
    full, mini = seconds(X, y), seconds(X[:10], y[:10])
    update = "over 5" if full > 5 * mini else "under 5"
    epoch = rows / 10 * mini  # (3)!
    passes = "over 5" if epoch > 5 * full else "under 5"
    print(f"{rows:6}  {update:>23}  {passes:>22}")
#>   1000                  under 5                  over 5
#> 300000                   over 5                  over 5
torch.set_num_threads(threads)
