import torch
from torch.utils.data import TensorDataset


class Keys:
    def __getitem__(self, key):
        return key


keys = Keys()
print(keys[0], keys[-1])  # (1)!
#> 0 -1
print(keys[1:3], keys[::2])  # (2)!
#> slice(1, 3, None) slice(None, None, 2)
print(keys[0, 1], keys["name"])
#> (0, 1) name

data = TensorDataset(torch.arange(4), torch.arange(4) * 10)
print(data[-1])
#> (tensor(3), tensor(30))
print(data[1:3])  # (3)!
#> (tensor([1, 2]), tensor([10, 20]))
