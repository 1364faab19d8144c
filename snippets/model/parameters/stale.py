import torch
from torch import nn

torch.manual_seed(0)
X, y = torch.randn(50, 2), torch.randn(50, 1)


def moved(clear, set_to_none=True):
    torch.manual_seed(0)
    net = nn.Sequential(nn.Linear(2, 3), nn.Linear(3, 1))
    sgd = torch.optim.SGD(net.parameters(), lr=0.01, momentum=0.9)
    distances = []
    for step in range(4):
        sgd.zero_grad(set_to_none=set_to_none)
        nn.functional.mse_loss(net(X), y).backward()
        if step == 1:
            net[0].requires_grad_(False)  # (1)!
            if clear:
                net[0].zero_grad()  # (2)!
        before = net[0].weight.detach().clone()
        sgd.step()
        after = net[0].weight.detach()
        distances.append((after - before).norm().item())
    return [round(d / distances[0], 2) for d in distances]  # (3)!


print("frozen   ", moved(clear=False))
#> frozen    [1.0, 1.88, 0.0, 0.0]
print("set to 0 ", moved(clear=False, set_to_none=False))  # (4)!
#> set to 0  [1.0, 1.88, 1.69, 1.52]
print("cleared  ", moved(clear=True))
#> cleared   [1.0, 0.0, 0.0, 0.0]
assert moved(clear=True)[1:] == [0, 0, 0]
stepped, *coasted = moved(clear=False, set_to_none=False)[1:]
assert abs(coasted[1] / coasted[0] - 0.9) < 0.02
