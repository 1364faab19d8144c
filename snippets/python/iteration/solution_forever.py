from itertools import islice

import torch
from torch.utils.data import DataLoader


def forever(loader):
    while True:
        given = 0
        for batch in loader:
            given += 1
            yield batch
        if given == 0:
            raise ValueError("the loader gives no batches")


# check
loader = DataLoader(range(3), batch_size=2, collate_fn=list)
steps = list(islice(forever(loader), 5))
assert steps == [[0, 1], [2], [0, 1], [2], [0, 1]]
torch.manual_seed(0)
loader = DataLoader(range(8), shuffle=True, collate_fn=list)
rows = [row for (row,) in islice(forever(loader), 24)]
epochs = [rows[:8], rows[8:16], rows[16:]]
assert all(sorted(epoch) == list(range(8)) for epoch in epochs)
assert epochs[0] != epochs[1] != epochs[2]


class Empty:
    passes = 0

    def __iter__(self):
        self.passes += 1
        assert self.passes < 5, "an empty loader is asked for ever"
        return iter([])


try:
    next(forever(Empty()))
except ValueError:
    print("ok: 3 new orders, and an empty loader is an error")
#> ok: 3 new orders, and an empty loader is an error
