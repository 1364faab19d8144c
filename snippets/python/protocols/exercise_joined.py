from torch.utils.data import DataLoader, Dataset


class Joined(Dataset):
    def __init__(self, *parts):
        self.parts = parts

    def __len__(self):
        raise NotImplementedError

    def __getitem__(self, i):
        raise NotImplementedError


# check
ds = Joined([10, 20], [], [30])
assert len(ds) == 3 and bool(ds) and not Joined([])
assert [ds[i] for i in range(3)] == [10, 20, 30]
assert ds[-1] == 30 and ds[-3] == 10
for key in 3, -4:
    try:
        found = ds[key]
    except IndexError:
        continue
    raise AssertionError(found)
assert list(ds) == [10, 20, 30]
batches = [b.tolist() for b in DataLoader(ds, batch_size=2)]
assert batches == [[10, 20], [30]]
print("ok: 3 parts")
