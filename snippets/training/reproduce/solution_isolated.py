import random
from contextlib import contextmanager

import numpy as np
import torch


@contextmanager
def seeded(seed):
    states = random.getstate(), np.random.get_state()
    with torch.random.fork_rng():
        random.seed(seed)
        np.random.seed(seed)
        torch.manual_seed(seed)
        try:
            yield
        finally:
            random.setstate(states[0])
            np.random.set_state(states[1])


# check
def seed_all(seed):
    random.seed(seed)
    np.random.seed(seed)
    torch.manual_seed(seed)


def draws():
    return random.random(), np.random.rand(), torch.rand(()).item()


seed_all(0)
start = draws()
seed_all(1)
expected = [draws() for _ in range(3)]
seed_all(1)
found = [draws()]
with seeded(0):
    assert draws() == start
found.append(draws())
try:
    with seeded(0):
        assert draws() == start
        raise KeyError
except KeyError:
    found.append(draws())
assert found == expected
print("ok: 3 sources")
#> ok: 3 sources
