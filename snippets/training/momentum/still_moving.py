import torch
from torch import nn

torch.manual_seed(0)
X = torch.randn(1000, 2)
y = X @ torch.tensor([[2.0], [-3.4]]) + 4.2


def drift(set_to_none):
    torch.manual_seed(0)
    net, loss = nn.Linear(2, 1), nn.MSELoss()
    optimizer = torch.optim.SGD(net.parameters(), 0.01, momentum=0.9)
    for update in range(5):
        before = net.weight.detach().clone()
        optimizer.zero_grad()
        loss(net(X), y).backward()
        optimizer.step()
    start = net.weight.detach().clone()

    for update in range(200):
        optimizer.zero_grad(set_to_none=set_to_none)  # (1)!
        optimizer.step()
    return (net.weight.detach() - start) / (start - before)  # (2)!


print([round(d, 2) for d in drift(False)[0].tolist()])
#> [9.0, 9.0]
print(drift(True).any().item())
#> False
