import torch
from torch import nn

W = torch.tensor([[1.0, 2.0], [3.0, -4.0], [5.0, 6.0]])
b = torch.tensor([10.0, 0.0, -30.0])
layer = nn.Linear(2, 3)
layer.load_state_dict({"weight": W, "bias": b})  # (1)!

x = torch.tensor([1.0, 2.0])
y = layer(x)
print([(W[j] @ x + b[j]).item() for j in range(3)])  # (2)!
#> [15.0, -5.0, -13.0]
print(y.tolist())
#> [15.0, -5.0, -13.0]
for one in torch.eye(2):
    print((layer(x + one) - y).tolist())  # (3)!
#> [1.0, 3.0, 5.0]
#> [2.0, -4.0, 6.0]
print(y.relu().tolist())  # (4)!
#> [15.0, 0.0, 0.0]
assert y.tolist() == [15.0, -5.0, -13.0]
changes = torch.stack([layer(x + one) - y for one in torch.eye(2)])
assert torch.equal(changes, W.T)
