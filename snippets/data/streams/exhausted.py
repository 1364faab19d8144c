from torch.utils.data import DataLoader, IterableDataset


class Once(IterableDataset):
    def __init__(self, rows):
        self.squares = (row * row for row in rows)  # (1)!

    def __iter__(self):
        return self.squares


class Again(IterableDataset):
    def __init__(self, rows):
        self.rows = rows

    def __iter__(self):
        for row in self.rows:  # (2)!
            yield row * row


for dataset in Once(range(3)), Again(range(3)):
    loader = DataLoader(dataset, batch_size=3)
    for epoch in range(2):
        batches = [batch.tolist() for batch in loader]
        print(f"{type(dataset).__name__} epoch {epoch}: {batches}")
#> Once epoch 0: [[0, 1, 4]]
#> Once epoch 1: []
#> Again epoch 0: [[0, 1, 4]]
#> Again epoch 1: [[0, 1, 4]]
