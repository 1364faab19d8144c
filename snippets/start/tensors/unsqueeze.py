import torch

x = torch.tensor([1.0, 2.0, 3.0])
table = x.unsqueeze(1)  # (1)!
print("x:", tuple(x.shape), "x.unsqueeze(1):", tuple(table.shape))
#> x: (3,) x.unsqueeze(1): (3, 1)
print("like x[:, None]:", torch.equal(table, x[:, None]))
#> like x[:, None]: True
print("x.unsqueeze(0):", tuple(x.unsqueeze(0).shape))
#> x.unsqueeze(0): (1, 3)
print("table.squeeze(1):", tuple(table.squeeze(1).shape))  # (2)!
#> table.squeeze(1): (3,)
