import torch
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
y = torch.randn(1000)
data = TensorDataset(y, y + 0.5 * torch.randn(1000))  # (1)!


def r2(y, prediction):
    residual = (y - prediction).square().sum()
    return 1 - residual / (y - y.mean()).square().sum()


print(f"{r2(*data.tensors):.2f}")
#> 0.78
for size in 4, 10, 100:
    means = [r2(*batch) for batch in DataLoader(data, size)]
    print(f"{size:3} {torch.stack(means).mean():6.2f}")  # (2)!
#>   4   0.24
#>  10   0.69
#> 100   0.77

count = total = squares = residual = 0
for t, prediction in DataLoader(data, 4):
    count += len(t)
    total += t.double().sum()
    squares += t.double().square().sum()
    residual += (t - prediction).double().square().sum()
print(f"{1 - residual / (squares - total**2 / count):.2f}")  # (3)!
#> 0.78
