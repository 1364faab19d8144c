from torch.utils.data import DataLoader


def by_for(iterable):
    seen = []
    for value in iterable:
        seen.append(value)
    return seen


def by_hand(iterable):
    seen = []
    it = iter(iterable)  # (1)!
    while True:
        try:
            value = next(it)  # (2)!
        except StopIteration:
            break  # (3)!
        seen.append(value)
    return seen


weights = {"w": 2.0, "b": 4.2}
loader = DataLoader(range(3), batch_size=2, collate_fn=list)  # (4)!
for iterable in [10, 20], "ab", weights, loader:
    print(by_for(iterable), by_hand(iterable))
#> [10, 20] [10, 20]
#> ['a', 'b'] ['a', 'b']
#> ['w', 'b'] ['w', 'b']
#> [[0, 1], [2]] [[0, 1], [2]]
