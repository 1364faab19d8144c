import torch
from torch import nn

W = torch.tensor([[1.0, 2.0], [3.0, 4.0]])  # (1)!
x = torch.tensor([[1.0, 2.0]])
print("x @ W   ", (x @ W).tolist())
#> x @ W    [[7.0, 10.0]]
print("x @ W.T ", (x @ W.T).tolist())
#> x @ W.T  [[5.0, 11.0]]
print("linear  ", nn.functional.linear(x, W).tolist())  # (2)!
#> linear   [[5.0, 11.0]]
assert torch.equal(nn.functional.linear(x, W), x @ W.T)
assert not torch.equal(x @ W, x @ W.T)
