import torch
from torch import nn


class Wrong(nn.Module):
    def foward(self, x):  # (1)!
        return 2 * x


class Right(nn.Module):
    def forward(self, x):
        return 2 * x


x, calls = torch.ones(2), []
try:
    Wrong()(x)
except NotImplementedError as error:
    print(type(error).__name__, str(error).split("] is ")[1])
#> NotImplementedError missing the required "forward" function

net = Right()
net.register_forward_hook(lambda *_: calls.append("hook"))  # (2)!
print(net(x).tolist(), calls)
#> [2.0, 2.0] ['hook']
print(net.forward(x).tolist(), calls)  # (3)!
#> [2.0, 2.0] ['hook']
assert calls == ["hook"]
