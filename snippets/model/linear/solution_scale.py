import torch
from torch import nn


class Scale(nn.Module):
    def __init__(self, features):
        super().__init__()
        self.weight = nn.Parameter(torch.ones(features))
        self.bias = nn.Parameter(torch.zeros(features))

    def forward(self, x):
        return x * self.weight + self.bias

    def extra_repr(self):
        return f"features={len(self.weight)}"


# check
torch.manual_seed(0)
layer = Scale(3)
shapes = {k: tuple(v.shape) for k, v in layer.state_dict().items()}
assert shapes == {"weight": (3,), "bias": (3,)}, f"state_dict {shapes}"
assert repr(layer) == "Scale(features=3)", f"repr {layer}"
X = torch.randn(50, 3)
off = (layer(X) - X).abs().max().item()
assert off == 0, f"layer(X) - X: {off:.4f}"
exact = torch.tensor([2.0, -3.4, 0.0])
y = X * exact + 4.2
optimizer = torch.optim.SGD(layer.parameters(), lr=0.5)
for step in range(200):
    optimizer.zero_grad()
    nn.functional.mse_loss(layer(X), y).backward()
    optimizer.step()
found = layer.weight.detach()
off = (found - exact).abs().max().item()
assert off < 1e-3, f"weight {found.tolist()}, exact {exact.tolist()}"
off = (layer(X) - y).abs().max().item()
assert off < 1e-3, f"layer(X) - y: {off:.4f}"
print("ok:", len(found), "weights")
#> ok: 3 weights
