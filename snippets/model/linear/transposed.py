import torch
from torch import nn

x = torch.tensor([[1.0, 2.0]])
W = torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])
try:
    x @ W  # (1)!
except RuntimeError as error:
    print(type(error).__name__, error)
#> RuntimeError mat1 and mat2 shapes cannot be multiplied (1x2 and 3x2)
print((x @ W.T).tolist())
#> [[5.0, 11.0, 17.0]]
print(nn.functional.linear(x, W).tolist())  # (2)!
#> [[5.0, 11.0, 17.0]]

S = W[:2]  # (3)!
print((x @ S).tolist())
#> [[7.0, 10.0]]
print((x @ S.T).tolist())
#> [[5.0, 11.0]]
torch.testing.assert_close(nn.functional.linear(x, S), x @ S.T)
assert not torch.equal(x @ S, x @ S.T)
