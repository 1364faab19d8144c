import torch
from torch import nn

torch.manual_seed(0)
X, y, net = torch.randn(10, 2), torch.randn(10, 1), nn.Linear(2, 1)


def gradient(reduction):
    net.zero_grad()
    nn.MSELoss(reduction=reduction)(net(X), y).backward()
    return net.weight.grad


r = (net(X) - y).detach()  # (1)!
mean, total = gradient("mean"), gradient("sum")
torch.testing.assert_close(mean, (2 / 10 * X.T @ r).T)  # (2)!
torch.testing.assert_close(total, (2 * X.T @ r).T)
print("sum / mean:", (total / mean).numpy().round(3))
#> sum / mean: [[10. 10.]]

print("none:", tuple(nn.MSELoss(reduction="none")(net(X), y).shape))
#> none: (10, 1)
try:
    gradient("none")
except RuntimeError as error:
    print(type(error).__name__)
    print(error)
#> RuntimeError
#> grad can be implicitly created only for scalar outputs
