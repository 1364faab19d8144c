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
if len(shifted) != 8:
    raise ValueError(f"len: {len(shifted)}, not 8")
if shifted[2] != train[2] + 100:
    raise ValueError(f"[2]: {shifted[2]}, not {train[2] + 100}")
found = list(islice(shifted, 9))
if found != [x + 100 for x in train]:
    raise ValueError(f"a for loop: {found}")
joined = Mapped(train, str) + validation
if len(joined) != 10:
    raise ValueError(f"joined: {len(joined)}, not 10")
if max(*train, *validation) > 9:
    raise ValueError("the original parts have changed")
print("ok:", len(found), "samples")
#> ok: 8 samples
