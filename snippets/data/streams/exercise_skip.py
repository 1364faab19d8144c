from itertools import islice

import torch
from torch.utils.data import IterableDataset


class Readable(IterableDataset):
    def __init__(self, lines):
        self.lines = lines

    def __iter__(self):
        raise NotImplementedError


# check
def one_pass(dataset):
    try:
        samples = iter(dataset)
    except TypeError as error:
        raise AssertionError(
            f"{error}\n"
            "__iter__ must yield the samples one by one; if they are in"
            " a list, return iter(that_list).\n"
            "__iter__ 要用 yield 一个一个地交出；"
            "已经放进列表的，就 return iter(列表)。"
        ) from error
    try:
        return list(islice(samples, 9))
    except (ValueError, IndexError) as error:
        raise AssertionError(
            f"a line raised {type(error).__name__}: {error}\n"
            "Inside the loop, catch what a bad line raises, and go on"
            " with the next line.\n"
            f"有一行报了 {type(error).__name__}。"
            "在循环里面接住坏行的错误，再接着读下一行。"
        ) from error


lines = ["height,weight", "1,3", "", "2,?", "-1.5,4", "5", "6,7,8"]
expected = [([1.0], [3.0]), ([-1.5], [4.0])]
dataset = Readable(lines)
for epoch in range(2):
    pairs = []
    for sample in one_pass(dataset):
        assert isinstance(sample, (tuple, list)) and len(sample) == 2, (
            f"epoch {epoch}: a sample is {sample!r}, expected two"
            " tensors; for a line to skip, yield nothing\n"
            f"第 {epoch} 轮：有一个样本是 {sample!r}，应为两个张量；"
            "要跳过的行，什么也不交"
        )
        for part in sample:
            assert isinstance(part, torch.Tensor), (
                f"a sample holds {part!r}, expected a tensor:"
                " torch.tensor makes one of a list of numbers\n"
                f"样本里有 {part!r}，应为张量："
                "torch.tensor 把一串数变成张量"
            )
            assert part.shape == (1,), (
                f"{part!r} has shape {tuple(part.shape)}, expected"
                " (1,): put the number in brackets\n"
                f"{part!r} 的形状是 {tuple(part.shape)}，应为 (1,)："
                "把数放在方括号里"
            )
            assert part.dtype == torch.float32, (
                f"a sample holds {part.dtype}, expected float32:"
                " NumPy's floats are float64; .float() changes them\n"
                f"样本里有 {part.dtype}，应为 float32："
                "NumPy 的浮点数是 float64，用 .float() 来转"
            )
        pairs.append(tuple(part.tolist() for part in sample))
    assert pairs == expected, (
        f"epoch {epoch}: {pairs}, expected {expected}: hand out each"
        " line of exactly two numbers, skip all the others, and start"
        " over in every epoch\n"
        f"第 {epoch} 轮：得到 {pairs}，应为 {expected}："
        "正好两个数的行要交出，别的跳过，每一轮都从头来"
    )
first, second = iter(dataset), iter(dataset)
next(first)
x, y = next(second)
assert x.tolist() == [1.0], (
    f"a second pass, begun during the first, starts at {x.tolist()},"
    " expected [1.0]: each __iter__ must read for itself\n"
    f"第一遍没走完，又开始第二遍，第二遍从 {x.tolist()} 开始，"
    "应为 [1.0]：每次调用 __iter__ 都要各读各的"
)
print("ok:", len(pairs), "of", len(lines), "lines")
