import random

import numpy as np
import torch


def order(seed, epoch, n):
    torch.manual_seed(seed + epoch)
    return torch.randperm(n).tolist()


# check
def draws():
    return random.random(), np.random.rand(), torch.rand(()).item()


def seed_all(seed):
    random.seed(seed)
    np.random.seed(seed)
    torch.manual_seed(seed)


pairs = [(0, 0), (0, 1), (0, 2), (0, 3), (1, 0), (1, 2), (2, 1)]
pairs += [(0, 10), (0, 100), (0, 1000), (1, 11), (11, 1)]
orders = {}
for n in 7, 100:
    for seed, epoch in pairs:
        call = f"order({seed}, {epoch}, {n})"
        seed_all(epoch + 5)
        rows = order(seed, epoch, n)
        found = draws()
        assert isinstance(rows, list), (
            f"{call} returned {rows}, expected a list; .tolist() makes"
            " one\n"
            f"{call} 返回了 {rows}，应为列表；用 .tolist() 来转"
        )
        assert sorted(rows) == list(range(n)), (
            f"{call} has {len(rows)} numbers, first {rows[:9]};"
            f" expected the {n} numbers from 0 to {n - 1}, each once\n"
            f"{call} 有 {len(rows)} 个数，开头是 {rows[:9]}；"
            f"应为 0 到 {n - 1} 这 {n} 个数，每个一次"
        )
        orders[seed, epoch] = rows
        seed_all(epoch + 5)
        for name, got, wanted in zip(
            ("random", "NumPy", "PyTorch"), found, draws(), strict=True
        ):
            assert got == wanted, (
                f"after {call} the next number of {name} is {got},"
                f" expected {wanted}: its global state has changed;"
                " make a generator of your own\n"
                f"{call} 以后，{name} 抽到的下一个数是 {got}，"
                f"应为 {wanted}：它的全局状态变了。"
                "自己建一个随机数生成器"
            )
    for seed, epoch in reversed(pairs):
        again, rows = order(seed, epoch, n), orders[seed, epoch]
        assert again == rows, (
            f"order({seed}, {epoch}, {n}) began {rows[:5]}, and called"
            f" again {again[:5]}: seed and epoch alone must decide it\n"
            f"order({seed}, {epoch}, {n}) 开头是 {rows[:5]}，"
            f"再调用一次，开头是 {again[:5]}：顺序只能由种子和轮数决定"
        )
for one, rows in orders.items():
    for other, others in orders.items():
        assert one == other or rows != others, (
            f"(seed, epoch) {one} and {other} both begin {rows[:5]},"
            " expected two orders: seed with both, as two numbers. One"
            " number made of them can be the same for two pairs, and"
            " PyTorch's CPU generator reads only the low 32 bits of its"
            " seed.\n"
            f"(种子, 轮数) 是 {one} 和 {other}，开头都是 {rows[:5]}，"
            "应为两种顺序：拿两个数一起作种子。合成一个数，就可能相同；"
            "而且 PyTorch 的 CPU 生成器只看种子的低 32 位。"
        )
print(f"ok: {len(pairs)} seeds and epochs, 2 sizes")
