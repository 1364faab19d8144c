from torch.utils.data import DataLoader

settings = {"batch_size": 2, "drop_last": True}
try:
    DataLoader(range(5), batch_size=4, **settings)
except TypeError as error:
    print(type(error).__name__, error)
#> TypeError torch.utils.data.dataloader.DataLoader() got multiple values for keyword argument 'batch_size'

settings = {**settings, "batch_size": 4}  # (1)!
loader = DataLoader(range(5), **settings)
print("batch_size", loader.batch_size, "batches", len(loader))
#> batch_size 4 batches 1
