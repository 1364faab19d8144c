import torch

x = torch.tensor([1.0, 2.0, 3.0])
total = x.sum()  # (1)!
print("total", total.item())
#> total 6.0
assert total == 6, "1 + 2 + 3 is 6"
