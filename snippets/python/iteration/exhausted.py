from torch.utils.data import DataLoader

loader = DataLoader(range(6), batch_size=2)


def train(batches):
    for epoch in range(3):
        yield sum(1 for batch in batches)  # (1)!


print(list(train(iter(loader))))  # (2)!
#> [3, 0, 0]
print(list(train(loader)))  # (3)!
#> [3, 3, 3]

prices = (2.0 * x for x in range(4))
print(max(prices), sum(prices))  # (4)!
#> 6.0 0
prices = [2.0 * x for x in range(4)]  # (5)!
print(max(prices), sum(prices))
#> 6.0 12.0
assert list(train(iter(loader))) == [3, 0, 0]
