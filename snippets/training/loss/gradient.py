import torch
from torch import nn

torch.manual_seed(0)
X, y, net = torch.randn(10, 2), torch.randn(10, 1), nn.Linear(2, 1)


def weight_gradient(loss):
    net.zero_grad()
    loss.backward()
    return net.weight.grad


residuals = (net(X) - y).detach()  # (1)!
mean = weight_gradient(nn.MSELoss()(net(X), y))
torch.testing.assert_close(mean, (2 / 10 * X.T @ residuals).T)  # (2)!
total = weight_gradient(nn.MSELoss(reduction="sum")(net(X), y))
torch.testing.assert_close(total, (2 * X.T @ residuals).T)
print("sum / mean:", (total / mean).numpy().round(3))
#> sum / mean: [[10. 10.]]

losses = nn.MSELoss(reduction="none")(net(X), y)
print("none:", tuple(losses.shape))
#> none: (10, 1)
try:
    weight_gradient(losses)
except RuntimeError as error:
    print(f"RuntimeError: {error}")
#> RuntimeError: grad can be implicitly created only for scalar outputs
again = weight_gradient(losses.mean())  # (3)!
torch.testing.assert_close(again, mean)
