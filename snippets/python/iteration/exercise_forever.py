from itertools import islice

import torch
from torch.utils.data import DataLoader


def forever(loader):
    raise NotImplementedError


# check
class Pass:
    calls = 0

    def __init__(self, batches):
        self.batches = iter(batches)

    def __iter__(self):
        return self

    def __next__(self):
        Pass.calls += 1
        assert Pass.calls < 100, (
            "forever called next 100 times, and hands nothing over:"
            " yield each batch, call iter(loader) for each pass, and"
            " raise ValueError after a pass without a batch\n"
            "forever 调用了 100 次 next，什么也没有交出来：每一批都要"
            " yield，每一遍都要重新 iter(loader)，"
            "走完一遍，一批也没有，就报 ValueError"
        )
        return next(self.batches)


class Loader:
    def __init__(self, *batches):
        self.batches = batches

    def __iter__(self):
        return Pass(self.batches)


def take(loader, number):
    found = forever(loader)
    assert hasattr(found, "__next__"), (
        f"forever returned an object of type {type(found).__name__},"
        " expected a generator: hand each batch over with yield\n"
        f"forever 返回的类型是 {type(found).__name__}，"
        "应为生成器：每一批用 yield 交出来"
    )
    try:
        return list(islice(found, number))
    except (TypeError, RuntimeError) as error:
        raise AssertionError(
            f"forever raised {type(error).__name__}: {error}\n"
            "A loader may have no length, and where next finds no"
            " batch, a generator has to catch that\n"
            f"forever 报了 {type(error).__name__}：加载器可以没有长度；"
            "next 取不到值，生成器里要接住"
        ) from error


got = take(Loader([0, 1], [2]), 5)
expected = [[0, 1], [2], [0, 1], [2], [0, 1]]
assert got == expected, (
    f"a loader of 2 batches gives {got}, expected {expected}:"
    " start again whenever a pass ends\n"
    f"有 2 批的加载器，给出 {got}，应为 {expected}："
    "走完一遍，就从头再来"
)

torch.manual_seed(0)
shuffled = DataLoader(range(8), shuffle=True, collate_fn=list)
rows = [row for (row,) in take(shuffled, 24)]
epochs = [rows[:8], rows[8:16], rows[16:]]
for epoch in epochs:
    assert sorted(epoch) == list(range(8)), (
        f"an epoch of 8 rows has {epoch}, expected each row once\n"
        f"一轮的 8 行是 {epoch}，应该每行一次"
    )
assert epochs[0] != epochs[1] != epochs[2] != epochs[0], (
    f"3 epochs have the orders {epochs}, expected 3 different ones:"
    " keep no batches, but go through the loader again\n"
    f"3 轮的次序是 {epochs}，应该各不相同："
    "不要存下每一批，要把加载器重新走一遍"
)

for loader, given in (Loader(), 0), (Pass([[0], [1]]), 2):
    try:
        got = take(loader, given + 1)
    except ValueError:
        continue
    raise AssertionError(
        f"a loader whose batches end after {given} gives {got},"
        " expected ValueError: count the batches of each pass\n"
        f"只有 {given} 批的加载器，给出 {got}，应该报 ValueError："
        "每走一遍，都要数一数有几批"
    )
print("ok: 3 new orders, and an empty loader is an error")
