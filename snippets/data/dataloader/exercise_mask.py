import torch
from torch.utils.data import DataLoader


def pad_and_mask(samples):
    raise NotImplementedError


# check
dataset = [
    torch.tensor([4.0, 0.0, 2.0]),
    torch.tensor([0.0]),
    torch.tensor([3.0, 5.0]),
]
loader = DataLoader(dataset, batch_size=3, collate_fn=pad_and_mask)
padded, mask = next(iter(loader))
for part in padded, mask:
    assert part.shape == (3, 3), f"{part.shape}, not (3, 3)"
assert mask.dtype == torch.bool, f"the mask is {mask.dtype}, not bool"
lengths = mask.sum(dim=1).tolist()
assert lengths == [3, 1, 2], f"the mask marks {lengths}, not [3, 1, 2]"
means = (padded * mask).sum(dim=1) / mask.sum(dim=1)
assert means.tolist() == [2.0, 0.0, 4.0], f"means: {means.tolist()}"
print("ok: lengths", lengths)
