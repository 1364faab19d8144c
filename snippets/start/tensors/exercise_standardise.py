import torch


def standardise(X):
    raise NotImplementedError


# check
torch.manual_seed(0)
many = torch.randn(6, 3) * torch.tensor([1.0, 10.0, 5.0]) + 5
few = 3 * torch.randn(4, 2, dtype=torch.float64) - 7
for X in many, few:
    before, shape = X.clone(), tuple(X.shape)
    case = f"X {shape}, {X.dtype}\n"
    try:
        Z = standardise(X)
    except NotImplementedError:
        raise
    except (RuntimeError, IndexError) as error:
        raise AssertionError(
            f"{case}standardise raised an error: {error}\n"
            f"A mean for each column, X.mean(dim=0), is ({shape[1]},)\n"
            "standardise 报错了。每一列的平均数是 X.mean(dim=0)，"
            f"形状 ({shape[1]},)"
        ) from error
    assert torch.equal(X, before), (
        f"{case}standardise changed X: return a new tensor, without"
        " -= and /=\n"
        "standardise 改了 X：要返回一个新的张量，不用 -= 和 /="
    )
    assert isinstance(Z, torch.Tensor), (
        f"{case}standardise returned {Z}, not a tensor: look at its"
        " return\n"
        f"standardise 返回了 {Z}，不是张量：看看 return"
    )
    assert Z.shape == X.shape and Z.dtype == X.dtype, (
        f"{case}standardise returned {tuple(Z.shape)}, {Z.dtype}: both"
        " must stay as they are in X\n"
        f"standardise 返回的是 {tuple(Z.shape)}、{Z.dtype}："
        "两样都要和 X 的一样"
    )
    means = [round(mean, 3) for mean in Z.mean(dim=0).tolist()]
    stds = [round(std, 3) for std in Z.std(dim=0).tolist()]
    for mean, std in zip(means, stds, strict=True):
        assert abs(mean) < 0.001, (
            f"{case}the columns now have the means {means}, expected 0"
            " for each: is the mean of the same column subtracted,"
            " before the division?\n"
            f"现在各列的平均数是 {means}，都应为 0："
            "减的是这一列自己的平均数吗？是先减再除吗？"
        )
        assert abs(std - 1) < 0.001, (
            f"{case}the columns now have the std {stds}, expected 1 for"
            " each: divide by what X.std(dim=0) gives, which isn't the"
            " variance and divides by n - 1\n"
            f"现在各列的标准差是 {stds}，都应为 1："
            "除以 X.std(dim=0)，它不是方差，除的是 n − 1"
        )
print("ok: 3 columns of 6 rows, and 2 columns of 4 rows")
