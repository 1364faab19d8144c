import torch
from torch.utils.data import DataLoader


class Stratified:
    def __init__(self, labels, batches):
        self.labels, self.batches = labels, batches

    def __iter__(self):
        raise NotImplementedError

    def __len__(self):
        raise NotImplementedError


# check
torch.manual_seed(0)
labels = torch.tensor([0] * 90 + [1] * 10)
sampler = Stratified(labels, 10)
loader = DataLoader(range(100), batch_sampler=sampler)
assert len(loader) == 10, f"{len(loader)} batches, not 10"
first = [batch.tolist() for batch in loader]
for number, rows in enumerate(first):
    counts = labels[rows].bincount(minlength=2).tolist()
    assert counts == [9, 1], f"batch {number} has {counts}, not [9, 1]"
rows = sorted(row for batch in first for row in batch)
assert rows == list(range(100)), f"{len(set(rows))} rows of 100"
second = [batch.tolist() for batch in loader]
changed = sorted(map(sorted, first)) != sorted(map(sorted, second))
assert changed, "the second epoch has the same batches"
print("ok:", len(first), "batches")
