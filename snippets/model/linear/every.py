import torch
from torch import nn

layer = nn.Linear(2, 3)
W = torch.tensor([[1.0, 2.0], [3.0, -4.0], [5.0, 6.0]])
b = torch.tensor([10.0, 0.0, -30.0])
layer.weight, layer.bias = nn.Parameter(W), nn.Parameter(b)  # (1)!

x = torch.tensor([1.0, 2.0])
y = layer(x)
print("layer  ", y.tolist())
#> layer   [15.0, -5.0, -13.0]
print("by hand", [(W[j] @ x + b[j]).item() for j in range(3)])  # (2)!
#> by hand [15.0, -5.0, -13.0]
for i in range(2):
    more = x.clone()
    more[i] += 1
    print(f"x[{i}] + 1:", (layer(more) - y).tolist())  # (3)!
#> x[0] + 1: [1.0, 3.0, 5.0]
#> x[1] + 1: [2.0, -4.0, 6.0]
print("ReLU   ", y.relu().tolist())  # (4)!
#> ReLU    [15.0, 0.0, 0.0]
assert y.tolist() == [15.0, -5.0, -13.0]
changes = torch.stack([layer(x + one) - y for one in torch.eye(2)])
assert torch.equal(changes, W.T)
