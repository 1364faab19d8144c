import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset


def train(net, loader, lr, epochs):
    loss_fn = nn.MSELoss()
    optimizer = torch.optim.SGD(net.parameters(), lr=lr)
    for epoch in range(epochs):
        for features, target in loader:
            optimizer.zero_grad()
            loss_fn(net(features), target).backward()
            optimizer.step()


# check
def numbers(tensor):
    return tensor.detach().double().round(decimals=3).tolist()


torch.manual_seed(0)
X = torch.randn(203, 3)
exact = torch.tensor([[1.0], [-2.0], [0.5]])
y = X @ exact + 0.3
loader = DataLoader(TensorDataset(X, y), batch_size=10)
net = nn.Linear(3, 1)
start = net.weight.detach().clone()
try:
    train(net, loader, lr=0.0, epochs=2)
except NotImplementedError:
    raise
except (AttributeError, RuntimeError, TypeError) as error:
    raise AssertionError(
        f"train raised an error: {error}\n"
        "Have net.parameters and nn.MSELoss their (), is each batch"
        " taken apart into features and target, and is loss computed"
        " from what net returns?\n"
        "train 报错了。net.parameters 和 nn.MSELoss 后面有没有 ()？"
        "每一批有没有拆成特征和目标值？loss 是不是由 net 算出的张量？"
    ) from error
assert torch.equal(net.weight, start), (
    f"with lr=0 net.weight went from {numbers(start)} to"
    f" {numbers(net.weight)}, expected no change: is lr used?\n"
    f"lr=0 时 net.weight 从 {numbers(start)} 变成了"
    f" {numbers(net.weight)}，应该不变：用了 lr 吗？"
)
grad = net.weight.grad
net.zero_grad()
nn.MSELoss()(net(X[-3:]), y[-3:]).backward()
last = net.weight.grad
assert grad is None or not grad.any() or torch.allclose(grad, last), (
    f"after two epochs with lr=0 .grad is {numbers(grad)}, expected the"
    f" last batch's, {numbers(last)}: is it cleared for each batch, is"
    " the loss a mean, and is the last batch used, of 3 rows?\n"
    f"lr=0 走两轮以后 .grad 是 {numbers(grad)}，应为最后一批的"
    f" {numbers(last)}：每一批都清了吗？损失是平均数吗？"
    "最后一批只有 3 行，用上了吗？"
)

none = DataLoader(TensorDataset(X[:0], y[:0]), batch_size=10)
try:
    train(net, none, lr=0.1, epochs=2)
except (NameError, StopIteration, ZeroDivisionError) as error:
    raise AssertionError(
        f"a loader with no batch made train raise an error: {error}\n"
        "Code after the loop can't count on the loop having run\n"
        "加载器里一批也没有，train 就报错了："
        "循环后面的代码，不能指望循环至少走过一次"
    ) from error

one = nn.Linear(1, 1)
nn.init.ones_(one.weight)
nn.init.zeros_(one.bias)
rows = TensorDataset(torch.ones(9, 1), torch.zeros(9, 1))
train(one, DataLoader(rows, batch_size=4), lr=0.125, epochs=2)
after = one(torch.ones(1)).item()
assert after != 1, (
    "the net that train was given hasn't moved: does the optimizer have"
    " this net, and is .grad there when step runs?\n"
    "交给 train 的 net 没有动：优化器拿的是这个 net 吗？"
    "step 的时候 .grad 还在吗？"
)
assert after == 0.5**6, (
    f"the net gives {after}, expected {0.5**6}, which is 1 halved by"
    " each of 6 updates: 2 epochs of 3 batches, the last of one row. Is"
    " each batch used once, with the mean and plain SGD, for weight"
    " and bias?\n"
    f"net 得到 {after}，应为 {0.5**6}：更新 6 次，每次减半，"
    "2 轮，每轮 3 批，最后一批只有一行。每一批都用了一次吗？"
    "损失是平均数吗？SGD 没有动量吗？权重和偏置都更新了吗？"
)

train(net, loader, lr=0.1, epochs=5)
off = (net.weight.T - exact).abs().max().item()
assert off < 1e-4, (
    f"net.weight is {numbers(net.weight)}, expected {numbers(exact.T)}:"
    " are all rows of each batch used?\n"
    f"net.weight 是 {numbers(net.weight)}，应为 {numbers(exact.T)}："
    "每一批的每一行都用上了吗？"
)
print("ok: 6 updates, and within 1e-4 of the answer")
#> ok: 6 updates, and within 1e-4 of the answer
