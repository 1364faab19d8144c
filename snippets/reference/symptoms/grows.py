import torch
from torch import nn

torch.manual_seed(0)
X, y = torch.randn(200, 1), torch.randn(200, 1)
net, loss_fn = nn.Linear(1, 1), nn.MSELoss()
kept, numbers = 0.0, 0.0
for step in range(3):
    loss = loss_fn(net(X), y)
    kept = kept + loss  # (1)!
    numbers = numbers + loss.item()
    print(step, type(kept).__name__, type(numbers).__name__)
#> 0 Tensor float
#> 1 Tensor float
#> 2 Tensor float
print(f"both add up to {kept.item():.2f}, {numbers:.2f}")
#> both add up to 5.79, 5.79
print("graph:", kept.requires_grad)  # (2)!
#> graph: True
