import torch
from torch import nn


def weighted_mse(prediction, target, weight):
    errors = nn.MSELoss(reduction="none")(prediction, target)
    return (weight[:, None] * errors).sum() / weight.sum()


# check
torch.manual_seed(0)
for times, factor, dtype in (
    ([1, 3, 0, 2], 1, torch.float32),
    ([1, 3, 0, 2], 5, torch.float32),
    ([2, 1, 0, 4, 3], 0.25, torch.float64),
    ([3], 1, torch.float32),
):
    count = torch.tensor(times)
    weight = (factor * count).to(dtype)
    where, given = f"weight {weight.tolist()}", weight.clone()
    p = torch.randn(len(times), 1, dtype=dtype, requires_grad=True)
    y = torch.randn(len(times), 1, dtype=dtype)
    wanted = nn.MSELoss()(
        p.repeat_interleave(count, 0), y.repeat_interleave(count, 0)
    )
    loss = weighted_mse(p, y, weight)
    assert isinstance(loss, torch.Tensor) and loss.shape == (), (
        f"{where}: weighted_mse returned {loss}, expected a tensor of"
        " shape (): is there a return, one number, and no .item()?\n"
        f"{where}：weighted_mse 返回了 {loss}，应为形状是 () 的张量："
        "有没有 return？是不是一个数？是不是多写了 .item()？"
    )
    assert loss.dtype == dtype, (
        f"{where}: the loss is {loss.dtype}, expected {dtype}\n"
        f"{where}：损失是 {loss.dtype}，应为 {dtype}"
    )
    assert torch.equal(weight, given), (
        f"{where}: weight itself is now {weight}\n"
        f"{where}：weight 本身被改成了 {weight}"
    )
    table = ((p - y).square() * weight).sum() / weight.sum()
    assert len(times) == 1 or not torch.isclose(loss, table), (
        f"{where}: squares (n, 1) times weight (n,) make a table (n, n)"
        f", and the loss {loss:.4f} instead of {wanted:.4f}; make the"
        " weight (n, 1) first\n"
        f"{where}：平方 (n, 1) 乘 weight (n,) 得到 (n, n) 的表，"
        f"损失成了 {loss:.4f}，应为 {wanted:.4f}；先把权重变成 (n, 1)"
    )
    assert torch.isclose(loss, wanted), (
        f"{where}: the loss is {loss:.4f}; with rows repeated {times}"
        f" times it is {wanted:.4f}. Multiply each square by its"
        " weight; what is their sum to be divided by?\n"
        f"{where}：损失是 {loss:.4f}；把各行重复 {times} 次，得到的是"
        f" {wanted:.4f}。各行的平方乘以权重；加起来以后，该除以什么？"
    )
    assert loss.requires_grad, (
        f"{where}: the loss has requires_grad False, so the model can't"
        " learn: leave out .detach(), .data and torch.tensor()\n"
        f"{where}：损失的 requires_grad 是 False，模型没法学习："
        "不要用 .detach()、.data 和 torch.tensor()"
    )
print("ok: 4 weights, whole numbers and fractions")
#> ok: 4 weights, whole numbers and fractions
