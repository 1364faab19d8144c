from torch.utils.data import DataLoader

loader = DataLoader(range(6), batch_size=2)


def batches_per_epoch(batches):
    counts = []
    for epoch in range(3):
        count = 0
        for batch in batches:
            count += 1
        counts.append(count)
    return counts


print("iterator", batches_per_epoch(iter(loader)))  # (1)!
#> iterator [3, 0, 0]
print("loader  ", batches_per_epoch(loader))  # (2)!
#> loader   [3, 3, 3]

prices = (2.0 * x for x in range(4))
print("generator: max", max(prices), "sum", sum(prices))  # (3)!
#> generator: max 6.0 sum 0
prices = [2.0 * x for x in range(4)]  # (4)!
print("list:      max", max(prices), "sum", sum(prices))
#> list:      max 6.0 sum 12.0
