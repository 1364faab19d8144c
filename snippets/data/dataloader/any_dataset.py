import torch
from torch.utils.data import DataLoader


def first_batch(dataset):
    loader = DataLoader(dataset, batch_size=2)  # (1)!
    return next(iter(loader))


print("whole numbers:", first_batch(range(2)))
#> whole numbers: tensor([0, 1])
print("floats:", first_batch([0.5, 1.5]))
#> floats: tensor([0.5000, 1.5000], dtype=torch.float64)
print("tensors:", first_batch([torch.ones(3), torch.zeros(3)]))
#> tensors: tensor([[1., 1., 1.],
#>         [0., 0., 0.]])
print("tuples:", first_batch([(0.5, 1), (1.5, 2)]))
#> tuples: [tensor([0.5000, 1.5000], dtype=torch.float64), tensor([1, 2])]
people = [{"age": 30, "id": "a"}, {"age": 41, "id": "b"}]
print("dicts:", first_batch(people))
#> dicts: {'age': tensor([30, 41]), 'id': ['a', 'b']}
print("strings:", first_batch(["a", "b"]))
#> strings: ['a', 'b']
try:
    first_batch([torch.ones(3), torch.ones(2)])
except RuntimeError as error:
    print(type(error).__name__, error)
#> RuntimeError stack expects each tensor to be equal size, but got [3] at entry 0 and [2] at entry 1
