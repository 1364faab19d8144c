from torch.utils.data import DataLoader, RandomSampler

ds = range(4)
order = RandomSampler(ds)
batches = [[3, 1], [0, 2]]
for kwargs in (
    {"sampler": order, "shuffle": True},
    {"batch_sampler": batches, "batch_size": 2},
):
    try:
        DataLoader(ds, **kwargs)
    except ValueError as error:
        print(type(error).__name__, str(error).split(" with ")[0])
#> ValueError sampler option is mutually exclusive
#> ValueError batch_sampler option is mutually exclusive

loader = DataLoader(ds, sampler=order)
print(sorted(row.item() for row in loader))
#> [0, 1, 2, 3]
