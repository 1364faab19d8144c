import torch
from torch import nn

torch.manual_seed(0)
X = torch.randn(1000, 2)
y = X @ torch.tensor([[2.0], [-3.4]]) + 4.2
net = nn.Sequential(nn.Linear(2, 8), nn.Tanh(), nn.Linear(8, 1))
optimizer = torch.optim.SGD(net.parameters(), lr=0.05)
norms, handles = {}, []


def watch(name):  # (1)!
    def hook(module, args, output):
        norms.setdefault(name, []).append(output.norm().item())

    return hook


for name, module in net.named_children():
    handles.append(module.register_forward_hook(watch(name)))
for xb, yb in zip(X.split(10), y.split(10)):
    optimizer.zero_grad()
    nn.functional.mse_loss(net(xb), yb).backward()
    optimizer.step()
for handle in handles:  # (2)!
    handle.remove()
for name, values in norms.items():
    print(name, len(values), f"{values[0]:.1f} {values[-1]:.1f}")
#> 0 100 5.6 6.6
#> 1 100 4.3 4.9
#> 2 100 1.1 19.8
print(f"targets {yb.norm().item():.1f}")
#> targets 20.0
assert (net(xb) - yb).norm() < yb.norm() / 10
assert {len(values) for values in norms.values()} == {100}
assert max(norms["1"]) < 80**0.5  # (3)!
