from itertools import islice

from torch.utils.data import Dataset, random_split


class Mapped(Dataset):
    def __init__(self, part, function):
        self.part, self.function = part, function

    def __len__(self):
        return len(self.part)

    def __getitem__(self, i):
        return self.function(self.part[i])


# check
train, validation = random_split(range(10), [0.8, 0.2])
shifted = Mapped(train, lambda x: x + 100)
assert len(shifted) == 8, f"len: {len(shifted)}, not 8"
expected = [x + 100 for x in train]
assert shifted[2] == expected[2], f"{shifted[2]}, not {expected[2]}"
found = list(islice(shifted, 9))
assert found == expected, f"a for loop: {found}, not {expected}"
joined = Mapped(train, str) + validation
assert len(joined) == 10, f"joined: {len(joined)}, not 10"
largest = max(*train, *validation)
assert largest == 9, f"the original parts now hold {largest}"
print("ok:", len(found), "samples")
#> ok: 8 samples
