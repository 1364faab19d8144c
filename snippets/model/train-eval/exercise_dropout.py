import torch
from torch import nn


class Dropout(nn.Module):
    def __init__(self, p):
        super().__init__()
        self.p = p

    def forward(self, x):
        raise NotImplementedError


# check
torch.manual_seed(0)
for p in 0.0, 0.2, 0.8, 1.0:
    net = nn.Sequential(Dropout(p))
    x = torch.full((100_000,), 2.0, requires_grad=True)
    y = net(x)
    share = (y == 0).float().mean().item()
    assert abs(share - p) < 0.01, f"p {p}: {share:.2f} became 0"
    others = y[y != 0].detach()
    wanted = torch.full_like(others, 2 / (1 - p) if p < 1 else 0)
    message = f"p {p}: the others are {others.unique().tolist()}"
    torch.testing.assert_close(others, wanted, msg=message)

    y.sum().backward()
    message = f"p {p}: the gradient doesn't fit the output"
    torch.testing.assert_close(x.grad * 2, y.detach(), msg=message)
    if 0 < p < 1:
        message = f"p {p}: two calls drop the same numbers"
        assert not torch.equal(net(x), y), message
    net.eval()
    message = f"p {p}: eval mode changes the input"
    assert torch.equal(net(x), x), message
print("ok: 4 values of p")
