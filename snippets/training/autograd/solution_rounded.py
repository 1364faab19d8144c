import torch


def rounded(x):
    return x + (x.round() - x).detach()


# check
cases = (
    torch.tensor([[0.25], [1.75], [-2.25]]),
    torch.tensor([0.5, 1.5, 2.5, -0.75], dtype=torch.float64),
)
for start in cases:
    call = f"rounded({start.tolist()})"
    x = start.clone().requires_grad_()
    try:
        value = rounded(x)
    except RuntimeError as error:
        if isinstance(error, NotImplementedError):
            raise
        raise AssertionError(
            f"{call} raised an error: {error}\n"
            "Does it change x in place? Leave x as it is.\n"
            f"{call} 报错了。有没有原地修改 x？不要改动 x。"
        ) from error
    assert isinstance(value, torch.Tensor), (
        f"{call} is {value}, not a tensor: is there a return?\n"
        f"{call} 得到 {value}，不是张量：有没有 return？"
    )
    shape, wanted_shape = tuple(value.shape), tuple(start.shape)
    assert shape == wanted_shape, (
        f"{call} has shape {shape}, expected {wanted_shape}, as x has\n"
        f"{call} 的形状是 {shape}，应和 x 一样是 {wanted_shape}"
    )
    assert value.dtype == start.dtype, (
        f"{call} is {value.dtype}, expected {start.dtype}, as x is\n"
        f"{call} 的类型是 {value.dtype}，应和 x 一样是 {start.dtype}"
    )
    found, wanted = value.tolist(), start.round().tolist()
    assert torch.allclose(value, start.round()), (
        f"{call} is {found}, but torch.round(x) is {wanted}\n"
        f"{call} 的值是 {found}，而 torch.round(x) 是 {wanted}"
    )
    assert torch.equal(x, start), (
        f"{call} changed x itself to {x.tolist()}\n"
        f"{call} 把 x 本身改成了 {x.tolist()}"
    )
    assert value.requires_grad, (
        f"{call} has requires_grad False: what it is made of is all"
        " detached, so no gradient can reach x\n"
        f"{call} 的 requires_grad 是 False：算它用的东西全都 detach"
        " 了，梯度传不到 x"
    )
    sent = torch.arange(1, len(start) + 1).to(start).view_as(start)
    value.backward(sent)
    assert x.grad is not None, (
        f"{call}: x.grad is None, the result isn't computed from x;"
        " at least one x must stay without detach\n"
        f"{call}：x.grad 是 None，结果不是由 x 算出来的；"
        "至少要有一个 x 不 detach"
    )
    assert torch.allclose(x.grad, sent), (
        f"{call}: the gradient {sent.tolist()} came back as"
        f" {x.grad.tolist()}; it should pass unchanged. Add up the"
        " derivative of each term: which ones aren't detached?\n"
        f"{call}：传来的梯度是 {sent.tolist()}，传到 x 成了"
        f" {x.grad.tolist()}，应该原样传到。把各项的导数加起来："
        "哪几项没有 detach？"
    )
print("ok:", len(cases), "tensors")
#> ok: 2 tensors
