from itertools import islice

from torch.utils.data import DataLoader, Dataset


class Joined(Dataset):
    def __init__(self, *parts):
        self.parts = parts

    def __len__(self):
        raise NotImplementedError

    def __getitem__(self, i):
        raise NotImplementedError


# check
rows = [10, 20, 30, 40]
ds = Joined([10, 20], [], range(30, 50, 10))
for joined, expected in (ds, 4), (Joined([]), 0), (Joined(), 0):
    got = len(joined)
    assert got == expected, (
        f"len is {got}, expected {expected}: add up the lengths of"
        " the parts\n"
        f"len 是 {got}，应为 {expected}：把各段的长度相加"
    )
for i in 0, 1, 2, 3, -1, -2, -3, -4:
    try:
        got = ds[i]
    except (IndexError, TypeError) as error:
        raise AssertionError(
            f"ds[{i}] raised {type(error).__name__}: {error};"
            f" expected {rows[i]}: -1 is the last sample of all, a part"
            " may be empty, and need not be a list\n"
            f"ds[{i}] 报了 {type(error).__name__}，应为 {rows[i]}："
            "−1 是全部里最后一个样本；一段可以是空的，也不一定是列表"
        ) from error
    assert got == rows[i], (
        f"ds[{i}] is {got}, expected {rows[i]}: skip the parts before"
        " it, each by its length, and keep nothing between two calls;"
        " -1 is the last sample of all\n"
        f"ds[{i}] 得到 {got}，应为 {rows[i]}："
        "前面的段，每段按长度跳过，两次调用之间什么也不要留；"
        "−1 是全部里最后一个样本"
    )
for i in 4, 5, -5, -6:
    try:
        got = ds[i]
    except IndexError:
        continue
    raise AssertionError(
        f"ds[{i}] is {got}, expected IndexError: there are 4 samples,"
        " and only the indices from -4 to 3\n"
        f"ds[{i}] 得到 {got}，应该报 IndexError："
        "一共 4 个样本，下标只有 −4 到 3"
    )
got = list(islice(ds, 9))
assert got == rows, (
    f"a for loop gives {got}, expected {rows}\n"
    f"for 循环得到 {got}，应为 {rows}"
)
batches = [b.tolist() for b in DataLoader(ds, batch_size=3)]
assert batches == [[10, 20, 30], [40]], (
    f"batches are {batches}, expected [[10, 20, 30], [40]]\n"
    f"小批量是 {batches}，应为 [[10, 20, 30], [40]]"
)
print("ok: 3 parts")
