from torch.utils.data import DataLoader


class Backwards:
    def __init__(self, dataset):
        self.dataset = dataset

    def __iter__(self):  # (1)!
        return reversed(range(len(self.dataset)))

    def __len__(self):  # (2)!
        return len(self.dataset)


dataset = [10, 11, 12, 13, 14]
sampler = Backwards(dataset)
print("keys:", list(sampler))
#> keys: [4, 3, 2, 1, 0]

loader = DataLoader(dataset, batch_size=2, sampler=sampler)  # (3)!
batches = [batch.tolist() for batch in loader]
print(len(loader), "batches:", batches)
#> 3 batches: [[14, 13], [12, 11], [10]]
assert batches == [[14, 13], [12, 11], [10]]
