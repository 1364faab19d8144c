import torch
from torch import nn
from torch.utils.data import DataLoader, IterableDataset

exact = torch.tensor([2.0, -3.4])


class Sensor(IterableDataset):
    def __iter__(self):
        while True:  # (1)!
            x = torch.randn(2)
            yield x, (x @ exact + 4.2).reshape(1)


torch.manual_seed(0)
loader = DataLoader(Sensor(), batch_size=10)
net, loss_fn = nn.Linear(2, 1), nn.MSELoss()
optimizer = torch.optim.SGD(net.parameters(), lr=0.03)
for step, (xb, yb) in enumerate(loader, start=1):
    loss = loss_fn(net(xb), yb)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    if step in (1, 10, 100, 300):
        print(f"step {step:3}: loss {loss.item():.2f}")
    if step == 300:  # (2)!
        break
#> step   1: loss 26.33
#> step  10: loss 12.86
#> step 100: loss 0.00
#> step 300: loss 0.00

first, second = net.weight[0].tolist()
print(f"after {step} steps: weights {first:.3f} and {second:.3f}")
#> after 300 steps: weights 2.000 and -3.400
