import torch
from torch.utils.data import DataLoader, TensorDataset

X = torch.tensor([[1.0, 2.0], [3.0, 4.0]])
people = [{"age": 30, "id": "a"}, {"age": 41, "id": "b"}]
datasets = {
    "range": range(2),
    "floats": [0.5, 1.5],  # (1)!
    "tensor": X,
    "TensorDataset": TensorDataset(X, torch.tensor([5, 6])),
    "dicts": people,
}
for name, ds in datasets.items():
    (batch,) = DataLoader(ds, batch_size=2)  # (2)!
    kind = type(batch).__name__
    if kind == "Tensor":
        print(name, kind, batch.tolist(), batch.dtype)
    elif kind == "list":
        print(name, kind, [part.tolist() for part in batch])  # (3)!
    else:
        print(name, kind, batch)
#> range Tensor [0, 1] torch.int64
#> floats Tensor [0.5, 1.5] torch.float64
#> tensor Tensor [[1.0, 2.0], [3.0, 4.0]] torch.float32
#> TensorDataset list [[[1.0, 2.0], [3.0, 4.0]], [5, 6]]
#> dicts dict {'age': tensor([30, 41]), 'id': ['a', 'b']}
