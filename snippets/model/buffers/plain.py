import torch
from torch import nn


class Plain(nn.Module):
    def __init__(self, mean):
        super().__init__()
        self.mean = mean  # (1)!

    def forward(self, x):
        return x - self.mean


class Registered(nn.Module):
    def __init__(self, mean):
        super().__init__()
        self.register_buffer("mean", mean)

    def forward(self, x):
        return x - self.mean


x = torch.tensor([[20.0, 20.0]])
for kind in Plain, Registered:
    net, new = kind(torch.tensor([20.0, 20.0])), kind(torch.zeros(2))
    print(kind.__name__, new.load_state_dict(net.state_dict()))
    print("  net", net(x).tolist(), "new", new(x).tolist())  # (2)!
    net.to("meta")  # (3)!
    try:
        print("  moved, shape", tuple(net(x.to("meta")).shape))
    except RuntimeError as error:
        print(" ", type(error).__name__, error)
#> Plain <All keys matched successfully>
#>   net [[0.0, 0.0]] new [[20.0, 20.0]]
#>   RuntimeError Tensor on device cpu is not on the expected device meta!
#> Registered <All keys matched successfully>
#>   net [[0.0, 0.0]] new [[0.0, 0.0]]
#>   moved, shape (1, 2)
