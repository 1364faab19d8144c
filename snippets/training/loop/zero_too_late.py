import torch
from torch import nn

torch.manual_seed(0)
X = torch.randn(1000, 2)
y = X @ torch.tensor([[2.0], [-3.4]]) + 4.2


def train(order):
    torch.manual_seed(1)
    net, loss = nn.Linear(2, 1), nn.MSELoss()
    optimizer = torch.optim.SGD(net.parameters(), lr=0.03)
    start = loss(net(X), y).item()
    for _ in range(300):
        error = loss(net(X), y)
        for step in order.split():
            if step == "zero":
                optimizer.zero_grad()
            elif step == "backward":
                error.backward()
            elif step == "step":
                optimizer.step()
    print(f"{order:20} {start:.2f} -> {loss(net(X), y):.2f}")
    return net.weight.detach()


train("backward zero step")  # (1)!
#> backward zero step   30.57 -> 30.57
first = train("zero backward step")
#> zero backward step   30.57 -> 0.00
last = train("backward step zero")
#> backward step zero   30.57 -> 0.00
assert torch.equal(first, last)  # (2)!
exact = torch.tensor([[2.0, -3.4]])
torch.testing.assert_close(first, exact, rtol=0, atol=1e-4)
