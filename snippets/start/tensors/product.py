import torch

scores = torch.tensor([[60.0, 50.0], [70.0, 70.0], [80.0, 60.0]])
w = torch.tensor([[0.25], [0.75]])
b = 5.0
total = scores @ w + b  # (1)!
print("total", tuple(total.shape), total.flatten().tolist())
#> total (3, 1) [57.5, 75.0, 70.0]
print("row 0 by hand", 60 * 0.25 + 50 * 0.75 + 5)
#> row 0 by hand 57.5
print("scores * 2", (scores * 2).tolist())  # (2)!
#> scores * 2 [[120.0, 100.0], [140.0, 140.0], [160.0, 120.0]]
