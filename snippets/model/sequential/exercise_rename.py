import torch
from torch import nn


def rename(state, old, new):
    raise NotImplementedError


# check
inner = nn.Sequential(nn.Linear(1, 1))
deep = nn.Sequential(inner, *[nn.Linear(1, 1) for _ in range(11)])
plain = nn.Linear(2, 1).state_dict()
nested = nn.Sequential(nn.Linear(2, 1)).state_dict()
cases = [
    (plain, "", "0.", ["0.weight", "0.bias"]),
    (nested, "0.", "", ["weight", "bias"]),
    (deep.state_dict(), "1.", "one.", ["one.weight", "one.bias"]),
    (deep.state_dict(), "0.", "a.", ["a.0.weight", "a.0.bias"]),
]
for state, old, new, expected in cases:
    name = f"rename(state, '{old}', '{new}')"
    given, wanted = dict(state), {}
    for key, value in given.items():
        wanted[expected.pop(0) if key.startswith(old) else key] = value
    try:
        renamed = rename(state, old, new)
    except NotImplementedError:
        raise
    except RuntimeError as error:
        raise AssertionError(
            f"{name}: {error}\n"
            "Put the new keys into a new dict.\n"
            f"{name}：循环中改动了正在读的字典。把新的键放进一个新字典"
        ) from error
    assert list(state) == list(given), (
        f"{name}: the original dict has {list(state)} now, before"
        f" {list(given)}; make a new dict\n"
        f"{name}：原来的字典现在有 {list(state)}，本来是 "
        f"{list(given)}；要新建一个字典"
    )
    assert isinstance(renamed, dict), (
        f"{name} returned {renamed}, expected a new dict\n"
        f"{name} 返回了 {renamed}，应为一个新字典"
    )
    wrong = [key for key in renamed if key not in wanted]
    missing = [key for key in wanted if key not in renamed]
    assert not wrong and not missing, (
        f"{name} has {wrong}, unexpected, and lacks {missing}: a key"
        f" that begins with '{old}' changes at the beginning alone,"
        " and all others stay\n"
        f"{name} 多出了 {wrong}，缺了 {missing}："
        f"以 '{old}' 开头的键，只改开头；别的键留着不动"
    )
    for key, value in wanted.items():
        assert torch.equal(renamed[key], value), (
            f"{name}: {key} holds {renamed[key]}, expected {value}\n"
            f"{name}：{key} 的值是 {renamed[key]}，应为 {value}"
        )
print("ok:", len(cases), "ways to rename")
