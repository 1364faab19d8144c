import torch
from sklearn.model_selection import train_test_split
from torch.utils.data import Subset, TensorDataset, random_split

X, y = torch.arange(100.0), torch.arange(100) // 90  # (1)!
ds = TensorDataset(X, y)


def rare(part):
    return int(sum(label for _, label in part))


def stratified(seed):
    train, test = train_test_split(
        range(len(ds)),  # (2)!
        test_size=0.2,
        stratify=y,
        random_state=seed,
    )
    return Subset(ds, train), Subset(ds, test)


def plain(seed):
    generator = torch.Generator().manual_seed(seed)
    return random_split(ds, [0.8, 0.2], generator)


drawn = [rare(plain(seed)[1]) for seed in range(20)]
exact = [rare(stratified(seed)[1]) for seed in range(20)]
print(min(drawn), max(drawn))
#> 0 5
print(min(exact), max(exact))
#> 2 2
assert min(drawn) == 0 and set(exact) == {2}
