import torch
from torch.nn.utils.rnn import pad_sequence
from torch.utils.data import DataLoader

ds = [torch.arange(1, n + 1) for n in (3, 1, 2)]
try:
    next(iter(DataLoader(ds, batch_size=3)))
except RuntimeError as error:
    print(type(error).__name__, str(error).split(",")[0])
#> RuntimeError stack expects each tensor to be equal size


def pad(samples):  # (1)!
    lengths = torch.tensor([len(sample) for sample in samples])
    return pad_sequence(samples, batch_first=True), lengths  # (2)!


for padded, lengths in DataLoader(ds, batch_size=2, collate_fn=pad):
    print(padded.tolist(), lengths.tolist())
#> [[1, 2, 3], [1, 0, 0]] [3, 1]
#> [[1, 2]] [2]

print(next(iter(DataLoader(ds, batch_size=3, collate_fn=list))))  # (3)!
#> [tensor([1, 2, 3]), tensor([1]), tensor([1, 2])]
