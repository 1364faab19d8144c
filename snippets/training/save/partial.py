import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
X = torch.randn(200, 2)
y = X @ torch.tensor([[2.0], [-3.4]]) + 4.2
y += 0.01 * torch.randn(200, 1)
data = TensorDataset(X, y)
loss_fn = nn.MSELoss()
A = torch.cat([X, torch.ones(200, 1)], dim=1)
exact = torch.linalg.lstsq(A, y).solution
lowest = loss_fn(A @ exact, y).item()


def fresh():
    torch.manual_seed(1)
    net = nn.Linear(2, 1)
    optimizer = torch.optim.SGD(
        net.parameters(), lr=0.02, momentum=0.9
    )
    return net, optimizer


def train(net, optimizer, epochs):
    loader = DataLoader(data, batch_size=10, shuffle=True)
    for epoch in epochs:
        for xb, yb in loader:
            optimizer.zero_grad()
            loss = loss_fn(net(xb), yb)
            loss.backward()
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

print("left out  equal to unbroken  MSE")
#> left out  equal to unbroken  MSE
for lost in "nothing", "optimizer", "rng":
    net, optimizer = fresh()
    run = torch.load("run.pt")  # (1)!
    net.load_state_dict(run["net"])
    if lost != "optimizer":
        optimizer.load_state_dict(run["optimizer"])
    if lost != "rng":
        torch.set_rng_state(run["rng"])
    train(net, optimizer, range(3, 6))
    with torch.no_grad():
        loss = loss_fn(net(X), y).item()
    assert loss < 10 * lowest, f"without {lost}: {loss}"
    same = torch.equal(net.weight, whole.weight)
    print(f"{lost:9} {same!s:18} {loss:.6f}")  # (2)!
#> nothing   True               0.000138
#> optimizer False              0.000153
#> rng       False              0.000171
print(f"exact {lowest:31.6f}")
#> exact                        0.000117
