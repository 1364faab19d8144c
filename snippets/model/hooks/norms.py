import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
X = torch.randn(1000, 2)
y = X @ torch.tensor([[2.0], [-3.4]]) + 4.2
loader = DataLoader(TensorDataset(X, y), batch_size=10)
net = nn.Sequential(nn.Linear(2, 8), nn.Tanh(), nn.Linear(8, 1))
loss_fn = nn.MSELoss()
optimizer = torch.optim.SGD(net.parameters(), lr=0.05)
norms, handles = {}, []


def watch(name):
    norms[name] = []

    def hook(module, args, output):
        norms[name].append(output.norm().item())  # (1)!

    return hook


for name, module in net.named_children():
    handles.append(module.register_forward_hook(watch(name)))
for features, target in loader:
    loss = loss_fn(net(features), target)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
for handle in handles:
    handle.remove()

print("layer     count  first   last")
#> layer     count  first   last
for name, values in norms.items():
    numbers = f"{values[0]:6.1f} {values[-1]:6.1f}"
    print(f"{name:9} {len(values):5} {numbers}")
#> 0           100    5.6    6.6
#> 1           100    4.3    4.9
#> 2           100    1.1   19.8
print(f"target {target.norm().item():22.1f}")
#> target                   20.0
