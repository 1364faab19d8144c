import math
import warnings

import torch
from torch import nn
from torch.testing import assert_close


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
for bias in True, False:
    results = []
    for kind in Linear, nn.Linear:
        torch.manual_seed(0)  # (6)!
        layer = kind(2, 3, bias)
        y = layer(x)
        y.square().sum().backward()
        grads = [p.grad.flatten() for p in layer.parameters()]
        values = torch.cat([y.flatten(), *grads])
        results.append((layer, values, layer.state_dict()))
    (own, values, saved), (theirs, expected, wanted) = results
    assert max(p.abs().max() for p in own.parameters()) <= 2**-0.5
    assert_close(values, expected)
    assert_close(saved, wanted, rtol=0, atol=0)  # (7)!
    assert repr(own) == repr(theirs)
    print(own)
    for layer, state in (own, wanted), (theirs, saved):
        print(list(state), layer.load_state_dict(state))
#> Linear(in_features=2, out_features=3, bias=True)
#> ['weight', 'bias'] <All keys matched successfully>
#> ['weight', 'bias'] <All keys matched successfully>
#> Linear(in_features=2, out_features=3, bias=False)
#> ['weight'] <All keys matched successfully>
#> ['weight'] <All keys matched successfully>

layer = Linear(2, 3, device="meta", dtype=torch.float64)  # (8)!
for name, p in layer.named_parameters():
    print(name, tuple(p.shape), p.device, p.dtype)
#> weight (3, 2) meta torch.float64
#> bias (3,) meta torch.float64

with warnings.catch_warnings():  # (9)!
    warnings.simplefilter("ignore")
    empty, theirs = Linear(0, 3), nn.Linear(0, 3)
nothing = torch.ones(4, 0)
print("0 inputs", empty(nothing).abs().max().item())
#> 0 inputs 0.0
assert_close(empty(nothing), theirs(nothing))
assert_close(empty.state_dict(), theirs.state_dict())
