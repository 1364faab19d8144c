import torch
from torch import nn


class Centre(nn.Module):
    def __init__(self, mean, register):
        super().__init__()
        if register:
            self.register_buffer("mean", mean)
        else:
            self.mean = mean

    def forward(self, x):
        return x - self.mean


x = torch.full((1, 2), 20.0)
for register in False, True:
    net = Centre(torch.full((2,), 20.0), register)
    new = Centre(torch.zeros(2), register)  # (1)!
    print(new.load_state_dict(net.state_dict()))
    print(net(x).tolist(), new(x).tolist())
    meta = x.double().to("meta")
    try:
        print(net.double().to("meta")(meta).dtype)  # (2)!
    except RuntimeError as error:
        print(type(error).__name__)
#> <All keys matched successfully>
#> [[0.0, 0.0]] [[20.0, 20.0]]
#> RuntimeError
#> <All keys matched successfully>
#> [[0.0, 0.0]] [[0.0, 0.0]]
#> torch.float64
