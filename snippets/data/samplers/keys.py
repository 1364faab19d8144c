from torch.utils.data import DataLoader


class Backwards:
    def __init__(self, ds):
        self.ds = ds

    def __iter__(self):  # (1)!
        return reversed(range(len(self.ds)))

    def __len__(self):  # (2)!
        return len(self.ds)


ds = [10, 11, 12, 13, 14]
sampler = Backwards(ds)
print(list(sampler))
#> [4, 3, 2, 1, 0]

loader = DataLoader(ds, batch_size=2, sampler=sampler)  # (3)!
batches = [batch.tolist() for batch in loader]
print(len(loader), batches)
#> 3 [[14, 13], [12, 11], [10]]
assert batches == [[14, 13], [12, 11], [10]]
