import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
true_w = torch.tensor([[2.0], [-3.4]], requires_grad=True)  # (1)!
X = torch.randn(40, 2)
y = X @ true_w + 4.2
exact = torch.tensor([2.0, -3.4, 4.2])
print("y.requires_grad:", y.requires_grad)
#> y.requires_grad: True


def train(y):
    net, loss_fn = nn.Linear(2, 1), nn.MSELoss()
    optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
    loader = DataLoader(TensorDataset(X, y), batch_size=10)
    for epoch in range(100):
        for number, (features, target) in enumerate(loader):
            optimizer.zero_grad()
            loss = loss_fn(net(features), target)
            try:
                loss.backward()
            except RuntimeError as error:
                print(f"epoch {epoch}, batch {number}")
                print(f"RuntimeError: {error}")
                return
            optimizer.step()
    fitted = torch.cat([net.weight[0], net.bias]).detach()
    gap = (fitted - exact).abs().max()
    print(f"epoch {epoch}: {gap:.4f} from the exact solution")


train(y)
#> epoch 0, batch 1
#> RuntimeError: Trying to backward through the graph a second time (or directly access saved tensors after they have already been freed). Saved intermediate values of the graph are freed when you call .backward() or autograd.grad(). Specify retain_graph=True if you need to backward through the graph a second time or if you need to access saved tensors after calling backward.
train(y.detach())  # (2)!
#> epoch 99: 0.0000 from the exact solution
