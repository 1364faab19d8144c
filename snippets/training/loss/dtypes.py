import torch
from torch import nn

X, net = torch.ones(2, 3), nn.Linear(3, 1)
y = torch.tensor([[1.0], [3.0]])

print("function  target        loss          gradient")
#> function  target        loss          gradient
for loss_fn in nn.MSELoss(), nn.HuberLoss():
    for target in y, y.double(), y.long():
        name = f"{type(loss_fn).__name__:9} {target.dtype!s:13}"
        loss = loss_fn(net(X), target)
        try:
            loss.backward()
            print(name, loss.dtype, net.weight.grad.dtype)
        except RuntimeError as error:
            print(name, f"RuntimeError: {error}")
#> MSELoss   torch.float32 torch.float32 torch.float32
#> MSELoss   torch.float64 torch.float64 torch.float32
#> MSELoss   torch.int64   torch.float32 torch.float32
#> HuberLoss torch.float32 torch.float32 torch.float32
#> HuberLoss torch.float64 RuntimeError: Found dtype Double but expected Float
#> HuberLoss torch.int64   RuntimeError: Found dtype Long but expected Float
