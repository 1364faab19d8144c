import torch
from torch.utils.data import WeightedRandomSampler


def row_weights(labels, shares):
    raise NotImplementedError


# check
torch.manual_seed(0)
tables = (
    (torch.tensor([0] * 700 + [1] * 250 + [2] * 50), [0.5, 0.3, 0.2]),
    (torch.tensor([1, 0, 0, 0] * 25), [0.4, 0.6]),
)
for labels, shares in tables:
    weights = row_weights(labels, torch.tensor(shares))
    assert weights is not None, (
        "row_weights returned None: is there a return?\n"
        "row_weights 返回了 None：有没有写 return？"
    )
    weights = torch.as_tensor(weights)
    assert weights.shape == labels.shape, (
        f"the weights have shape {tuple(weights.shape)}, expected"
        f" {tuple(labels.shape)}: one for each row, looked up by its"
        " label\n"
        f"权重的形状是 {tuple(weights.shape)}，应为"
        f" {tuple(labels.shape)}：一行一个权重，按这一行的标签去查"
    )
    assert weights.sum() > 0, (
        f"the weights sum to {weights.sum().item()}, and are"
        f" {weights.dtype}: integers cut off fractions; use floats\n"
        f"权重加起来是 {weights.sum().item()}，类型是 {weights.dtype}："
        "整数装不下小数部分，要用浮点数"
    )
    rows = list(WeightedRandomSampler(weights, 20_000))
    drawn = labels[rows].bincount(minlength=len(shares)) / 20_000
    for label, share in enumerate(shares):
        count = (labels == label).sum().item()
        assert abs(drawn[label] - share) < 0.02, (
            f"class {label}, {count} rows: {drawn[label]:.2f} of the"
            f" draws, expected {share}: its rows split its share\n"
            f"第 {label} 类有 {count} 行：抽到的比例是"
            f" {drawn[label]:.2f}，应为 {share}："
            "一类的比例，由这一类的各行平分"
        )
        own = weights[labels == label]
        assert own.min() > 0.99 * own.max(), (
            f"class {label}: its weights go from {own.min():.5f} to"
            f" {own.max():.5f}, expected all the same\n"
            f"第 {label} 类：权重从 {own.min():.5f} 到"
            f" {own.max():.5f}，同一类的应当都一样"
        )
print("ok:", len(tables), "tables")
