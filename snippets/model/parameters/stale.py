import torch
from torch import nn

torch.manual_seed(0)
X, y = torch.randn(50, 2), torch.randn(50, 1)


def moved(clear, **options):
    net = nn.Sequential(nn.Linear(2, 3), nn.Linear(3, 1))
    sgd = torch.optim.SGD(net.parameters(), lr=0.1, momentum=0.9)
    steps = []
    for i in range(4):
        sgd.zero_grad(**options)
        nn.functional.mse_loss(net(X), y).backward()
        if i == 1:
            net[0].requires_grad_(False)  # (1)!
            if clear:
                net[0].zero_grad()  # (2)!
        before = net[0].weight.clone()
        sgd.step()
        steps.append(not torch.equal(net[0].weight, before))
    return steps


print(moved(False))
#> [True, True, False, False]
print(moved(False, set_to_none=False))  # (3)!
#> [True, True, True, True]
print(moved(True, set_to_none=False))
#> [True, False, False, False]
assert moved(False) == [True, True, False, False]
assert moved(True) == [True, False, False, False]
