import torch


def slope(at):
    x = torch.tensor(at, requires_grad=True)
    y = x**3 + 2 * x
    y.backward()
    return x.grad.item()


# check
for at in (0.0, 1.0, -2.0):
    try:
        got = slope(at)
    except NotImplementedError:
        raise
    except (AttributeError, RuntimeError) as error:
        raise AssertionError(
            f"slope({at}) raised an error: {error}\n"
            "Is x a tensor made with requires_grad=True, and has"
            " y.backward its ()?\n"
            f"slope({at}) 报错了。x 是张量吗，有没有写"
            " requires_grad=True？y.backward 后面有没有 ()？"
        ) from error
    wanted = 3 * at**2 + 2
    assert got is not None, (
        f"slope({at}) returned None: is there a return, and is"
        " y.backward() called before x.grad is read?\n"
        f"slope({at}) 返回了 None：有没有 return？"
        "读 x.grad 之前有没有调用 y.backward()？"
    )
    assert not isinstance(got, torch.Tensor), (
        f"slope({at}) is a tensor; .item() takes out the number in it\n"
        f"slope({at}) 是张量，用 .item() 取出里面的数"
    )
    assert got == wanted, (
        f"slope({at}) is {got}, expected {wanted}: y is x**3 + 2*x,"
        " and its derivative is in x.grad after y.backward()\n"
        f"slope({at}) 得到 {got}，应为 {wanted}："
        "调用 y.backward() 以后，导数在 x.grad 里"
    )
print("ok: 3 values of x")
#> ok: 3 values of x
