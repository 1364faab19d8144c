import os
from pickle import UnpicklingError

import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset


def save(path, net, optimizer, order, epoch):
    state = {
        "net": net.state_dict(),
        "optimizer": optimizer.state_dict(),
        "order": order.get_state(),
        "epoch": epoch,
    }
    torch.save(state, path)


def load(path, net, optimizer, order):
    state = torch.load(path)
    net.load_state_dict(state["net"])
    optimizer.load_state_dict(state["optimizer"])
    order.set_state(state["order"])
    return state["epoch"]


# check
torch.manual_seed(0)
X = torch.randn(100, 2)
y = X @ torch.tensor([[2.0], [-3.4]]) + 4.2
data = TensorDataset(X, y)


def make(seed):
    torch.manual_seed(seed)
    net = nn.Linear(2, 1)
    optimizer = torch.optim.Adam(net.parameters(), lr=0.1)
    return net, optimizer, torch.Generator().manual_seed(seed)


def train(net, optimizer, order, start, stop):
    loader = DataLoader(
        data, batch_size=10, shuffle=True, generator=order
    )
    for epoch in range(start, stop):
        for xb, yb in loader:
            optimizer.zero_grad()
            nn.functional.mse_loss(net(xb), yb).backward()
            optimizer.step()
    return torch.cat([net.weight[0], net.bias]).detach()


def draw(order):
    return torch.randperm(5, generator=order.clone_state()).tolist()


whole = train(*make(seed=0), 0, 40)
exact = torch.tensor([2.0, -3.4, 4.2])
assert (whole - exact).abs().max() < 1e-3

old_net, old_optimizer, old_order = make(seed=0)
train(old_net, old_optimizer, old_order, 0, 20)
save("half.pt", old_net, old_optimizer, old_order, 20)
assert os.path.exists("half.pt"), (
    'save("half.pt", …) wrote no file half.pt:'
    " give torch.save the path that save gets\n"
    'save("half.pt", …) 没有写出文件 half.pt：'
    "torch.save 要用 save 收到的 path"
)
net, optimizer, order = make(seed=9)
try:
    start = load("half.pt", net, optimizer, order)
except UnpicklingError as error:
    raise AssertionError(
        "torch.load refuses half.pt: it holds whole objects;"
        " save a state_dict of net and optimizer, a state of order\n"
        "torch.load 不肯读 half.pt：里面有整个的对象。net 和"
        " optimizer 存 state_dict，order 存 get_state()"
    ) from error
assert start == 20, (
    f"load returned {start}, expected 20: save writes epoch into"
    " the file, and load returns what it reads there\n"
    f"load 返回了 {start}，应为 20：save 把 epoch 写进文件，"
    "load 读出来，原样返回"
)
got, wanted = net.weight.tolist(), old_net.weight.tolist()
assert got == wanted, (
    f"after load net.weight is {got}, expected {wanted}:"
    " load what was saved into the net that load gets,"
    " with net.load_state_dict\n"
    f"load 以后 net.weight 是 {got}，应为 {wanted}："
    "用 net.load_state_dict 把存下的数装进收到的这个 net"
)
assert optimizer.param_groups[0]["params"][0] is net.weight, (
    "after load net.weight is a new tensor, and the optimizer"
    " would go on changing the old one: load without assign=True\n"
    "load 以后 net.weight 换成了新的张量，optimizer 改的还是旧的："
    "装的时候不要写 assign=True"
)
got = len(optimizer.state)
assert got == 2, (
    f"after load Adam has averages for {got} parameters, expected"
    " 2: save the state_dict of the optimizer, and load it into"
    " the one that load gets\n"
    f"load 以后 Adam 只有 {got} 个参数的平均值，应为 2 个："
    "optimizer 的 state_dict 也要存，再装进收到的这个 optimizer"
)
got, wanted = draw(order), draw(old_order)
assert got == wanted, (
    f"after load order draws {got}, expected {wanted}: save"
    " order.get_state(), and set it in the order that load gets;"
    " a seed would start again from the first epoch\n"
    f"load 以后 order 抽出 {got}，应为 {wanted}：存 order.get_state()"
    "，再用 set_state 装进收到的 order；存种子，就又从第一轮开始了"
)
got = train(net, optimizer, order, start, 40)
assert torch.equal(got, whole), (
    f"20 and 20 epochs end at {got.tolist()}, 40 epochs at"
    f" {whole.tolist()}: something wasn't saved, or not restored\n"
    f"20 轮加 20 轮得到 {got.tolist()}，40 轮得到"
    f" {whole.tolist()}：还有东西没有存，或者没有恢复"
)
print("ok: 20 + 20 epochs equal 40")
#> ok: 20 + 20 epochs equal 40
