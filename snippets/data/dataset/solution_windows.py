from itertools import islice

import torch
from torch.utils.data import Dataset


class Windows(Dataset):
    def __init__(self, series, width):
        self.series = series
        self.width = width

    def __len__(self):
        return max(0, len(self.series) - self.width)

    def __getitem__(self, i):
        end = i + self.width
        features = torch.tensor(self.series[i:end])
        return features, torch.tensor([self.series[end]])


# check
cases = (
    ([1.0, 2.0, 3.0, 4.0, 5.0], 3, [[1, 2, 3, 4], [2, 3, 4, 5]]),
    ([5.0, 6.0, 8.0], 1, [[5, 6], [6, 8]]),
    ([5.0, 6.0, 8.0], 3, []),
    ([5.0, 6.0], 3, []),
)
for series, width, windows in cases:
    dataset = Windows(series, width)
    case = f"{series}, width {width}"
    length = dataset.__len__()
    assert length == len(windows), (
        f"{case}: len is {length}, expected {len(windows)}: each window"
        " needs one more number for its label, and no len is below 0\n"
        f"{case}：len 得到 {length}，应为 {len(windows)}："
        "每个窗口后面还要有一个数作标签；len 不会小于 0"
    )
    for i, numbers in enumerate(windows):
        sample = dataset[i]
        assert isinstance(sample, (tuple, list)) and len(sample) == 2, (
            f"{case}: sample {i} is {sample!r}, expected two tensors:"
            " return features, label\n"
            f"{case}：第 {i} 个样本是 {sample!r}，应为两个张量："
            "return features, label"
        )
        parts = zip(sample, (numbers[:-1], numbers[-1:]), strict=True)
        for part, wanted in parts:
            assert isinstance(part, torch.Tensor), (
                f"{case}: sample {i} holds {part!r}, expected a tensor:"
                " torch.tensor makes one of a list of numbers\n"
                f"{case}：第 {i} 个样本里有 {part!r}，应为张量："
                "torch.tensor 把一串数变成张量"
            )
            assert part.dtype == torch.float32, (
                f"{case}: sample {i} holds {part.dtype}, expected"
                " float32: NumPy's floats are float64; .float()"
                " changes them\n"
                f"{case}：第 {i} 个样本里有 {part.dtype}，"
                "应为 float32：NumPy 的浮点数是 float64，"
                "用 .float() 来转"
            )
            assert part.tolist() == wanted, (
                f"{case}: sample {i} holds {part.tolist()}, expected"
                f" {wanted}: {width} in a row are the features, and the"
                " next one, in brackets of its own, is the label\n"
                f"{case}：第 {i} 个样本里有 {part.tolist()}，"
                f"应为 {wanted}：连续 {width} 个数是特征；"
                "紧接着的一个是标签，也要放在方括号里"
            )
    count = sum(1 for sample in islice(dataset, 9))
    assert count == len(windows), (
        f"{case}: for takes {count} samples or more, expected"
        f" {len(windows)}: past the end __getitem__ must raise"
        " IndexError, and a slice doesn't\n"
        f"{case}：for 取了 {count} 个样本还不停，"
        f"应为 {len(windows)} 个："
        "超出末尾时 __getitem__ 要报 IndexError，切片是不报的"
    )
print("ok:", len(cases), "series")
#> ok: 4 series
