from contextlib import contextmanager

import torch
from torch import nn


@contextmanager
def capture(net):
    raise NotImplementedError


# check
torch.manual_seed(0)
relu = nn.ReLU(inplace=True)
inner = nn.Sequential(nn.Linear(3, 3))
net = nn.Sequential(nn.Linear(2, 3), relu, inner, relu, nn.Linear(3, 1))
others = []
net[0].register_forward_hook(lambda *given: others.append(given))
x = torch.randn(4, 2)
try:
    with capture(net) as seen:
        y = net(x)
except NotImplementedError:
    raise
except (RuntimeError, TypeError) as error:
    raise AssertionError(
        f"{type(error).__name__}: {error}\n"
        "Does capture yield seen, and does each hook take module, args"
        " and output?\n"
        "capture 有没有 yield seen？"
        "每个钩子是不是收 module、args、output 三样？"
    ) from error
counts = {name: len(outputs) for name, outputs in seen.items()}
wanted = {"0": 1, "1": 2, "2": 1, "4": 1}
assert counts == wanted, (
    f"outputs by name: {counts}, expected {wanted}; each name"
    " in net.named_children() has a hook and a list of its own\n"
    f"各个名字的输出个数：{counts}，应为 {wanted}；"
    "net.named_children() 里的每个名字，都有自己的钩子和列表"
)
assert y.requires_grad, (
    "the output of net lost its computation: what a hook returns"
    " replaces the output, so return nothing\n"
    "net 的输出没了计算的记录：钩子返回的会替换输出，所以不要返回"
)


def number_after_a_call(seen):
    net(x)
    return sum(len(outputs) for outputs in seen.values())


number = number_after_a_call(seen)
assert number == 5, (
    f"a call after with makes the 5 outputs {number}: keep the handles,"
    " and remove() them all\n"
    f"with 之后再调用一次，5 个输出成了 {number} 个："
    "句柄都要留着，出来时逐个 remove()"
)
others.clear()
net(x)
assert len(others) == 1, (
    "a hook that net had before is gone: remove only your own handles\n"
    "net 本来就有的钩子不见了：只摘掉自己登记的"
)
right = {
    "0": [net[:1](x)],
    "1": [net[:2](x), net[:4](x)],
    "2": [net[:3](x)],
    "4": [y],
}
for name, outputs in right.items():
    for call, output in enumerate(outputs):
        got = seen[name][call]
        assert not got.requires_grad, (
            f'seen["{name}"][{call}] holds on to its computation:'
            " detach() it\n"
            f'seen["{name}"][{call}] 带着计算的记录：要 detach()'
        )
        assert torch.equal(got, output), (
            f'seen["{name}"][{call}][0] is {got[0]}, expected'
            f" {output[0].detach()}; a layer that works in place"
            " changes it later, so clone() it\n"
            f'seen["{name}"][{call}][0] 是 {got[0]}，应为 '
            f"{output[0].detach()}；后面原地改的层会改动它，要 clone()"
        )

raised = False
try:
    with capture(net) as seen:
        at_first = sum(len(outputs) for outputs in seen.values())
        net(torch.ones(4, 3))
except RuntimeError:
    raised = True
assert raised, (
    "the error didn't come out of the with block: use finally\n"
    "with 里面的错误没有传出来：用 finally"
)
assert at_first == 0, (
    f"the second capture begins with {at_first} outputs, expected 0:"
    " make a new dictionary each time\n"
    f"第二次 capture 一开始就有 {at_first} 个输出，应为 0 个："
    "每次新建一个字典"
)
number = number_after_a_call(seen)
assert number == 0, (
    f"after an error, a call still adds {number} outputs: remove the"
    " hooks in finally\n"
    f"报错以后，再调用一次还会多出 {number} 个输出："
    "在 finally 里摘钩子"
)
print("ok:", sum(counts.values()), "outputs of", len(counts), "modules")
