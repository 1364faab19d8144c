import torch
from torch import nn


def load_matching(net, saved):
    raise NotImplementedError


# check
def make(outputs):
    return nn.Sequential(
        nn.Linear(2, 4), nn.BatchNorm1d(4), nn.Linear(4, outputs)
    )


def check_names(net, saved, expected):
    try:
        got = load_matching(net, saved)
    except NotImplementedError:
        raise
    except RuntimeError as error:
        raise AssertionError(
            f"load_matching raised an error: {error}\n"
            "strict=False compares names only: take no tensor out of"
            " saved whose shape differs from that in net\n"
            "load_matching 报错了：strict=False 只比名字；"
            "形状和 net 里的不同的张量，不要拿去装"
        ) from error
    assert isinstance(got, list), (
        "load_matching returned an object of type"
        f" {type(got).__name__}, expected a list of names\n"
        f"load_matching 返回的类型是 {type(got).__name__}，"
        "应为列表，里面是名字"
    )
    assert sorted(got) == sorted(expected), (
        f"load_matching returned {got}, expected {expected}:"
        " the names in net for which saved has no tensor of the"
        " same name and shape\n"
        f"load_matching 返回了 {got}，应为 {expected}："
        "net 里有哪些名字，saved 里没有同名同形状的张量"
    )


torch.manual_seed(0)
old, new = make(outputs=1), make(outputs=3)
old(torch.randn(9, 2))
saved = {**old.state_dict(), "extra": torch.ones(1)}
saved = {name: tensor.clone() for name, tensor in saved.items()}
names, bias = list(saved), new[2].bias.tolist()
check_names(new, saved, ["2.weight", "2.bias"])
for name, got in new.state_dict().items():
    if name.startswith("2."):
        continue
    assert torch.equal(got, saved[name]), (
        f"{name} is {got.flatten()}, expected"
        f" {saved[name].flatten()}: what fits is loaded, and"
        " buffers are in net.state_dict() as well\n"
        f"{name} 是 {got.flatten()}，应为 {saved[name].flatten()}："
        "对得上的都要装，net.state_dict() 里也有缓冲区"
    )
got = new[2].bias.tolist()
assert got == bias, (
    f"2.bias is {got}, expected {bias} as before: saved has one of"
    " shape (1,), and copy_ broadcasts it\n"
    f"2.bias 变成了 {got}，应该还是 {bias}：saved 里的形状是 (1,)，"
    "copy_ 会把它广播"
)
got = list(saved)
assert got == names, (
    f"saved has the names {got} now, expected {names}:"
    " leave it as it is, and put what fits into a new dict\n"
    f"saved 里的名字变成了 {got}，应为 {names}："
    "不要改它，把对得上的放进一个新字典"
)
weight = saved["0.weight"].sum().item()
with torch.no_grad():
    new[0].weight.zero_()
got = saved["0.weight"].sum().item()
assert got == weight, (
    f'net changed, and saved["0.weight"] with it: its sum is {got},'
    f" expected {weight}; copy the numbers, without assign=True\n"
    f'改 net，saved["0.weight"] 也变了：和是 {got}，应为 {weight}；'
    "要抄数，不要用 assign=True 换上 saved 里的张量"
)
turned = {"weight": torch.ones(2, 4), "bias": torch.ones(4)}
check_names(nn.Linear(2, 4), turned, ["weight"])
check_names(old, saved, [])
print("ok: 7 of 9 names loaded, then 1 of 2, then all")
