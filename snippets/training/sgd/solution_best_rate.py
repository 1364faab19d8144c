import torch


def best_rate(A):
    hessian = 2 / len(A) * A.T @ A
    eigenvalues = torch.linalg.eigvalsh(hessian)
    return 2 / (eigenvalues.min() + eigenvalues.max()).item()


# check
def distance(A, lr):
    deviation = torch.eye(A.shape[1], dtype=A.dtype)
    for update in range(300):
        deviation -= lr * 2 / len(A) * A.T @ (A @ deviation)
    return deviation.norm().item()


torch.manual_seed(0)
for n, k in (500, 3), (60, 4):
    A = torch.randn(n, k, dtype=torch.float64)
    A[:, 1] += 0.5 * A[:, 0]
    A[:, 2] *= 1.7
    before = A.clone()
    try:
        lr = best_rate(A)
    except NotImplementedError:
        raise
    except RuntimeError as error:
        raise AssertionError(
            f"A is {(n, k)}, and best_rate raised an error: {error}\n"
            f"The Hessian is {(k, k)}; A itself has no eigenvalues\n"
            f"A 是 {(n, k)}，best_rate 报错了。海森矩阵是 {(k, k)}；"
            "A 自己没有特征值"
        ) from error
    assert torch.equal(A, before), (
        "best_rate changed A: leave it as it is\n"
        "best_rate 改了 A：不要改它"
    )
    assert lr is not None and torch.as_tensor(lr).numel() == 1, (
        f"best_rate returned {lr}, expected one number\n"
        f"best_rate 返回了 {lr}，应为一个数"
    )
    lr = float(lr)
    yours = distance(A, lr)
    for other in 0.98 * lr, 1.02 * lr:
        its = distance(A, other)
        assert yours < its, (
            f"A is {(n, k)}. With your lr {lr:.4f} the distance after"
            f" 300 updates is {yours:.1e}, expected less than with lr"
            f" {other:.4f}, where it is {its:.1e}. Is the Hessian 2 / n"
            " times A.T @ A, and do its smallest and its largest"
            " eigenvalue both count?\n"
            f"A 是 {(n, k)}。用你的 lr {lr:.4f}，更新 300 次以后相距"
            f" {yours:.1e}，应该比 lr {other:.4f} 的 {its:.1e} 近。"
            "海森矩阵是 A.T @ A 乘以 2 / n 吗？"
            "最小和最大的特征值，两个都用上了吗？"
        )
    print(f"ok: {lr:.4f} is faster than 2% less and 2% more")
#> ok: 0.2910 is faster than 2% less and 2% more
#> ok: 0.3196 is faster than 2% less and 2% more
