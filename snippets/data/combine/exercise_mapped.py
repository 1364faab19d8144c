from torch.utils.data import Dataset, random_split


class Mapped(Dataset):
    def __init__(self, part, function):
        self.part, self.function = part, function

    def __len__(self):
        raise NotImplementedError

    def __getitem__(self, i):
        raise NotImplementedError


# check
train, validation = random_split(range(10), [0.8, 0.2])
shifted = Mapped(train, lambda x: x + 100)
assert len(shifted) == 8
assert shifted[2] == train[2] + 100
assert list(shifted) == [x + 100 for x in train]
assert len(Mapped(train, str) + validation) == 10
assert max(train) < 10 and max(validation) < 10
print("ok")
