import math
import warnings

import torch
from torch import nn


class Linear(nn.Module):
    def __init__(self, in_features, out_features, bias=True,
                 device=None, dtype=None):
        super().__init__()
        self.in_features = in_features
        self.out_features = out_features
        made = {"device": device, "dtype": dtype}
        W = torch.empty(out_features, in_features, **made)
        self.weight = nn.Parameter(W)  # (1)!
        self.register_parameter("bias", None)  # (2)!
        if bias:
            self.bias = nn.Parameter(torch.empty(out_features, **made))
        self.reset_parameters()

    def reset_parameters(self):
        nn.init.kaiming_uniform_(self.weight, a=math.sqrt(5))  # (3)!
        if self.bias is not None:
            n = self.in_features
            bound = 1 / math.sqrt(n) if n > 0 else 0  # (4)!
            nn.init.uniform_(self.bias, -bound, bound)

    def forward(self, x):
        y = x @ self.weight.T
        return y if self.bias is None else y + self.bias

    def extra_repr(self):  # (5)!
        return (f"in_features={self.in_features}, "
                f"out_features={self.out_features}, "
                f"bias={self.bias is not None}")


x = torch.arange(8.0).reshape(4, 2)
close = torch.testing.assert_close
for bias in True, False:
    results = []
    for kind in Linear, nn.Linear:
        torch.manual_seed(0)  # (6)!
        layer = kind(2, 3, bias)
        y = layer(x)
        y.square().sum().backward()
        grads = [p.grad for p in layer.parameters()]
        results.append((layer, [y, *grads], layer.state_dict()))
    (own, values, saved), (theirs, expected, wanted) = results
    assert max(p.abs().max() for p in own.parameters()) <= 2**-0.5
    close(values, expected)
    close(saved, wanted, rtol=0, atol=0)  # (7)!
    own.load_state_dict(wanted)
    theirs.load_state_dict(saved)
    assert repr(own) == repr(theirs)
    print(own)
    print(list(saved))
#> Linear(in_features=2, out_features=3, bias=True)
#> ['weight', 'bias']
#> Linear(in_features=2, out_features=3, bias=False)
#> ['weight']

W = Linear(2, 3, device="meta", dtype=torch.float64).weight  # (8)!
print(W.device, W.dtype)
#> meta torch.float64

with warnings.catch_warnings():  # (9)!
    warnings.simplefilter("ignore")
    empty, theirs = Linear(0, 3), nn.Linear(0, 3)
nothing = torch.ones(4, 0)
print("0 inputs", empty(nothing).abs().max().item())
#> 0 inputs 0.0
close(empty(nothing), theirs(nothing))
