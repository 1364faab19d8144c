import torch


def standardise(train, other):
    mean, std = train.mean(dim=0), train.std(dim=0)
    std = torch.where(std == 0, 1.0, std)
    return (train - mean) / std, (other - mean) / std


# check
def numbers(tensor):
    return tensor.double().round(decimals=3).tolist()


torch.manual_seed(0)
data = torch.tensor([200.0, 40.0, 2007.0]) + torch.randn(50, 3)
data[:, 2] = 2007
for rows, dtype in (20, torch.float32), (1, torch.float64):
    train = data.to(dtype)
    other = train[:rows] + 5
    before = train.clone(), other.clone()
    case = f"train (50, 3), other {(rows, 3)}, {dtype}\n"
    try:
        parts = standardise(train, other)
    except NotImplementedError:
        raise
    except RuntimeError as error:
        raise AssertionError(
            f"{case}standardise raised an error: {error}\n"
            "Is there a mean for each column, from dim=0?\n"
            "standardise 报错了。是不是每一列一个平均数，dim=0？"
        ) from error
    assert isinstance(parts, tuple | list) and len(parts) == 2, (
        f"{case}standardise returned {type(parts).__name__}, expected"
        " two tensors, train and other\n"
        f"standardise 返回了 {type(parts).__name__}，应为两个张量"
    )
    for name, now, old, new in zip(
        ["train", "other"], (train, other), before, parts, strict=True
    ):
        assert torch.equal(now, old), (
            f"{case}standardise changed {name}: return new tensors\n"
            f"standardise 改了 {name}：要返回新的张量"
        )
        form = f"{tuple(new.shape)} {new.dtype}"
        right = f"{tuple(old.shape)} {old.dtype}"
        assert form == right, (
            f"{case}{name} became {form}, expected {right}\n"
            f"{name} 变成了 {form}，应为 {right}"
        )
    mean, std = parts[0].mean(dim=0), parts[0].std(dim=0)
    assert mean.abs().max() < 1e-3, (
        f"{case}train now has the means {numbers(mean)}, expected 0; a"
        " column that never changes has the std 0, and divided by it"
        " becomes nan\n"
        f"现在 train 各列的平均数是 {numbers(mean)}，应为 0；"
        "从来不变的列，标准差是 0，除以它就得 nan"
    )
    assert (std[:2] - 1).abs().max() < 1e-3, (
        f"{case}train now has the std {numbers(std)}, expected 1, but 0"
        " for the last: is it the std of train alone, over n - 1?\n"
        f"现在 train 各列的标准差是 {numbers(std)}，应为 1，"
        "最后一列是 0：用的是 train 自己的标准差吗？除的是 n − 1 吗？"
    )
    unit = torch.where(train.std(dim=0) == 0, 1, train.std(dim=0))
    apart = ((parts[1] - parts[0][:rows]) * unit)[0]
    assert (apart - 5).abs().max() < 1e-2, (
        f"{case}other is train plus 5; multiplied by std again, they"
        f" are {numbers(apart)} apart, expected 5: are mean and std"
        " those of train, and is it divided by 1 where std is 0?\n"
        f"other 是 train 加 5；乘回标准差，相差 {numbers(apart)}，"
        "应为 5：用的是不是 train 的平均数和标准差？"
        "标准差是 0 的列，有没有改用 1 来除？"
    )
print("ok: 20 rows, and 1 row")
#> ok: 20 rows, and 1 row
