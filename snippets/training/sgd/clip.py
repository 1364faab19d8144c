import torch
from torch import nn
from torch.nn.utils import clip_grad_norm_
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
X = torch.randn(1000, 2)
X[7] = torch.tensor([1000.0, 1000.0])  # (1)!
y = X @ torch.tensor([[2.0], [-3.4]]) + 4.2
A = torch.cat([X, torch.ones(1000, 1)], dim=1).double()
exact = torch.linalg.lstsq(A, y.double()).solution.flatten()
data = TensorDataset(X, y)


def train(max_norm):
    torch.manual_seed(0)
    loader = DataLoader(data, batch_size=10, shuffle=True)
    net, loss_fn = nn.Linear(2, 1), nn.MSELoss()
    optimizer = torch.optim.SGD(net.parameters(), lr=0.03)
    norms = []
    for epoch in range(5):
        for features, target in loader:
            optimizer.zero_grad()
            loss_fn(net(features), target).backward()
            norm = clip_grad_norm_(net.parameters(), max_norm)  # (2)!
            norms.append(norm.item())
            optimizer.step()
    result = torch.cat([net.weight[0], net.bias]).detach()
    return norms, (result - exact).abs().max().item()


print("max_norm  largest norm seen  furthest from exact")
#> max_norm  largest norm seen  furthest from exact
for max_norm in float("inf"), 1.0:  # (3)!
    norms, gap = train(max_norm)
    near = f"{gap:.2f}" if gap < 1 else "far off"
    print(f"{max_norm:8} {max(norms):18.0e}  {near:>19}")
#>      inf              3e+08              far off
#>      1.0              5e+05                 0.01
