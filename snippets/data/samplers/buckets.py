import torch
from torch.nn.utils.rnn import pad_sequence
from torch.utils.data import DataLoader


class Buckets:
    def __init__(self, lengths, batch_size):
        by_length = lengths.argsort()
        self.batches = by_length.split(batch_size)

    def __iter__(self):
        for i in torch.randperm(len(self)):  # (1)!
            yield self.batches[i].tolist()

    def __len__(self):
        return len(self.batches)


def padding(name, **how):
    loader = DataLoader(dataset, collate_fn=pad_sequence, **how)
    cells = sum(batch.numel() for batch in loader)  # (2)!
    share = 1 - lengths.sum().item() / cells
    print(f"{len(loader)} {name}: {share:.0%} padding")
    return share


torch.manual_seed(0)
lengths = torch.randint(1, 101, (1000,))
dataset = [torch.ones(length) for length in lengths.tolist()]
buckets = Buckets(lengths, batch_size=20)
shuffled = padding("random batches", batch_size=20, shuffle=True)
#> 50 random batches: 46% padding
bucketed = padding("batches by length", batch_sampler=buckets)  # (3)!
#> 50 batches by length: 2% padding
rows = sorted(row for batch in buckets for row in batch)
assert rows == list(range(1000))
assert bucketed < 0.05 < 0.4 < shuffled
