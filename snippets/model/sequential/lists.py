import torch
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.body = nn.ModuleList(nn.Linear(2, 2) for _ in range(3))
        self.heads = nn.ModuleDict({"low": nn.Linear(2, 1),
                                    "high": nn.Linear(2, 4)})
        self.plain = [nn.Linear(2, 2)]  # (1)!

    def forward(self, x, head):
        for layer in self.body:
            x = x + layer(x).relu()  # (2)!
        return self.heads[head](x)  # (3)!


net, X = Net(), torch.ones(5, 2)
print(net(X, "low").shape, net(X, "high").shape)
#> torch.Size([5, 1]) torch.Size([5, 4])
names = [name for name, _ in net.named_parameters()]
print(names[0], names[-1], len(names))
#> body.0.weight heads.high.bias 10
for container in net.body, net.heads:
    try:
        container(X)  # (4)!
    except NotImplementedError as error:
        print(type(error).__name__)
#> NotImplementedError
#> NotImplementedError
assert len(names) == 10
