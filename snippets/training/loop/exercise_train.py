import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset


def train(net, loader, lr, epochs):
    raise NotImplementedError


# check
torch.manual_seed(0)
X = torch.randn(200, 3)
exact = torch.tensor([[1.0], [-2.0], [0.5]])
y = X @ exact
loader = DataLoader(TensorDataset(X, y), batch_size=10)

net = nn.Linear(3, 1)
start = net.weight.detach().clone()
train(net, loader, lr=0.0, epochs=2)
assert torch.equal(net.weight, start), "it moves with lr=0: is lr used?"
grad = net.weight.grad
net.zero_grad()
nn.MSELoss()(net(X[-10:]), y[-10:]).backward()
last = net.weight.grad
assert grad is None or not grad.any() or torch.allclose(grad, last), (
    ".grad isn't the last batch's gradient: "
    "is it cleared for each batch, and is each batch used?"
)

net.zero_grad()
train(net, loader, lr=0.1, epochs=5)
assert not torch.equal(net.weight, start), (
    "the given net has not moved: which net has the optimizer, "
    "and is .grad there when step runs?"
)
off = (net.weight.T - exact).abs().max().item()
assert off < 1e-4, f"{off:.4f} off: are all batches and epochs used?"
print("ok: within 1e-4 of the answer")
