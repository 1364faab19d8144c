import torch
from torch.utils.data import DataLoader

torch.manual_seed(0)
dataset = range(5)
order = [4, 0]  # (1)!
loaders = {
    "(nothing)": DataLoader(dataset, batch_size=2),
    "shuffle": DataLoader(dataset, batch_size=2, shuffle=True),
    "sampler": DataLoader(dataset, batch_size=2, sampler=order),
}
print("argument   sampler            batches")
#> argument   sampler            batches
for argument, loader in loaders.items():
    kind = type(loader.sampler).__name__
    batches = [batch.tolist() for batch in loader]
    print(f"{argument:10} {kind:18} {batches}")
#> (nothing)  SequentialSampler  [[0, 1], [2, 3], [4]]
#> shuffle    RandomSampler      [[3, 2], [4, 1], [0]]
#> sampler    list               [[4, 0]]
