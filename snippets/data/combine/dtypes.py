import torch
from torch.utils.data import DataLoader, TensorDataset

single = TensorDataset(torch.full((3, 1), 0.1))
double = TensorDataset(torch.full((3, 1), 0.1, dtype=torch.float64))
same = TensorDataset(double.tensors[0].float())  # (1)!


def report(name, dataset, workers):
    loader = DataLoader(dataset, batch_size=2, num_workers=workers)
    bits = [torch.finfo(xb.dtype).bits for (xb,) in loader]  # (2)!
    print(f"{name:15} {workers:7}  {bits}")


if __name__ == "__main__":
    print("joined          workers  bits of each batch")
    for workers in 0, 1:
        report("single, double", single + double, workers)
        report("double, single", double + single, workers)
        report("single, same", single + same, workers)
#> joined          workers  bits of each batch
#> single, double        0  [32, 64, 64]
#> double, single        0  [64, 64, 32]
#> single, same          0  [32, 32, 32]
#> single, double        1  [32, 32, 64]
#> double, single        1  [64, 64, 32]
#> single, same          1  [32, 32, 32]
