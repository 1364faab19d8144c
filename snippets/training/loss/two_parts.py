import torch

prediction = torch.tensor([[1.0], [2.0], [3.0]])
target = torch.tensor([1.0, 2.0, 6.0])
wrong = (prediction - target).square().mean()
to_mean = (prediction - target.mean()).square().mean()
variance = target.var(correction=0)  # (1)!
print(f"{wrong:.3f} = {to_mean:.3f} + {variance:.3f}")
#> 6.333 = 1.667 + 4.667
torch.testing.assert_close(wrong, to_mean + variance)
