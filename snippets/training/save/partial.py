import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
X = torch.randn(200, 2)
y = X @ torch.tensor([[2.0], [-3.4]]) + 4.2
y += 0.01 * torch.randn(200, 1)
data = TensorDataset(X, y)
A = torch.cat([X, torch.ones(200, 1)], dim=1)
exact = torch.linalg.lstsq(A, y).solution
best = nn.functional.mse_loss(A @ exact, y)


def fresh():
    torch.manual_seed(1)
    net = nn.Linear(2, 1)
    optimizer = torch.optim.SGD(net.parameters(), 0.01, momentum=0.9)
    return net, optimizer


def train(net, optimizer, epochs):
    for epoch in epochs:
        for xb, yb in DataLoader(data, batch_size=10, shuffle=True):
            optimizer.zero_grad()
            nn.functional.mse_loss(net(xb), yb).backward()
            optimizer.step()


whole, optimizer = fresh()
train(whole, optimizer, range(6))
half, optimizer = fresh()
train(half, optimizer, range(3))
run = {
    "net": half.state_dict(),
    "optimizer": optimizer.state_dict(),
    "rng": torch.get_rng_state(),
}
torch.save(run, "run.pt")

for lost in "nothing", "optimizer", "rng":
    net, optimizer = fresh()
    run = torch.load("run.pt")  # (1)!
    net.load_state_dict(run["net"])
    if lost != "optimizer":
        optimizer.load_state_dict(run["optimizer"])
    if lost != "rng":
        torch.set_rng_state(run["rng"])
    train(net, optimizer, range(3, 6))
    same = torch.equal(net.weight, whole.weight)
    print(f"{lost:9} {same}")
    assert same == (lost == "nothing")
    assert nn.functional.mse_loss(net(X), y) < 3 * best  # (2)!
#> nothing   True
#> optimizer False
#> rng       False
