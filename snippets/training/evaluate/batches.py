import torch
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
y = torch.randn(1000) + 2
data = TensorDataset(y, y + 0.5 * torch.randn(1000))  # (1)!


def r2(y, prediction):
    residual = (prediction - y).square().sum()
    return 1 - residual / (y - y.mean()).square().sum()


print(f"all rows at once    {r2(*data.tensors):.3f}")
#> all rows at once    0.777
for size in 4, 10, 100:
    loader = DataLoader(data, batch_size=size)
    scores = [r2(target, prediction) for target, prediction in loader]
    print(f"mean, batches of {size:3} {torch.stack(scores).mean():.2f}")
#> mean, batches of   4 0.24
#> mean, batches of  10 0.69
#> mean, batches of 100 0.77

count = total = squares = residual = 0
for target, prediction in DataLoader(data, batch_size=4):
    count += len(target)
    total += target.double().sum()
    squares += target.double().square().sum()
    residual += (prediction - target).double().square().sum()
score = 1 - residual / (squares - total**2 / count)  # (2)!
print(f"from sums           {score:.3f}")
#> from sums           0.777
