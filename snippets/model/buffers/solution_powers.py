import torch
from torch import nn


class Powers(nn.Module):
    def __init__(self, degree):
        super().__init__()
        powers = torch.arange(1, degree + 1)
        self.register_buffer("powers", powers, persistent=False)

    def forward(self, x):
        return x**self.powers


# check
for degree in 3, 1, 4:
    exponents = list(range(1, degree + 1))
    net = Powers(degree)
    found = [buffer.flatten().tolist() for buffer in net.buffers()]
    assert len(found) == 1, (
        f"Powers({degree}) has {len(found)} buffers, expected 1:"
        " register the exponents with self.register_buffer\n"
        f"Powers({degree}) 有 {len(found)} 个缓冲区，应为 1 个："
        "指数用 self.register_buffer 登记"
    )
    assert found == [exponents], (
        f"Powers({degree}) has the exponents {found[0]},"
        f" expected {exponents}\n"
        f"Powers({degree}) 的指数是 {found[0]}，应为 {exponents}"
    )
    saved = list(net.state_dict())
    assert saved == [], (
        f"state_dict has {saved}, expected nothing: register the"
        " buffer with persistent=False\n"
        f"state_dict 里有 {saved}，应当什么也没有："
        "登记时写上 persistent=False"
    )
    nets = {torch.float32: net, torch.float64: Powers(degree).double()}
    for dtype, net in nets.items():
        x = torch.tensor([[2], [3]], dtype=dtype, requires_grad=True)
        y = net(x)
        wanted = torch.cat([x**n for n in exponents], dim=1)
        assert isinstance(y, torch.Tensor), (
            f"forward returned {y}: is there a return?\n"
            f"forward 返回了 {y}：有没有 return？"
        )
        assert y.shape == wanted.shape, (
            f"Powers({degree}): x of shape (2, 1) became"
            f" {tuple(y.shape)}, expected {tuple(wanted.shape)}\n"
            f"Powers({degree})：形状 (2, 1) 的 x 变成了 "
            f"{tuple(y.shape)}，应为 {tuple(wanted.shape)}"
        )
        assert y.dtype == dtype, (
            f"x is {dtype} and the result {y.dtype}: let the exponents"
            " be integers\n"
            f"x 是 {dtype}，结果却是 {y.dtype}：指数用整数"
        )
        assert torch.allclose(y, wanted), (
            f"Powers({degree}): {x.tolist()} became {y.tolist()},"
            f" expected {wanted.tolist()}: raise x to each exponent\n"
            f"Powers({degree})：{x.tolist()} 变成了 {y.tolist()}，"
            f"应为 {wanted.tolist()}：x 的各次幂"
        )
        assert y.requires_grad, (
            "the result has no connection with x: compute with tensors,"
            " without item() or detach()\n"
            "结果和 x 断开了：用张量来算，不要 item() 或 detach()"
        )

    try:
        moved = net.to("meta")(torch.ones(2, 1, device="meta"))
    except RuntimeError as error:
        raise AssertionError(
            f"net and x were moved to meta: {error}\n"
            "Does forward use the buffer? Only that moved.\n"
            "net 和 x 都移到了 meta，却报错了："
            "forward 用的是不是那个缓冲区？只有它跟着走"
        ) from error
    assert moved.device.type == "meta", (
        f"net and x are on meta, the result is on {moved.device}\n"
        f"net 和 x 都在 meta 上，结果却在 {moved.device} 上"
    )
print("ok: 1 buffer, 0 keys saved")
#> ok: 1 buffer, 0 keys saved
