import torch
from torch import nn
from torch.utils.data import DataLoader, Dataset


class Rows(Dataset):
    def __init__(self, lines):
        self.lines = lines

    def __len__(self):
        raise NotImplementedError

    def __getitem__(self, i):
        raise NotImplementedError


# check
dataset = Rows(["1,0,6.2", "0,1,0.8", "1,1,2.8"])
assert len(dataset) == 3, f"len is {len(dataset)}, not 3"
sample = dataset[1]
assert isinstance(sample, tuple), f"{sample} isn't (features, label)"
for part in sample:
    assert isinstance(part, torch.Tensor), f"{part!r} isn't a tensor"
xb, yb = next(iter(DataLoader(dataset, batch_size=3)))
assert xb.shape == (3, 2), f"features {xb.shape}, not (3, 2)"
assert yb.shape == (3, 1), f"labels {yb.shape}, not (3, 1)"
for part in xb, yb:
    assert part.dtype == torch.float32, f"{part.dtype}, not float32"
assert xb.tolist() == [[1, 0], [0, 1], [1, 1]], f"features {xb}"
torch.testing.assert_close(yb, torch.tensor([[6.2], [0.8], [2.8]]))
assert nn.Linear(2, 1)(xb).shape == yb.shape
print("ok:", len(dataset), "samples")
