import torch
from torch import nn


def l1_gradient(X, y, w, b):
    sign = torch.sign(X @ w + b - y)
    return X.T @ sign / len(X), sign.mean(dim=0)


# check
torch.manual_seed(0)
for n, k, dtype in (50, 3, torch.float32), (8, 1, torch.float64):
    X, y = torch.randint(-2, 3, (n, k)), torch.randint(-2, 3, (n, 1))
    X, y = X.to(dtype), y.to(dtype)
    w, b = torch.ones(k, 1, dtype=dtype), torch.ones(1, dtype=dtype)
    case = f"X {(n, k)}, y {(n, 1)}, w {(k, 1)}, b (1,), {dtype}\n"
    try:
        found = l1_gradient(X, y, w, b)
    except NotImplementedError:
        raise
    except RuntimeError as error:
        raise AssertionError(
            f"{case}l1_gradient raised an error: {error}\n"
            "Is X.T on the left of @? Has everything the dtype of X?"
            " Is the derivative your own, without backward?\n"
            "l1_gradient 报错了。左乘的是不是 X.T？"
            "dtype 都和 X 一样吗？导数是不是自己求的，没有用 backward？"
        ) from error
    assert isinstance(found, tuple | list) and len(found) == 2, (
        f"{case}l1_gradient returned one {type(found).__name__},"
        " expected two tensors: return dw, db\n"
        f"l1_gradient 返回了一个 {type(found).__name__}，"
        "应为两个张量：return dw, db"
    )
    w.requires_grad_()
    b.requires_grad_()
    nn.L1Loss()(X @ w + b, y).backward()
    for name, got, wanted in zip(
        ["dw", "db"], found, [w.grad, b.grad], strict=True
    ):
        assert isinstance(got, torch.Tensor), (
            f"{case}{name} is the {type(got).__name__} {got},"
            " expected a tensor\n"
            f"{name} 是 {type(got).__name__} {got}，应为张量"
        )
        shape, right = tuple(got.shape), tuple(wanted.shape)
        assert shape == right or (name == "db" and got.numel() == 1), (
            f"{case}{name} is {shape}, expected {right}\n"
            f"{name} 的形状是 {shape}，应为 {right}"
        )
        assert got.dtype == dtype, (
            f"{case}{name} is {got.dtype}, expected {dtype}\n"
            f"{name} 的类型是 {got.dtype}，应为 {dtype}"
        )
        numbers = torch.stack([got.flatten(), wanted.flatten()])
        off = (numbers[0] - numbers[1]).abs().max()
        got, wanted = numbers.double().round(decimals=4).tolist()
        assert off < 1e-5, (
            f"{case}{name} is {got}, expected {wanted}: look at the"
            " sign of r, at the rows where r is 0, and at the mean; the"
            " derivative is of |r|, not of r squared\n"
            f"{name} 是 {got}，应为 {wanted}。看三处：r 的正负号，"
            "r 是 0 的那些行，有没有求平均；"
            "求的是 |r| 的导数，不是 r 平方的导数"
        )
print("ok: the gradients of 50 rows, and of 8 in float64")
#> ok: the gradients of 50 rows, and of 8 in float64
