import torch

x = torch.tensor([[1.0, 2.0], [3.0, 4.0]])
print("cat, dim 0:", torch.cat([x, x], dim=0).tolist())  # (1)!
#> cat, dim 0: [[1.0, 2.0], [3.0, 4.0], [1.0, 2.0], [3.0, 4.0]]
print("cat, dim 1:", torch.cat([x, torch.ones(2, 1)], dim=1).tolist())
#> cat, dim 1: [[1.0, 2.0, 1.0], [3.0, 4.0, 1.0]]

width = torch.tensor([1.0, 3.0])
height = torch.tensor([2.0, 4.0])
both = torch.stack([width, height], dim=1)  # (2)!
print("stack, dim 1:", both.tolist())
#> stack, dim 1: [[1.0, 2.0], [3.0, 4.0]]
