import torch
from torch.nn.utils.rnn import pad_sequence
from torch.utils.data import DataLoader

dataset = [torch.arange(1, n + 1) for n in (3, 1, 2)]
print(dataset)
#> [tensor([1, 2, 3]), tensor([1]), tensor([1, 2])]


def pad(samples):  # (1)!
    lengths = torch.tensor([len(sample) for sample in samples])
    return pad_sequence(samples, batch_first=True), lengths  # (2)!


loader = DataLoader(dataset, batch_size=2, collate_fn=pad)
for padded, lengths in loader:
    print(padded.tolist(), lengths.tolist())
#> [[1, 2, 3], [1, 0, 0]] [3, 1]
#> [[1, 2]] [2]

loader = DataLoader(dataset, batch_size=3, collate_fn=list)  # (3)!
print(next(iter(loader)))
#> [tensor([1, 2, 3]), tensor([1]), tensor([1, 2])]
