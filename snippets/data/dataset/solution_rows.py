import torch
from torch.utils.data import DataLoader, Dataset


class Rows(Dataset):
    def __init__(self, lines):
        self.lines = lines

    def __len__(self):
        return len(self.lines)

    def __getitem__(self, i):
        x1, x2, y = self.lines[i].split(",")
        features = torch.tensor([float(x1), float(x2)])
        return features, torch.tensor([float(y)])


# check
tables = (
    (
        ["1,0.5,6.2", "0,1,0.8", "1,1,2.8"],
        [[1, 0.5], [0, 1], [1, 1]],
        [[6.2], [0.8], [2.8]],
    ),
    (["-2,3,4"], [[-2, 3]], [[4]]),
)
for lines, X, y in tables:
    dataset = Rows(lines)
    length = dataset.__len__()
    assert length == len(lines), (
        f"len is {length}, expected {len(lines)}: return the number"
        " of lines\n"
        f"len 得到 {length}，应为 {len(lines)}：返回文本的行数"
    )
    try:
        samples = [dataset[i] for i in range(len(lines))]
    except (AttributeError, ValueError) as error:
        raise AssertionError(
            f"fetching a sample raised an error: {error}\n"
            'Take self.lines[i] apart with .split(","), and make each'
            " piece a number with float.\n"
            '取样本时报错了。先用 .split(",") 把 self.lines[i] 拆开，'
            "再用 float 把每一段变成数。"
        ) from error
    for i, sample in enumerate(samples):
        assert isinstance(sample, (tuple, list)) and len(sample) == 2, (
            f"sample {i} is {sample!r}, expected two tensors:"
            " return features, label\n"
            f"第 {i} 个样本是 {sample!r}，应为两个张量："
            "return features, label"
        )
        for part, numbers in zip(sample, (X[i], y[i]), strict=True):
            wanted = torch.tensor(numbers, dtype=torch.float32)
            assert isinstance(part, torch.Tensor), (
                f"sample {i} holds {part!r}, expected a tensor:"
                " torch.tensor makes one of a list of numbers\n"
                f"第 {i} 个样本里有 {part!r}，应为张量："
                "torch.tensor 把一串数变成张量"
            )
            assert part.shape == wanted.shape, (
                f"sample {i} holds {part!r}, of shape"
                f" {tuple(part.shape)}, expected {tuple(wanted.shape)}:"
                " 2 features, and 1 label in brackets of its own\n"
                f"第 {i} 个样本里的 {part!r}，形状是"
                f" {tuple(part.shape)}，应为 {tuple(wanted.shape)}："
                "特征是 2 个数；标签是 1 个数，也要放在方括号里"
            )
            assert part.dtype == torch.float32, (
                f"sample {i} holds {part.dtype}, expected float32:"
                " NumPy's floats are float64; .float() changes them\n"
                f"第 {i} 个样本里有 {part.dtype}，应为 float32："
                "NumPy 的浮点数是 float64，用 .float() 来转"
            )
            assert torch.equal(part, wanted), (
                f"sample {i} holds {part}, expected {wanted}: the line"
                f" is {lines[i]!r}\n"
                f"第 {i} 个样本里有 {part}，应为 {wanted}："
                f"这一行文本是 {lines[i]!r}"
            )
xb, yb = next(iter(DataLoader(Rows(tables[0][0]), batch_size=3)))
print("ok:", tuple(xb.shape), tuple(yb.shape))
#> ok: (3, 2) (3, 1)
