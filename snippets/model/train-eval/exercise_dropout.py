import torch
from torch import nn


class Dropout(nn.Module):
    def __init__(self, p):
        super().__init__()
        self.p = p

    def forward(self, x):
        raise NotImplementedError


# check
torch.manual_seed(0)
for p in 0.0, 0.2, 0.8, 1.0:
    net = nn.Sequential(Dropout(p))
    for dtype in torch.float32, torch.float64:
        x = torch.full((400, 300), 2.0, dtype=dtype, requires_grad=True)
        given = x * 1
        y = net(given)
        assert isinstance(y, torch.Tensor), (
            f"forward returned {y}: is there a return?\n"
            f"forward 返回了 {y}：有没有 return？"
        )
        assert torch.equal(given, x), (
            f"p {p}: forward changed its input; make a new tensor\n"
            f"p 是 {p}：forward 改动了输入；要算出一个新张量"
        )
        assert y.dtype == dtype and y.shape == x.shape, (
            f"p {p}: {dtype} of shape {tuple(x.shape)} became {y.dtype}"
            f" of shape {tuple(y.shape)}; both should stay\n"
            f"p 是 {p}：{dtype}、形状 {tuple(x.shape)} 的输入，变成了 "
            f"{y.dtype}、形状 {tuple(y.shape)}；都不应该变"
        )
        assert not y.isnan().any(), (
            f"p {p}: there is nan, from 0 / 0; p = 1 needs a case of"
            " its own\n"
            f"p 是 {p}：出现了 nan，来自 0 除以 0；p 是 1 要单独处理"
        )
        zero = y == 0
        whole = zero.all(dim=0).sum() + zero.all(dim=1).sum()
        assert whole == 0 or zero.all(), (
            f"p {p}: {whole} whole rows or columns became 0: draw a"
            " random number for each number of x\n"
            f"p 是 {p}：有 {whole} 个整行或整列变成了 0："
            "x 的每个数都要有自己的随机数"
        )
        share = zero.double().mean().item()
        assert abs(share - p) < 0.01, (
            f"p {p}: a share of {share:.2f} became 0, expected {p}\n"
            f"p 是 {p}：变成 0 的占 {share:.2f}，应为 {p}"
        )
        others = y[y != 0].unique().tolist()
        wanted = 2 / (1 - p) if p < 1 else 0
        assert all(abs(n - wanted) < 0.001 for n in others), (
            f"p {p}: the 2s that were kept became {others[:3]},"
            f" expected {wanted:.1f}: divide by 1 - p\n"
            f"p 是 {p}：没有变成 0 的，由 2 变成了 {others[:3]}，"
            f"应为 {wanted:.1f}：除以 1 - p"
        )
        if 0 < p < 1:
            assert not torch.equal(net(x), y), (
                f"p {p}: two calls drop the same numbers: draw anew in"
                " each, and set no seed in forward\n"
                f"p 是 {p}：两次调用，变成 0 的是同样的数："
                "每次都重新抽，forward 里不要设种子"
            )
        assert y.requires_grad, (
            f"p {p}: the result has no connection with x, so no"
            " gradient passes; compute it from x\n"
            f"p 是 {p}：结果和 x 断开了，梯度传不过去；要由 x 算出来"
        )
        y.sum().backward()
        assert torch.allclose(x.grad * 2, y), (
            f"p {p}: the gradient of a 2 that became {y[0, 0].item()}"
            f" is {x.grad[0, 0].item()}, expected half of the result\n"
            f"p 是 {p}：由 2 变成 {y[0, 0].item()} 的数，"
            f"梯度是 {x.grad[0, 0].item()}，应为它的一半"
        )
        y = net.eval()(x)
        assert isinstance(y, torch.Tensor), (
            f"in eval mode forward returned {y}: return x there too\n"
            f"评估模式下 forward 返回了 {y}：那时也要 return x"
        )
        assert torch.equal(y, x), (
            f"p {p}: in eval mode 2 became {y.unique().tolist()[:3]};"
            " return x as it is if self.training is False\n"
            f"p 是 {p}：评估模式下，2 变成了 "
            f"{y.unique().tolist()[:3]}；self.training 为 False "
            "就原样返回 x"
        )
        net.train()
print("ok: 4 values of p")
