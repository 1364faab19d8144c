import random
from contextlib import contextmanager

import numpy as np
import torch


@contextmanager
def seeded(seed):
    torch.manual_seed(seed)
    yield


# check
def seed_all(seed):
    random.seed(seed)
    np.random.seed(seed)
    torch.manual_seed(seed)


def draws():
    return random.random(), np.random.rand(), torch.rand(()).item()


def compare(wanted, place, hint, place_zh, hint_zh):
    names = "random", "NumPy", "PyTorch"
    for name, right, found in zip(names, wanted, draws(), strict=True):
        assert found == right, (
            f"{place}, {name} draws {found:.4f}, expected {right:.4f}:"
            f" {hint}\n"
            f"{place_zh}，{name} 抽到 {found:.4f}，应为 {right:.4f}："
            f"{hint_zh}"
        )


def inside(seed):
    compare(
        starts[seed][0],
        f"inside seeded({seed})",
        "before yield, seed all three with seed",
        f"在 seeded({seed}) 里",
        "yield 之前，三种都要用 seed 设种子",
    )


def after(wanted, place, place_zh):
    compare(
        wanted,
        f"after {place}",
        "before the seed is set, note its state in a variable of the"
        " function; after yield, put it back, under finally",
        f"{place_zh}以后",
        "设种子以前，把它的状态记在函数自己的变量里；"
        "yield 以后放回去，写在 finally 里",
    )


starts = {}
for seed in 0, 1, 7:
    seed_all(seed)
    starts[seed] = [draws() for _ in range(5)]
seed_all(1)
draws()
with seeded(0):
    inside(0)
after(starts[1][1], "one with", "一个 with ")
with seeded(7):
    inside(7)
    with seeded(0):
        inside(0)
    after(starts[7][1], "a with in a with", "with 里的 with ")
after(starts[1][2], "a with that has one inside", "套着 with 的 with ")
with seeded(0):
    pass
after(starts[1][3], "a with that draws nothing", "什么也没抽的 with ")
lost = True
try:
    with seeded(0):
        raise KeyError
except KeyError:
    lost = False
assert not lost, (
    "a KeyError raised inside with is lost: don't catch it in seeded\n"
    "with 里面报的 KeyError 不见了：不要在 seeded 里接住它"
)
after(starts[1][4], "an error inside with", "里面报错的 with ")
print("ok: 3 sources, 2 seeds, 5 with")
