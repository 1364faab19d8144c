import torch
from torch.utils.data import DataLoader, default_collate

samples = [(1, 10), (2, 20), (3, 30)]
print(list(zip(*samples)))  # (1)!
#> [(1, 2, 3), (10, 20, 30)]


def collate(batch):
    xs, ys = zip(*batch, strict=True)  # (2)!
    return torch.tensor(xs), torch.tensor(ys)


loader = DataLoader(samples, batch_size=2, collate_fn=collate)
for batch in loader:
    print(batch)
#> (tensor([1, 2]), tensor([10, 20]))
#> (tensor([3]), tensor([30]))
print(default_collate(samples))  # (3)!
#> [tensor([1, 2, 3]), tensor([10, 20, 30])]
