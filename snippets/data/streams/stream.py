from pathlib import Path

import torch
from torch.utils.data import DataLoader, IterableDataset

Path("log.csv").write_text("1,0,6.5\n0,1,0.5\n1,1,2.5\n")  # (1)!


class Lines(IterableDataset):
    def __init__(self, path):
        self.path = path  # (2)!

    def __iter__(self):
        with open(self.path) as file:  # (3)!
            for line in file:
                x1, x2, y = (float(cell) for cell in line.split(","))
                yield torch.tensor([x1, x2]), torch.tensor([y])  # (4)!


loader = DataLoader(Lines("log.csv"), batch_size=2)
for epoch in range(2):
    for xb, yb in loader:
        print(f"epoch {epoch}:", xb.tolist(), yb.tolist())
#> epoch 0: [[1.0, 0.0], [0.0, 1.0]] [[6.5], [0.5]]
#> epoch 0: [[1.0, 1.0]] [[2.5]]
#> epoch 1: [[1.0, 0.0], [0.0, 1.0]] [[6.5], [0.5]]
#> epoch 1: [[1.0, 1.0]] [[2.5]]
