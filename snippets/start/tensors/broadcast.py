import torch

scores = torch.tensor([[60.0, 50.0], [70.0, 70.0], [80.0, 60.0]])
column_mean = scores.mean(dim=0)  # (1)!
print("minus column means", (scores - column_mean).tolist())
#> minus column means [[-10.0, -10.0], [0.0, 10.0], [10.0, 0.0]]

row_mean = scores.mean(dim=1)
try:
    scores - row_mean  # (2)!
except RuntimeError as error:
    print(error)
#> The size of tensor a (2) must match the size of tensor b (3) at non-singleton dimension 1
row_mean = scores.mean(dim=1, keepdim=True)  # (3)!
print("minus row means", (scores - row_mean).tolist())
#> minus row means [[5.0, -5.0], [0.0, 0.0], [10.0, -10.0]]
