from torch.utils import data

try:
    from torch.utils.data import Dataloader  # (1)!

    loader = Dataloader(range(4))
except ImportError as error:
    print(type(error).__name__, str(error).split(" (")[0])
#> ImportError cannot import name 'Dataloader' from 'torch.utils.data'

names = ["Dataset", "TensorDataset", "IterableDataset", "DataLoader"]
print(all(hasattr(data, name) for name in names))
#> True
assert not hasattr(data, "Dataloader")
