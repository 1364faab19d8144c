import torch


def encode(row, numbers, kinds):
    values = [row[name] for name in numbers]
    for name, allowed in kinds.items():
        if row[name] not in allowed:
            raise ValueError(f"{name} must be one of {allowed}")
        values += [row[name] == value for value in allowed[1:]]
    return torch.tensor([values], dtype=torch.float32)


# check
numbers = ["length", "depth"]
kinds = {"colour": ["blue", "green", "red"], "sex": ["female", "male"]}
red = {"length": 9, "depth": 4, "colour": "red", "sex": "female"}
green = {"sex": "male", "colour": "green", "depth": 3, "length": 8}
for row, names, options, wanted in (
    (red, numbers, kinds, [9, 4, 0, 1, 0]),
    (green, numbers, kinds, [8, 3, 1, 0, 1]),
    (red | {"colour": "blue"}, numbers, kinds, [9, 4, 0, 0, 0]),
    ({"x": 2, "y": 5}, ["y", "x"], {}, [5, 2]),
):
    case = f"row {row}, numbers {names}, kinds {options}\n"
    before = str(options)
    try:
        x = encode(row, names, options)
    except (LookupError, ValueError) as error:
        raise AssertionError(
            f"{case}encode raised an error: {error!r}\n"
            "Do the names come from numbers and kinds, all of them?\n"
            f"encode 报错了：{error!r}。"
            "名字都是从 numbers 和 kinds 来的吗？"
        ) from error
    assert torch.is_tensor(x), (
        f"{case}encode returned {x}, expected a tensor\n"
        f"encode 返回了 {x}，应为张量"
    )
    form = f"{tuple(x.shape)} {x.dtype}"
    right = f"{(1, len(wanted))} torch.float32"
    assert form == right and x[0].tolist() == wanted, (
        f"{case}encode returned {form} {x.tolist()}, expected {right}"
        f" {[wanted]}: columns in the order of numbers, then of kinds,"
        " and none for the first value of a kind\n"
        f"encode 返回了 {form} {x.tolist()}，应为 {right} {[wanted]}："
        "列的次序先照 numbers，再照 kinds，第一个取值不占列"
    )
    assert str(options) == before, (
        f"{case}encode changed kinds to {options}: leave it as it is\n"
        f"encode 把 kinds 改成了 {options}：不要改它"
    )

for unknown in {"colour": "grey"}, {"sex": "unknown"}:
    try:
        x = encode(red | unknown, numbers, kinds)
    except ValueError:
        x = "ValueError"
    except (AssertionError, LookupError) as error:
        x = repr(error)
    assert x == "ValueError", (
        f"{unknown} isn't in kinds: encode gave {x}, expected it to"
        " raise ValueError\n"
        f"kinds 里没有 {unknown}：encode 给出 {x}，应该抛出 ValueError"
    )
print("ok: 4 rows, and 2 unknown values refused")
#> ok: 4 rows, and 2 unknown values refused
