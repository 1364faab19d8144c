import torch
from torch.utils.data import DataLoader, Dataset, default_collate


class Cells(Dataset):
    def __init__(self, cells):
        self.cells = cells

    def __len__(self):
        return len(self.cells)

    def __getitem__(self, i):
        try:
            return int(self.cells[i])
        except ValueError:
            return None  # (1)!


for samples in [None, 1], [1, None], [torch.ones(1), None], []:
    try:
        default_collate(samples)  # (2)!
    except (TypeError, RuntimeError, IndexError) as error:
        print(type(error).__name__, error)
#> TypeError default_collate: batch must contain tensors, numpy arrays, numbers, dicts or lists; found <class 'NoneType'>
#> RuntimeError Could not infer dtype of NoneType
#> TypeError expected Tensor as element 1 in argument 0, but got NoneType
#> IndexError list index out of range


def skip_none(samples):
    kept = [sample for sample in samples if sample is not None]
    return default_collate(kept) if kept else None  # (3)!


dataset = Cells(["1", "?", "-", "", "5", "6"])
for batch in DataLoader(dataset, batch_size=2, collate_fn=skip_none):
    if batch is None:  # (4)!
        print("skipped")
        continue
    print(batch)
#> tensor([1])
#> skipped
#> tensor([5, 6])
