import torch
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.body = nn.ModuleList(nn.Linear(2, 2) for _ in range(3))
        self.heads = nn.ModuleDict({
            "low": nn.Linear(2, 1),
            "high": nn.Linear(2, 4),
        })

    def forward(self, x, head):
        for layer in self.body:
            x = x + torch.relu(layer(x))  # (1)!
        return self.heads[head](x)  # (2)!


net, X = Net(), torch.ones(5, 2)
print("low ", tuple(net(X, "low").shape))
#> low  (5, 1)
print("high", tuple(net(X, "high").shape))
#> high (5, 4)
names = [name for name, _ in net.named_parameters()]
print(len(names), "parameters, from", names[0], "to", names[-1])
#> 10 parameters, from body.0.weight to heads.high.bias
for container in net.body, net.heads:
    try:
        container(X)  # (3)!
    except NotImplementedError as error:
        print(type(error).__name__, error)
#> NotImplementedError Module [ModuleList] is missing the required "forward" function
#> NotImplementedError Module [ModuleDict] is missing the required "forward" function
