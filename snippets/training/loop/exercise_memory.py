import torch
from torch import nn


def fit(x, y):
    raise NotImplementedError


# check
for weight, bias in [(3.0, -1.0), (-2.0, 0.5)]:
    torch.manual_seed(0)
    x = torch.randn(40, 1)
    exact = torch.tensor([weight, bias])
    torch.manual_seed(1)
    start = nn.Linear(1, 1)
    torch.manual_seed(1)
    net = fit(x, exact[0] * x + exact[1])
    kind = type(net).__name__
    assert kind == "Linear", f"fit returns {kind}, not the trained net"
    assert not torch.equal(net.weight, start.weight), (
        "the net has not moved: "
        "is step called, and is .grad there when it runs?"
    )
    found = torch.cat([net.weight[0], net.bias]).detach()
    off = (found - exact).abs().max().item()
    assert off < 0.01, (
        f"found {found.tolist()}, wanted {exact.tolist()}: "
        "look at zero_grad, at lr, at the number of epochs"
    )
print("ok: 2 lines found")
