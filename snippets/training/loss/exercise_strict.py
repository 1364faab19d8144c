import torch
from torch import nn


def mse(prediction, target):
    raise NotImplementedError


# check
torch.manual_seed(0)
X, y = torch.randn(10, 2), torch.randn(10, 1)
for dtype, target_dtype in (
    (torch.float32, torch.float32),
    (torch.float32, torch.float64),
    (torch.float64, torch.float32),
    (torch.float64, torch.float64),
    (torch.float32, torch.int64),
):
    where = f"prediction {dtype}, target {target_dtype}"
    net = nn.Linear(2, 1, dtype=dtype)
    prediction, target = net(X.to(dtype)), y.double() / 3
    target = target.to(target_dtype)
    try:
        loss = mse(prediction, target)
    except ValueError as error:
        raise AssertionError(
            f"{where}: ValueError for equal shapes (10, 1)\n"
            f"{where}：形状都是 (10, 1)，却报了 ValueError"
        ) from error
    assert isinstance(loss, torch.Tensor) and loss.shape == (), (
        f"{where}: mse returned {loss}, expected a tensor of shape ():"
        " is there a return, a mean, and no .item()?\n"
        f"{where}：mse 返回了 {loss}，应为形状是 () 的张量："
        "有没有 return？求平均了没有？是不是多写了 .item()？"
    )
    assert loss.dtype == dtype, (
        f"{where}: the loss is {loss.dtype}, expected {dtype}, as the"
        " prediction is\n"
        f"{where}：损失是 {loss.dtype}，应和预测一样是 {dtype}"
    )
    found = loss.item()
    wanted = nn.MSELoss()(prediction, target.to(dtype)).item()
    allowed = 100 * torch.finfo(dtype).eps
    assert abs(found - wanted) < allowed, (
        f"{where}: the loss is {found}, expected {wanted}, the mean of"
        " the squares. Off only in the last digits: give the target"
        " the prediction's dtype, not a fixed one.\n"
        f"{where}：损失是 {found}，应为 {wanted}，即平方的平均。"
        "只差末几位：目标值要转成预测的类型，不是某个固定的类型。"
    )
    assert loss.requires_grad, (
        f"{where}: the loss has requires_grad False, so the model can't"
        " learn: leave out .detach(), .data and torch.tensor()\n"
        f"{where}：损失的 requires_grad 是 False，模型没法学习："
        "不要用 .detach()、.data 和 torch.tensor()"
    )
prediction = nn.Linear(2, 1)(X)
for wrong in y[:, 0], y[:1], y.T, y[0], torch.cat([y, y], 1):
    shapes = f"(10, 1), {tuple(wrong.shape)}"
    try:
        mse(prediction, wrong)
    except ValueError:
        continue
    except (AssertionError, RuntimeError, TypeError) as error:
        raise AssertionError(
            f"shapes {shapes}: an error, but no ValueError: {error}\n"
            "Write raise ValueError(...), not assert, before anything"
            " is subtracted.\n"
            f"形状 {shapes}：报了错，却不是 ValueError。先写"
            " raise ValueError(...)，不用 assert，然后才相减。"
        ) from error
    raise AssertionError(
        f"shapes {shapes}: no ValueError. Compare prediction.shape with"
        " target.shape, before anything else, and raise.\n"
        f"形状 {shapes}：没有报 ValueError。一开始就比较"
        " prediction.shape 和 target.shape，不同就 raise。"
    )
print("ok: 5 pairs of dtypes, 5 wrong shapes refused")
