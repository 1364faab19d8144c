from itertools import count

from torch.utils.data import DataLoader


def batches(iterable, size):
    raise NotImplementedError


# check
loader = DataLoader(range(5), batch_size=2, collate_fn=list)
assert list(batches(range(5), 2)) == list(loader)
assert list(batches((i for i in range(4)), 2)) == [[0, 1], [2, 3]]
assert list(batches([], 2)) == []
endless = batches(count(), 3)
assert iter(endless) is endless
assert next(endless) == [0, 1, 2] and next(endless) == [3, 4, 5]
print("ok: 3 sources and an endless one")
