import random

from torch.utils.data import DataLoader, IterableDataset


class Shuffled(IterableDataset):
    def __init__(self, source, size):
        self.source = source
        self.size = size

    def __iter__(self):
        waiting = []
        for row in self.source:
            waiting.append(row)
            if len(waiting) == self.size:
                place = random.randrange(self.size)
                yield waiting.pop(place)  # (1)!
        random.shuffle(waiting)
        yield from waiting  # (2)!


random.seed(0)
loader = DataLoader(Shuffled(range(10), size=4), batch_size=4)
batches = [batch.tolist() for batch in loader]
print(batches)
#> [[3, 4, 0, 5], [7, 8, 6, 1], [9, 2]]

rows = [row for batch in batches for row in batch]
ahead = [row - place for place, row in enumerate(rows)]
print("rows:", sorted(rows))
#> rows: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]
print("furthest ahead:", max(ahead))  # (3)!
#> furthest ahead: 3
assert max(ahead) <= 3
