import torch
from torch.utils.data import DataLoader, IterableDataset


class Readable(IterableDataset):
    def __init__(self, lines):
        self.lines = lines

    def __iter__(self):
        for line in self.lines:
            try:
                x, y = (float(cell) for cell in line.split(","))
            except ValueError:
                continue
            yield torch.tensor([x]), torch.tensor([y])


# check
lines = ["height,weight", "1,3", "", "2,?", "3,7"]
dataset = Readable(lines)
for epoch in range(2):
    pairs = [(x.tolist(), y.tolist()) for x, y in dataset]
    expected = [([1.0], [3.0]), ([3.0], [7.0])]
    assert pairs == expected, f"epoch {epoch}: {pairs}"
first, second = iter(dataset), iter(dataset)
next(first)
x, y = next(second)
assert x.tolist() == [1.0], f"the second pass starts at {x}"
xb, yb = next(iter(DataLoader(dataset, batch_size=2)))
for part in xb, yb:
    assert part.shape == (2, 1), f"{part.shape}, not (2, 1)"
    assert part.dtype == torch.float32, f"{part.dtype}, not float32"
print("ok:", len(pairs), "of", len(lines), "lines")
#> ok: 2 of 5 lines
