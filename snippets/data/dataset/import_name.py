from torch.utils import data

try:
    from torch.utils.data import Dataloader  # (1)!

    loader = Dataloader(range(4))
except ImportError as error:
    message, place = str(error).split(" (")  # (2)!
    print(type(error).__name__, message)
#> ImportError cannot import name 'Dataloader' from 'torch.utils.data'

names = ["DataLoader", "Dataset", "TensorDataset", "Dataloader"]
print([name for name in names if hasattr(data, name)])
#> ['DataLoader', 'Dataset', 'TensorDataset']
