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
assert len(loader) == 10
first = [batch.tolist() for batch in loader]
rows = sorted(row for batch in first for row in batch)
assert rows == list(range(100))
for rows in first:
    assert labels[rows].bincount().tolist() == [9, 1]
second = [batch.tolist() for batch in loader]
assert sorted(map(sorted, first)) != sorted(map(sorted, second))
print("ok")
