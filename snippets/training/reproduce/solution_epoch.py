import random

import numpy as np
import torch


def order(seed, epoch, n):
    rng = np.random.default_rng([seed, epoch])
    return rng.permutation(n).tolist()


# check
def states():
    numpy_state = str(np.random.get_state())
    torch_state = torch.get_rng_state().tolist()
    return random.getstate(), numpy_state, torch_state


before = states()
epochs = [order(0, epoch, 100) for epoch in range(4)]
assert all(sorted(rows) == list(range(100)) for rows in epochs)
assert len({tuple(rows) for rows in epochs}) == 4
assert order(0, 2, 100) == epochs[2]
assert order(1, 0, 100) != order(0, 1, 100)
assert states() == before
print("ok: 4 epochs")
#> ok: 4 epochs
