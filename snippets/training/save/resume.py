import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
X = torch.randn(200, 2)
y = X @ torch.tensor([[2.0], [-3.4]]) + 4.2
y += 0.01 * torch.randn(200, 1)
data = TensorDataset(X, y)
loss_fn = nn.MSELoss()


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
train(whole, optimizer, range(6))  # (1)!

net, optimizer = fresh()
train(net, optimizer, range(3))
checkpoint = {
    "net": net.state_dict(),
    "optimizer": optimizer.state_dict(),  # (2)!
    "rng": torch.get_rng_state(),  # (3)!
    "epoch": 3,
}
torch.save(checkpoint, "run.pt")

net, optimizer = fresh()  # (4)!
run = torch.load("run.pt")
net.load_state_dict(run["net"])
optimizer.load_state_dict(run["optimizer"])
torch.set_rng_state(run["rng"])
train(net, optimizer, range(run["epoch"], 6))

print(list(run["optimizer"]), list(run["optimizer"]["state"][0]))
#> ['state', 'param_groups'] ['momentum_buffer']
for name, tensor in whole.state_dict().items():
    same = torch.equal(net.state_dict()[name], tensor)
    print(f"{name:6} equal to unbroken: {same}")
#> weight equal to unbroken: True
#> bias   equal to unbroken: True

A = torch.cat([X, torch.ones(200, 1)], dim=1).double()
exact = torch.linalg.lstsq(A, y.double()).solution.flatten()
found = torch.cat([net.weight[0], net.bias]).detach()
print("resumed", found.numpy().round(3))
#> resumed [ 1.996 -3.398  4.199]
print("exact  ", exact.numpy().round(3))
#> exact   [ 2.    -3.4    4.201]
