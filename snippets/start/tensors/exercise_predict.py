import torch


def predict(x, w, b):
    raise NotImplementedError


# check
for numbers, weight, bias, wanted in (
    ([1.0, 2.0, 4.0], 2.0, 1.0, [3.0, 5.0, 9.0]),
    ([7.0], -3.0, 0.5, [-20.5]),
):
    x = torch.tensor(numbers)
    w = torch.tensor([[weight]], requires_grad=True)
    b = torch.tensor([bias], requires_grad=True)
    case = f"x {numbers}, w {w.tolist()}, b {b.tolist()}\n"
    try:
        got = predict(x, w, b)
    except NotImplementedError:
        raise
    except RuntimeError as error:
        raise AssertionError(
            f"{case}predict raised an error: {error}\n"
            f"x is {tuple(x.shape)}: is it made a column before @?"
            " And .numpy() needs .detach() first, .tolist() doesn't\n"
            f"predict 报错了。x 是 {tuple(x.shape)}："
            "@ 之前有没有变成一列？另外，.numpy() 要先 .detach()，"
            ".tolist() 不用"
        ) from error
    assert x.tolist() == numbers, (
        f"{case}predict changed x to {x.tolist()}: leave x as it is\n"
        f"predict 把 x 变成了 {x.tolist()}：不要改 x"
    )
    assert got is not None, (
        f"{case}predict returned None: is there a return?\n"
        "predict 返回了 None：有没有 return？"
    )
    assert isinstance(got, list), (
        f"{case}predict returned {got}, a {type(got).__name__}, not a"
        " list, which it must be for one number too\n"
        f"predict 返回了 {got}，类型是 {type(got).__name__}，"
        "不是列表；只有一个数，也要是列表"
    )
    plain = all(isinstance(number, float) for number in got)
    assert plain, (
        f"{case}predict returned {got}, a list whose items aren't"
        " plain numbers: use .flatten().tolist()\n"
        f"predict 返回了 {got}，列表里不是普通的数："
        "用 .flatten().tolist()"
    )
    assert got == wanted, (
        f"{case}predict returned {got}, expected {wanted}: x times w"
        " plus b, for each number of x\n"
        f"predict 返回了 {got}，应为 {wanted}："
        "x 的每个数，乘以 w，再加 b"
    )
print("ok: 3 numbers and 1 number")
