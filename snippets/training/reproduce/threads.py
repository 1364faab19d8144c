import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
X = torch.randn(200, 2)
y = X @ torch.tensor([[2.0], [-3.4]]) + 4.2
data = TensorDataset(X, y)
loss_fn = nn.MSELoss()


def train(threads, workers):
    torch.set_num_threads(threads)  # (1)!
    torch.manual_seed(1)
    net = nn.Linear(2, 1)
    optimizer = torch.optim.SGD(net.parameters(), lr=0.03)
    loader = DataLoader(
        data, batch_size=10, shuffle=True, num_workers=workers
    )
    for epoch in range(5):
        for xb, yb in loader:
            optimizer.zero_grad()
            loss = loss_fn(net(xb), yb)
            loss.backward()
            optimizer.step()
    return torch.cat([net.weight[0], net.bias]).detach()


if __name__ == "__main__":
    default = torch.get_num_threads()
    base = train(threads=1, workers=0)
    for threads, workers in (2, 0), (1, 2):
        same = torch.equal(train(threads, workers), base)
        used = torch.get_num_threads()
        print(f"threads {used}, workers {workers}: equal {same}")
    torch.set_num_threads(default)

    A = torch.cat([X, torch.ones(200, 1)], dim=1)
    exact = torch.linalg.lstsq(A, y).solution.flatten()
    print("base ", base.numpy().round(3))
    print("exact", exact.numpy().round(3))
#> threads 2, workers 0: equal True
#> threads 1, workers 2: equal True
#> base  [ 1.989 -3.393  4.194]
#> exact [ 2.  -3.4  4.2]
