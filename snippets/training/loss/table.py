import torch

prediction = torch.tensor([[1.0], [2.0], [3.0]])
target = torch.tensor([1.0, 2.0, 6.0])  # (1)!
table = prediction - target  # (2)!
print(tuple(prediction.shape), "-", tuple(target.shape))
#> (3, 1) - (3,)
print(table)
#> tensor([[ 0., -1., -5.],
#>         [ 1.,  0., -4.],
#>         [ 2.,  1., -3.]])
wrong = table.square().mean()
right = (prediction - target[:, None]).square().mean()
print(f"wrong: {wrong:.3f}, right: {right:.3f}")
#> wrong: 6.333, right: 3.000
