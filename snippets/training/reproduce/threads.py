import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
X = torch.randn(200, 2)
y = X @ torch.tensor([[2.0], [-3.4]]) + 4.2
data = TensorDataset(X, y)


def train(threads, workers):
    torch.set_num_threads(threads)  # (1)!
    torch.manual_seed(1)
    net = nn.Linear(2, 1)
    optimizer = torch.optim.SGD(net.parameters(), lr=0.05)
    loader = DataLoader(
        data, batch_size=10, shuffle=True, num_workers=workers
    )
    for epoch in range(5):
        for xb, yb in loader:
            optimizer.zero_grad()
            nn.functional.mse_loss(net(xb), yb).backward()
            optimizer.step()
    return torch.cat([net.weight[0], net.bias]).detach()


if __name__ == "__main__":
    base = train(1, 0)
    for threads, workers in (2, 0), (1, 2):
        same = torch.equal(train(threads, workers), base)
        print(threads, workers, same)
        assert same
    exact = torch.tensor([2.0, -3.4, 4.2])
    torch.testing.assert_close(base, exact, rtol=0, atol=1e-3)

    x = torch.rand(1_000_000)  # (2)!
    sums = []
    for threads in 1, 2:
        torch.set_num_threads(threads)
        sums.append(x.sum())
    torch.testing.assert_close(*sums)
#> 2 0 True
#> 1 2 True
