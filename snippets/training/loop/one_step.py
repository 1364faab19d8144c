import torch
from torch import nn

x, y = torch.tensor([[2.0]]), torch.tensor([[5.0]])
net, loss_fn = nn.Linear(1, 1), nn.MSELoss()
nn.init.constant_(net.weight, 1.0)
nn.init.constant_(net.bias, 0.0)
optimizer = torch.optim.SGD(net.parameters(), lr=0.05)


def show(line):
    print(f"{line:10} {net.weight.item():6.2f}  {net.weight.grad}")


print("after      weight  weight.grad")
#> after      weight  weight.grad
prediction = net(x)
loss = loss_fn(prediction, y)
show("loss_fn")
#> loss_fn      1.00  None
optimizer.zero_grad()
show("zero_grad")
#> zero_grad    1.00  None
loss.backward()
show("backward")
#> backward     1.00  tensor([[-12.]])
optimizer.step()
show("step")
#> step         1.60  tensor([[-12.]])
optimizer.zero_grad()
show("zero_grad")  # (1)!
#> zero_grad    1.60  None

with torch.no_grad():
    again = loss_fn(net(x), y)
print(f"loss: {loss:.2f} -> {again:.2f}")
#> loss: 9.00 -> 2.25
