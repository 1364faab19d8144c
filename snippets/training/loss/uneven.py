import torch
from torch import nn
from torch.utils.data import DataLoader

y = torch.tensor([1.0] * 8 + [3.0] * 2)


def gradient(target, reduction):
    w = torch.zeros(1, requires_grad=True)  # (1)!
    loss = nn.MSELoss(reduction=reduction)
    loss(w.expand(len(target)), target).backward()
    return w.grad.item()


batches = list(DataLoader(y, batch_size=4))
means = [gradient(batch, "mean") for batch in batches]
sums = [gradient(batch, "sum") for batch in batches]
print(means, sums)
#> [-2.0, -2.0, -6.0] [-8.0, -8.0, -12.0]
print(f"all rows: {gradient(y, 'mean'):.2f}")
#> all rows: -2.80
print(f"mean of means: {sum(means) / len(means):.2f}")
#> mean of means: -3.33
print(f"sums / 10: {sum(sums) / len(y):.2f}")  # (2)!
#> sums / 10: -2.80
assert abs(sum(sums) / len(y) - gradient(y, "mean")) < 1e-5
