import torch
from torch import nn

torch.manual_seed(0)
x = torch.randn(40, 1)
y = 3 * x - 1 + 0.5 * torch.randn(len(x), 1)
A = torch.cat([x, torch.ones(len(x), 1)], dim=1)
exact = torch.linalg.lstsq(A, y).solution.flatten()


def train(place):
    torch.manual_seed(1)
    net, loss_fn = nn.Linear(1, 1), nn.MSELoss()
    optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
    start = net.weight.item(), net.bias.item()
    for epoch in range(50):
        if place == "first":
            optimizer.zero_grad()
        loss = loss_fn(net(x), y)
        if place == "before backward":
            optimizer.zero_grad()
        loss.backward()
        if place == "between":
            optimizer.zero_grad()
        optimizer.step()
        if place == "last":
            optimizer.zero_grad()
    return start, (net.weight.item(), net.bias.item())


print("zero_grad         weight        bias")
#> zero_grad         weight        bias
for place in ["first", "before backward", "last", "between"]:
    start, end = train(place)  # (1)!
    print(f"{place:16} {start[0]:.2f} -> {end[0]:.2f}", end="  ")
    print(f"{start[1]:5.2f} -> {end[1]:5.2f}")
#> first            0.52 -> 2.99  -0.44 -> -0.98
#> before backward  0.52 -> 2.99  -0.44 -> -0.98
#> last             0.52 -> 2.99  -0.44 -> -0.98
#> between          0.52 -> 0.52  -0.44 -> -0.44
weight, bias = exact.tolist()
print(f"exact                    {weight:.2f}           {bias:.2f}")
#> exact                    2.99           -0.98
assert train("first") == train("last"), "first and last differ"
