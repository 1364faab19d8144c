import torch


def ridge(X, y, strength):
    k = X.shape[1]
    pull = strength**0.5 * torch.eye(k, dtype=X.dtype)
    A = torch.cat([X, pull])
    t = torch.cat([y, torch.zeros(k, 1)])
    return torch.linalg.lstsq(A, t, driver="gels").solution


# check
torch.manual_seed(0)
x, other = torch.randn(50, 1), torch.randn(50, 3)
for X in torch.cat([x, x, other], dim=1), other[:8, :2], other[:2]:
    X, y = X.double(), torch.randn(len(X), 1, dtype=torch.float64)
    given, size = X.clone(), tuple(X.shape)
    for strength in 0.1, 10.0:
        where = f"X of shape {size}, strength {strength}"
        try:
            w = ridge(X, y, strength)
            found = tuple(w.shape), w.dtype
        except (AttributeError, TypeError, RuntimeError) as error:
            if isinstance(error, NotImplementedError):
                raise
            raise AssertionError(
                f"{where}: {error}\nRows to add to X have {size[1]}"
                " entries each. Return the .solution of lstsq.\n"
                f"{where}：报错了。添在 X 下面的每行有 {size[1]} 个数；"
                "要返回的是 lstsq 的 .solution。"
            ) from error
        wanted = (size[1], 1), y.dtype
        assert found == wanted, (
            f"{where}: w is {found}, expected {wanted}\n"
            f"{where}：w 是 {found}，应为 {wanted}"
        )
        assert torch.equal(X, given), (
            f"{where}: X was changed in place\n{where}：X 被原地改了"
        )
        slope = X.T @ (X @ w - y) + strength * w
        steepest = slope.abs().max().item()
        assert steepest < 1e-6, (
            f"{where}: at your w the gradient X.T @ (X @ w - y) +"
            f" strength * w is {steepest:.1e}, expected 0. Do the added"
            " rows have squares that sum to strength * w²?\n"
            f"{where}：在这个 w 处，梯度 X.T @ (X @ w - y) +"
            f" strength * w 是 {steepest:.1e}，应为 0。"
            "添的几行，平方和是 strength * w² 吗？"
        )
print("ok: 3 tables, 2 strengths")
#> ok: 3 tables, 2 strengths
