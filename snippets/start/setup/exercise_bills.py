import torch


def bills(counts, prices):
    raise NotImplementedError


# check
two = [[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]], [[2.0], [0.5], [1.0]]
three = [[1.0, 0.0], [0.0, 1.0], [2.0, 2.0]], [[10.0], [3.0]]
one = [[3.0, 1.0]], [[2.0], [4.0]]
for (counts, prices), wanted in (
    (two, [6.0, 16.5]),
    (three, [10.0, 3.0, 26.0]),
    (one, [10.0]),
):
    case = f"counts {counts}, prices {prices}\n"
    try:
        got = bills(counts, prices)
    except NotImplementedError:
        raise
    except (RuntimeError, TypeError) as error:
        raise AssertionError(
            f"{case}bills raised an error: {error}\n"
            "Are both lists made into tensors, and multiplied by @?\n"
            "bills 报错了。两个列表都变成张量了吗？是用 @ 乘的吗？"
        ) from error
    assert got is not None, (
        f"{case}bills returned None: is there a return?\n"
        "bills 返回了 None：有没有 return？"
    )
    assert isinstance(got, list), (
        f"{case}bills returned {got}, not a list, which it must be for"
        " one customer too: use .flatten().tolist()\n"
        f"bills 返回了 {got}，不是列表；只有一个人，也要是列表："
        "用 .flatten().tolist()"
    )
    plain = all(isinstance(number, float) for number in got)
    assert plain, (
        f"{case}bills returned {got}, a list whose items aren't"
        " plain numbers: use .flatten().tolist()\n"
        f"bills 返回了 {got}，列表里不是普通的数："
        "用 .flatten().tolist()"
    )
    assert got == wanted, (
        f"{case}bills returned {got}, expected {wanted}: one number for"
        " each row of counts, each count times its price, added up\n"
        f"bills 返回了 {got}，应为 {wanted}：counts 的每一行一个数，"
        "每个个数乘以价格，再加起来"
    )
print("ok: 2 customers, 3 customers and 1 customer")
