import torch
from torch.utils.data import DataLoader, TensorDataset


def collate(batch):
    columns = zip(*batch, strict=True)
    return [torch.stack(column) for column in columns]


# check
tensors = [torch.arange(8).reshape(4, 2) * i for i in (1, 2, 3)]
for n in 1, 2, 3:
    ds = TensorDataset(*tensors[:n])
    (batch,) = DataLoader(ds, batch_size=4, collate_fn=collate)
    assert len(batch) == n
    assert all(map(torch.equal, batch, tensors[:n]))
try:
    collate([(torch.ones(2), torch.ones(1)), (torch.ones(2),)])
except ValueError:
    print("ok: 1, 2 and 3 items, and a missing one")
else:
    raise AssertionError("a missing item must be an error")
#> ok: 1, 2 and 3 items, and a missing one
