import torch
from torch.autograd import gradcheck


class LogCosh(torch.autograd.Function):
    @staticmethod
    def forward(ctx, r):
        raise NotImplementedError

    @staticmethod
    def backward(ctx, gradient):
        raise NotImplementedError


# check
torch.manual_seed(0)
for size in (5, 1), (4, 3), (6,):
    r = torch.randn(size, dtype=torch.float64, requires_grad=True)
    wanted, where = r.cosh().log().mean(), f"r of shape {size}"
    value = LogCosh.apply(r)
    assert isinstance(value, torch.Tensor), (
        f"{where}: forward returns {value}, not a tensor: is there a"
        " return, without .item()?\n"
        f"{where}：forward 返回了 {value}，不是张量：有没有 return？"
        "是不是多写了 .item()？"
    )
    assert value.shape == (), (
        f"{where}: forward returns shape {tuple(value.shape)}, expected"
        " (): the mean is one number\n"
        f"{where}：forward 返回的形状是 {tuple(value.shape)}，应为 ()："
        "平均是一个数"
    )
    assert value.dtype == r.dtype, (
        f"{where}: forward returns {value.dtype}, expected {r.dtype}\n"
        f"{where}：forward 返回 {value.dtype}，应为 {r.dtype}"
    )
    assert torch.isclose(value, wanted), (
        f"{where}: forward returns {value:.4f}, expected {wanted:.4f},"
        " the mean of log(cosh(r))\n"
        f"{where}：forward 返回 {value:.4f}，应为 {wanted:.4f}，"
        "即 log(cosh(r)) 的平均"
    )
    LogCosh.apply(r.detach() + 1)
    try:
        (found,) = torch.autograd.grad(3 * value, r)
    except (RuntimeError, ValueError) as error:
        if isinstance(error, NotImplementedError):
            raise
        raise AssertionError(
            f"{where}: backward raised an error: {error}\n"
            "Does forward call ctx.save_for_backward(r), and does"
            f" backward return a gradient of shape {size}?\n"
            f"{where}：backward 报错了。forward 里有没有写"
            " ctx.save_for_backward(r)？backward 有没有 return"
            f" 形状为 {size} 的梯度？"
        ) from error
    (right,) = torch.autograd.grad(3 * wanted, r)
    ratio = ", ".join(f"{x:.4g}" for x in (found / right).flatten())
    assert torch.allclose(found, right), (
        f"{where}: what backward returns is {ratio} times the right"
        " gradient. The same factor everywhere: divide by the number"
        " of elements, r.numel(), and multiply by gradient, which is"
        " 3 here. Different factors: look at the derivative, and at"
        " where r is kept (in ctx).\n"
        f"{where}：backward 返回的是正确梯度的 {ratio} 倍。"
        "倍数都一样：除以元素个数 r.numel() 了没有？乘以 gradient"
        "（这里是 3）了没有？倍数不一样：看看导数，"
        "再看看 r 是不是存在 ctx 里。"
    )
r = torch.randn(5, 1, dtype=torch.float64, requires_grad=True)
assert gradcheck(LogCosh.apply, r, raise_exception=False), (
    "gradcheck finds another gradient than backward returns\n"
    "gradcheck 算出来的梯度和 backward 返回的不一样"
)
print("ok: 3 shapes")
