from torch.utils.data import DataLoader, RandomSampler

dataset = range(4)
order = RandomSampler(dataset)
wrong = (
    {"sampler": order, "shuffle": True},
    {"batch_sampler": [[3, 1], [0, 2]], "batch_size": 2},
)
for arguments in wrong:
    try:
        DataLoader(dataset, **arguments)
    except ValueError as error:
        print(type(error).__name__, error)
#> ValueError sampler option is mutually exclusive with shuffle
#> ValueError batch_sampler option is mutually exclusive with batch_size, shuffle, sampler, and drop_last

loader = DataLoader(dataset, sampler=order)  # (1)!
print("takes the sampler:", loader.sampler is order)
#> takes the sampler: True
