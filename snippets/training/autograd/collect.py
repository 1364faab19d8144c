import torch
from torch import nn

torch.manual_seed(0)
X, y = torch.randn(1000, 2), torch.randn(1000, 1)
net, loss = nn.Linear(2, 1), nn.MSELoss()

kept = [loss(net(X), y) for _ in range(3)]  # (1)!
print(tuple(kept[0].grad_fn._saved_self.shape))  # (2)!
#> (1000, 1)
kept[0].backward()
try:
    print(kept[0].grad_fn._saved_self)
except RuntimeError as error:
    print(type(error).__name__, kept[0].grad_fn.name())  # (3)!
#> RuntimeError MseLossBackward0

number, tensor = kept[1].item(), kept[1].detach()
print(type(number).__name__, tensor.grad_fn)
#> float None
try:
    kept[1].numpy()  # (4)!
except RuntimeError as error:
    print(str(error).split(". ")[0])
#> Can't call numpy() on Tensor that requires grad
print(tensor.numpy().shape)
#> ()
