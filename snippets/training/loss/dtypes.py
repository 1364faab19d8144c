import torch
from torch import nn

X, net = torch.ones(2, 3), nn.Linear(3, 1)


def attempt(name, loss, prediction, target):
    net.zero_grad()
    step = "loss"
    try:
        error = loss(prediction, target)
        step = "backward"
        error.backward()
        print(name, target.dtype, "->", error.dtype)
    except RuntimeError as problem:
        print(name, target.dtype, type(problem).__name__, step)


mse, y = nn.MSELoss(), torch.tensor([[1], [3]])
for target in y.float(), y.double(), y:
    attempt("MSE  ", mse, net(X), target)
    assert net.weight.grad.dtype == torch.float32  # (1)!
#> MSE   torch.float32 -> torch.float32
#> MSE   torch.float64 -> torch.float64
#> MSE   torch.int64 -> torch.float32
torch.testing.assert_close(mse(net(X), y), mse(net(X), y.float()))
for target in y.double(), y:
    attempt("Huber", nn.HuberLoss(), net(X), target)  # (2)!
#> Huber torch.float64 RuntimeError backward
#> Huber torch.int64 RuntimeError backward

scores = torch.zeros(2, 4, requires_grad=True)  # (3)!
for target in y[:, 0], y[:, 0].int(), y[:, 0].float(), y:
    attempt("CE   ", nn.CrossEntropyLoss(), scores, target)  # (4)!
#> CE    torch.int64 -> torch.float32
#> CE    torch.int32 RuntimeError loss
#> CE    torch.float32 RuntimeError loss
#> CE    torch.int64 RuntimeError loss
