import torch
from torch.utils.data import DataLoader, TensorDataset

single = TensorDataset(torch.full((3, 1), 0.1))
double = TensorDataset(torch.full((3, 1), 0.1, dtype=torch.float64))


def dtypes(ds, workers):
    loader = DataLoader(ds, batch_size=2, num_workers=workers)
    return [str(xb.dtype)[-2:] for (xb,) in loader]


if __name__ == "__main__":
    print(dtypes(single + double, 0))  # (1)!
    print(dtypes(double + single, 0))
    print(dtypes(single + double, 1))  # (2)!
    print(dtypes(double + single, 1))
    same = TensorDataset(double.tensors[0].float())  # (3)!
    print(dtypes(single + same, 0), dtypes(single + same, 1))
    assert dtypes(single + double, 0) == ["32", "64", "64"]
    assert dtypes(single + double, 1) == ["32", "32", "64"]
#> ['32', '64', '64']
#> ['64', '64', '32']
#> ['32', '32', '64']
#> ['64', '64', '32']
#> ['32', '32', '32'] ['32', '32', '32']
