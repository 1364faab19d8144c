import torch
from torch import nn


def fold(layer, mean, std):
    sizes = layer.in_features, layer.out_features
    folded = nn.Linear(*sizes, dtype=layer.weight.dtype)
    with torch.no_grad():
        folded.weight.copy_(layer.weight / std)
        folded.bias.copy_(layer(-mean / std))
    return folded


# check
torch.manual_seed(0)
layers = {
    "Linear(3, 3)": nn.Linear(3, 3),
    "Linear(3, 2)": nn.Linear(3, 2),
    "float64": nn.Linear(3, 2, dtype=torch.float64),
    "bias=False": nn.Linear(3, 2, bias=False),
}
for name, layer in layers.items():
    dtype = layer.weight.dtype
    spread = torch.tensor([1.0, 50.0, 0.5])
    X = 7 + torch.randn(100, 3, dtype=dtype) * spread
    mean, std = X.mean(0), X.std(0)
    before = layer((X - mean) / std).detach()
    try:
        folded = fold(layer, mean, std)
    except NotImplementedError:
        raise
    except (AttributeError, RuntimeError, TypeError) as error:
        raise AssertionError(
            f"{name}: {error}\n"
            "Parameters are changed with copy_ under torch.no_grad();"
            " and layer.bias is None where there is no bias.\n"
            f"{name}：报错了。改参数要在 torch.no_grad() 里用 copy_；"
            "没有偏置的层，layer.bias 是 None"
        ) from error
    assert type(folded) is nn.Linear, (
        f"{name}: fold returned {type(folded).__name__},"
        " expected nn.Linear\n"
        f"{name}：fold 返回了 {type(folded).__name__}，应为 nn.Linear"
    )
    assert folded is not layer, (
        f"{name}: fold returned layer itself; make a new nn.Linear\n"
        f"{name}：返回的就是 layer；要新建一个 nn.Linear"
    )
    after = layer((X - mean) / std).detach()
    assert torch.equal(after, before), (
        f"{name}: the old layer gives {after[0]} now, before"
        f" {before[0]}; leave its parameters alone\n"
        f"{name}：原来的层现在算出 {after[0]}，本来是 "
        f"{before[0]}；不要改它的参数"
    )
    found = {n: p.dtype for n, p in folded.named_parameters()}
    assert found == {"weight": dtype, "bias": dtype}, (
        f"{name}: the new layer's parameters are {found}, expected a"
        f" weight and a bias of {dtype}\n"
        f"{name}：新的层的参数是 {found}，应为 {dtype} 的权重和偏置"
    )
    for n, p in folded.named_parameters():
        assert p.is_leaf and p.requires_grad, (
            f"{name}: {n} has is_leaf {p.is_leaf}, requires_grad"
            f" {p.requires_grad}; both should be True\n"
            f"{name}：{n} 的 is_leaf 是 {p.is_leaf}，requires_grad 是 "
            f"{p.requires_grad}；都应为 True"
        )
    got, right = folded(X).detach(), before
    off = (got - got[0] - right + right[0]).abs().max().item()
    assert off < 1e-4, (
        f"{name}: from row to row, outputs change by up to {off:.4f}"
        " too much or too little: look at the weight, of shape"
        f" {tuple(layer.weight.shape)}, a column for each feature\n"
        f"{name}：从一行到另一行，输出的变化最多差 {off:.4f}："
        f"看看权重，形状是 {tuple(layer.weight.shape)}，"
        "每一列对应一个特征"
    )
    assert torch.allclose(got, right, atol=1e-4), (
        f"{name}: the first row gives {got[0]}, expected"
        f" {right[0]}; the weight is right, the bias isn't\n"
        f"{name}：第一行算出 {got[0]}，应为 "
        f"{right[0]}；权重对了，偏置不对"
    )
print("ok:", len(layers), "layers")
#> ok: 4 layers
