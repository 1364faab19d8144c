import torch
from torch.utils.data import DataLoader


def pad_and_mask(samples):
    raise NotImplementedError


# check
ds = [torch.tensor(x) for x in ([4.0, 0.0, 2.0], [0.0], [3.0, 5.0])]
loader = DataLoader(ds, batch_size=3, collate_fn=pad_and_mask)
((padded, mask),) = loader
assert padded.shape == mask.shape == (3, 3)
assert mask.dtype == torch.bool
assert mask.sum(dim=1).tolist() == [3, 1, 2]
means = (padded * mask).sum(dim=1) / mask.sum(dim=1)
assert means.tolist() == [2.0, 0.0, 4.0]
print("ok")
