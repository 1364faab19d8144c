import torch
from torch.utils.data import DataLoader


def make():
    generator = torch.Generator().manual_seed(0)  # (1)!
    return DataLoader(
        range(10), batch_size=4, shuffle=True, generator=generator
    )


loader = make()
batches = [batch.tolist() for batch in loader]
second = [batch.tolist() for batch in loader]  # (2)!
print(batches)
#> [[3, 7, 5, 2], [0, 8, 1, 6], [9, 4]]
print(second)
#> [[1, 3, 2, 7], [5, 9, 0, 6], [4, 8]]
print("rows:", sorted(row for batch in second for row in batch))
#> rows: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]

twin = make()  # (3)!
again = [[batch.tolist() for batch in twin] for epoch in range(2)]
print("the same two epochs:", again == [batches, second])
#> the same two epochs: True
assert batches != second
