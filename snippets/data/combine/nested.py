from torch.utils.data import Subset

dataset = [10, 11, 12, 13, 14, 15, 16, 17, 18, 19]
part = Subset(dataset, [8, 3, 5, 1, 9, 4, 6])
half = Subset(part, [0, 2, 4, 6])
print("half:", list(half))
#> half: [18, 15, 19, 16]
print("half.indices:", half.indices)  # (1)!
#> half.indices: [0, 2, 4, 6]
indices = [part.indices[i] for i in half.indices]  # (2)!
print("in dataset:", indices)
#> in dataset: [8, 5, 9, 6]
assert list(half) == [dataset[i] for i in indices]
