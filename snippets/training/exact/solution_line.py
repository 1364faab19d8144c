import torch


def fit_line(x, y):
    dx, dy = x - x.mean(), y - y.mean()
    slope = (dx * dy).sum() / dx.square().sum()
    return slope, y.mean() - slope * x.mean()


# check
for first, last, step in (1947, 1962, 1), (9000, 9500, 25):
    x = torch.arange(first, last + 1, step, dtype=torch.float32)
    y = 3 * (x - first) + 100 + 20 * (torch.arange(len(x)) % 3)
    given, where = (x.clone(), y.clone()), f"x from {first} to {last}"
    pair = fit_line(x, y)
    assert pair is not None and len(pair) == 2, (
        f"{where}: fit_line returned {pair}, expected two numbers\n"
        f"{where}：fit_line 返回了 {pair}，应为两个数"
    )
    assert torch.equal(x, given[0]) and torch.equal(y, given[1]), (
        f"{where}: fit_line changed x or y in place\n"
        f"{where}：fit_line 原地改动了 x 或 y"
    )
    A = torch.stack([x - first, torch.ones_like(x)], dim=1).double()
    slope, height = torch.linalg.lstsq(A, y.double()).solution.tolist()
    for name, found, right in (
        ("slope", pair[0], slope),
        ("intercept", pair[1], height - slope * first),
    ):
        kind = getattr(found, "dtype", type(found))
        assert kind == torch.float32, (
            f"{where}: {name} is {kind}, expected a tensor of float32:"
            " no .double(), no .item()\n"
            f"{where}：{name} 是 {kind}，应为 float32 的张量："
            "不用 .double()，也不用 .item()"
        )
        assert abs(found.item() - right) < 0.01, (
            f"{where}: {name} is {found:.3f}, expected {right:.3f}. Is"
            " the formula right? If it is, float32 has lost digits:"
            " make the numbers small first\n"
            f"{where}：{name} 是 {found:.3f}，应为 {right:.3f}。"
            "公式对吗？公式对，就是 float32 丢了位数：先把数变小"
        )
print("ok: 2 lines")
#> ok: 2 lines
