from time import process_time

import torch
from torch import nn


def jump(A, y, w, lr, updates):
    hessian = 2 / len(A) * A.T @ A
    factor = torch.eye(A.shape[1]) - lr * hessian
    exact = torch.linalg.lstsq(A, y).solution
    power = torch.linalg.matrix_power(factor, updates)
    return exact + power @ (w - exact)


# check
def numbers(tensor):
    return tensor.flatten().double().round(decimals=6).tolist()


torch.manual_seed(0)
for n, k, lr, updates in (
    (500, 3, 0.01, 40),
    (500, 3, 0.1, 40),
    (500, 3, 0.9, 40),
    (60, 2, 0.1, 7),
):
    A = torch.randn(n, k, dtype=torch.float64)
    A[:, 1] += 0.5 * A[:, 0]
    A[:, k - 1] += 1
    y = A.sum(dim=1, keepdim=True) + torch.randn(n, 1)
    exact = torch.linalg.lstsq(A, y).solution
    net = nn.Linear(k, 1, bias=False, dtype=torch.float64)
    w = net.weight.detach().clone().T
    before = w.tolist()
    optimizer = torch.optim.SGD(net.parameters(), lr=lr)
    for update in range(updates):
        optimizer.zero_grad()
        nn.functional.mse_loss(net(A), y).backward()
        optimizer.step()
    end, case = net.weight.detach().T, f"A {(n, k)}, lr {lr}\n"
    try:
        got = jump(A, y, w, lr, updates)
    except NotImplementedError:
        raise
    except RuntimeError as error:
        raise AssertionError(
            f"{case}jump raised an error: {error}\n"
            f"Are all of float64, and I and the Hessian {(k, k)}?\n"
            "jump 报错了。都是 float64 吗？"
            f"I 和海森矩阵是 {(k, k)} 吗？"
        ) from error
    assert w.tolist() == before, (
        f"{case}jump changed w: leave it as it is\n"
        "jump 改了 w：不要改它"
    )
    assert isinstance(got, torch.Tensor), (
        f"{case}jump returned {got}, expected a tensor: look at its"
        " return\n"
        f"jump 返回了 {got}，应为张量：看看 return"
    )
    form = f"{tuple(got.shape)} {got.dtype}"
    right = f"{(k, 1)} torch.float64"
    assert form == right, (
        f"{case}jump returned {form}, expected {right}\n"
        f"jump 返回的是 {form}，应为 {right}"
    )
    gap = ((got - end).norm() / end.norm()).item()
    assert gap < 1e-8, (
        f"{case}jump gives {numbers(got)}, {updates} updates of"
        f" SGD end at {numbers(end)}: is the Hessian 2 / n"
        " times A.T @ A, is the power that of the matrix, and what is"
        " multiplied the distance from the exact solution?\n"
        f"jump 得到 {numbers(got)}，SGD 更新 {updates} 次走到"
        f" {numbers(end)}：海森矩阵是 A.T @ A 乘以 2 / n 吗？"
        "求的是矩阵的幂吗？乘的是到精确解的偏离吗？"
    )

begin = process_time()
jump(A, y, w, lr, 600_000)
seconds = process_time() - begin
assert seconds < 1, (
    f"600000 updates took {seconds:.1f} s, expected next to nothing: a"
    " loop would take hours for a billion; use a power of the matrix\n"
    f"更新 600000 次用了 {seconds:.1f} 秒，应该几乎不花时间："
    "用循环，十亿次要几个小时；要用矩阵的幂"
)
far = jump(A, y, w, lr, 10**9)
gap = (far - exact).abs().max().item()
assert gap < 1e-8, (
    f"a billion updates end at {numbers(far)}, expected the"
    f" exact solution, {numbers(exact)}\n"
    f"更新十亿次走到 {numbers(far)}，"
    f"应为精确解 {numbers(exact)}"
)
print("ok: 3 rates, 2 sizes, and a billion updates")
#> ok: 3 rates, 2 sizes, and a billion updates
