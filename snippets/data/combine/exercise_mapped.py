from itertools import islice

from torch.utils.data import Dataset, Subset


class Mapped(Dataset):
    def __init__(self, part, function):
        self.part, self.function = part, function

    def __len__(self):
        raise NotImplementedError

    def __getitem__(self, i):
        raise NotImplementedError


# check
calls = []


def shift(x):
    calls.append(x)
    return x + 100


parts = {
    "train": Subset(range(10), [4, 1, 7, 5, 3, 9, 0, 8]),
    "validation": Subset(range(10), [6, 2]),
}
for name, part in parts.items():
    shifted = Mapped(part, shift)
    expected = [row + 100 for row in part.indices]
    length = shifted.__len__()
    assert length == len(expected), (
        f"{name}: len is {length}, expected {len(expected)}:"
        " __len__ returns how many samples this part has\n"
        f"{name}：len 得到 {length}，应为 {len(expected)}："
        "__len__ 返回这一份里有几个样本"
    )
    assert list(part) == part.indices, (
        f"{name} itself now holds {list(part)}, expected"
        f" {part.indices}: fetch first, then call function on the"
        " sample; change nothing in part\n"
        f"{name} 自己变成了 {list(part)}，应为 {part.indices}："
        "先取出样本，再对它调用 function，不要改动 part"
    )
    assert shifted[0] == expected[0], (
        f"{name}: sample 0 is {shifted[0]}, expected {expected[0]}:"
        f" part[0] is {part[0]}; return what function, which adds 100,"
        " makes of it\n"
        f"{name}：第 0 个样本是 {shifted[0]}，应为 {expected[0]}："
        f"part[0] 是 {part[0]}，function 给它加上 100，要返回这个结果"
    )
    found = list(islice(shifted, len(expected) + 1))
    assert found == expected, (
        f"{name}: for gives {found}, expected {expected} and then"
        " IndexError from __getitem__, which stops it\n"
        f"{name}：for 取到 {found}，应为 {expected}；"
        "再往后，__getitem__ 要报 IndexError，for 才停"
    )
    calls.clear()
    for fetch in range(2):
        shifted[0]
    assert len(calls) == 2, (
        f"{name}: 2 fetches called function {len(calls)} times,"
        " expected 2: call it in __getitem__, each time, so that a"
        " random change is a new one in each epoch\n"
        f"{name}：取了 2 次，function 调用了 {len(calls)} 次，"
        "应为 2 次：每次取都在 __getitem__ 里调用它，"
        "随机的变换才会每轮不同"
    )
print("ok:", len(parts), "parts")
