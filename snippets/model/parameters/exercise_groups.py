import torch
from torch import nn


def groups(net, decay):
    raise NotImplementedError


# check
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv = nn.Conv1d(1, 1, kernel_size=2)
        self.norm = nn.BatchNorm1d(3)
        self.layer = nn.Linear(3, 3)
        self.again = self.layer
        self.frozen = nn.Linear(3, 1).requires_grad_(False)
        self.scale = nn.Parameter(torch.tensor(1.0))


many = ["conv.weight", "layer.weight"]
few = ["scale", "conv.bias", "norm.weight", "norm.bias", "layer.bias"]
no_bias = nn.Linear(2, 1, bias=False)
cases = {
    "Net()": (Net(), many, few),
    "Linear(2, 1, bias=False)": (no_bias, ["weight"], []),
}
for case, (net, *wanted) in cases.items():
    name_of = {id(p): name for name, p in net.named_parameters()}
    for kind, decay in (torch.optim.SGD, 0.1), (torch.optim.AdamW, 0.2):
        found = groups(net, decay)
        assert isinstance(found, list) and len(found) == 2, (
            f"{case}: groups returned {found}, expected a list of two"
            " groups, even if one is empty\n"
            f"{case}：groups 返回了 {found}，应为两组的列表，"
            "哪怕有一组是空的"
        )
        for group in found:
            group["params"] = list(group["params"])
        for number, names in enumerate(wanted, 1):
            params = found[number - 1]["params"]
            got = [name_of.get(id(p), "?") for p in params]
            assert sorted(got) == sorted(names), (
                f"{case}: group {number} has {got}, expected {names}:"
                " each once, more than one dimension in group 1, the"
                " rest in group 2, the frozen ones nowhere\n"
                f"{case}：第 {number} 组是 {got}，应为 {names}："
                "各一次，不止一维的在第 1 组，其余的在第 2 组，"
                "冻结的都不要"
            )
        optimizer = kind(found, lr=0.01, weight_decay=0.5)
        decays = [g["weight_decay"] for g in optimizer.param_groups]
        assert decays == [decay, 0], (
            f"groups(net, {decay}) in {kind.__name__}: weight_decay is"
            f" {decays}, expected {[decay, 0]}; a group that doesn't"
            " say gets the optimizer's\n"
            f"groups(net, {decay}) 交给 {kind.__name__}："
            f"weight_decay 是 {decays}，应为 {[decay, 0]}；"
            "没有写明的，用优化器的"
        )
print("ok:", len(optimizer.param_groups), "groups")
