import torch

prediction = torch.tensor([[1.0], [2.0], [3.0]])
target = torch.tensor([1.0, 2.0, 6.0])  # (1)!
table = prediction - target  # (2)!
print(table)
#> tensor([[ 0., -1., -5.],
#>         [ 1.,  0., -4.],
#>         [ 2.,  1., -3.]])
wrong = table.square().mean()
right = (prediction - target[:, None]).square().mean()
print(f"{wrong:.3f} {right:.3f}")
#> 6.333 3.000

to_mean = (prediction - target.mean()).square().mean()
spread = target.var(correction=0)  # (3)!
print(f"{to_mean:.3f} + {spread:.3f}")
#> 1.667 + 4.667
torch.testing.assert_close(wrong, to_mean + spread)
