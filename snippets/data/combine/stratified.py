import torch
from sklearn.model_selection import train_test_split
from torch.utils.data import Subset, TensorDataset, random_split

labels = torch.tensor([0] * 90 + [1] * 10)  # (1)!
dataset = TensorDataset(torch.arange(100), labels)


def at_random(seed):
    generator = torch.Generator().manual_seed(seed)
    _, test = random_split(dataset, [0.8, 0.2], generator)
    return test


def stratified(seed):
    _, test = train_test_split(
        range(len(dataset)),  # (2)!
        test_size=0.2,
        stratify=labels,
        random_state=seed,
    )
    return Subset(dataset, test)


print("rows of class 1 in the test set, 100 seeds")
#> rows of class 1 in the test set, 100 seeds
print("            least  most")
#>             least  most
for split in at_random, stratified:
    counts = []
    for seed in range(100):
        counts.append(sum(int(label) for _, label in split(seed)))
    print(f"{split.__name__:11} {min(counts):5}  {max(counts):4}")
    if split is stratified:
        assert set(counts) == {2}
    else:
        assert min(counts) == 0 and max(counts) > 3
#> at_random       0     6
#> stratified      2     2
