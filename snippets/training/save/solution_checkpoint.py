import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset


def save(path, net, optimizer, order, epoch):
    state = {
        "net": net.state_dict(),
        "optimizer": optimizer.state_dict(),
        "order": order.get_state(),
        "epoch": epoch,
    }
    torch.save(state, path)


def load(path, net, optimizer, order):
    state = torch.load(path)
    net.load_state_dict(state["net"])
    optimizer.load_state_dict(state["optimizer"])
    order.set_state(state["order"])
    return state["epoch"]


# check
torch.manual_seed(0)
X = torch.randn(100, 2)
y = X @ torch.tensor([[2.0], [-3.4]]) + 4.2
data = TensorDataset(X, y)


def run(start, stop, load_from=None):
    net = nn.Linear(2, 1)
    nn.init.zeros_(net.weight)
    nn.init.zeros_(net.bias)
    optimizer = torch.optim.Adam(net.parameters(), lr=0.1)
    order = torch.Generator().manual_seed(start)
    if load_from:
        start = load(load_from, net, optimizer, order)
    loader = DataLoader(
        data, batch_size=10, shuffle=True, generator=order
    )
    for epoch in range(start, stop):
        for xb, yb in loader:
            optimizer.zero_grad()
            nn.functional.mse_loss(net(xb), yb).backward()
            optimizer.step()
    save("run.pt", net, optimizer, order, stop)
    return torch.cat([net.weight[0], net.bias]).detach()


whole = run(0, 40)
exact = torch.tensor([2.0, -3.4, 4.2])
torch.testing.assert_close(whole, exact, rtol=0, atol=1e-3)
assert not torch.equal(run(0, 20), whole)
assert torch.equal(run(9, 40, load_from="run.pt"), whole)
print("ok: 20 + 20 epochs equal 40")
#> ok: 20 + 20 epochs equal 40
