import warnings

import numpy as np
import torch
from torch.utils.data import DataLoader, Dataset


class Noise(Dataset):
    def __init__(self, seed):
        self.rng = np.random.default_rng(seed)

    def __len__(self):
        return 6

    def __getitem__(self, i):
        return self.rng.integers(10**9)


# check
warnings.filterwarnings("ignore", "This DataLoader will create 3")


def load(seed, workers):
    loader = DataLoader(Noise(seed), num_workers=workers)
    return [batch.item() for batch in loader]


def global_numbers(dataset):
    np.random.seed(0)
    torch.manual_seed(0)
    for i in range(6):
        dataset[i]
    return round(np.random.rand(), 4), round(torch.rand(1).item(), 4)


if __name__ == "__main__":
    number = Noise(0)[5]
    assert number is not None, (
        "Noise(0)[5] is None: is there a return in __getitem__?\n"
        "Noise(0)[5] 是 None：__getitem__ 里有没有写 return？"
    )
    alone, other = load(0, 0), load(1, 0)
    assert alone[5] == number, (
        f"sample 5 is {number} if it is fetched first, and {alone[5]}"
        " after the others: make the generator in __getitem__, from the"
        " seed and i\n"
        f"先取第 5 个样本，得到 {number}；"
        f"取过别的再取，得到 {alone[5]}："
        "随机数生成器要在 __getitem__ 里，用种子和 i 现做"
    )
    distinct = len({*alone, *other})
    assert distinct == 12, (
        f"seeds 0 and 1 give {alone} and {other}: {distinct} different"
        " numbers, expected 12. Both the seed and i must count, and"
        " seed + i is the same for 0, 1 and for 1, 0.\n"
        f"种子 0 和 1 得到 {alone} 和 {other}，"
        f"其中不同的数有 {distinct} 个，应为 12 个。"
        "种子和 i 都要起作用；两个相加，0、1 和 1、0 就分不开了。"
    )
    for workers in 1, 2, 3:
        found = load(0, workers)
        assert found == alone, (
            f"num_workers={workers}: {found}, expected {alone}: nothing"
            " but the seed and i may decide, no worker's id or seed\n"
            f"num_workers={workers}：得到 {found}，应为 {alone}："
            "只能由种子和 i 决定，和工作进程的编号、种子无关"
        )
    found, wanted = global_numbers(Noise(1)), global_numbers([0] * 6)
    assert found == wanted, (
        f"after the samples np.random and torch draw {found}, expected"
        f" {wanted}: leave the global generators alone, and make one of"
        " your own\n"
        f"取过样本，np.random 和 torch 接着抽到 {found}，"
        f"应为 {wanted}："
        "不要动全局的随机数生成器，自己做一个"
    )
    print("ok: 0, 1, 2 and 3 workers")
