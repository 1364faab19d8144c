import torch
from sklearn.datasets import load_iris
from sklearn.linear_model import LogisticRegression
from torch.utils.data import Subset, TensorDataset, random_split

iris = load_iris()
X, y = torch.tensor(iris.data), torch.tensor(iris.target)
ds = TensorDataset(X, y)


def report(train, test):
    i, j = list(train.indices), list(test.indices)
    model = LogisticRegression(max_iter=1_000).fit(X[i], y[i])
    score = model.score(X[j], y[j])
    print(y[i].unique().tolist(), y[j].unique().tolist())
    print(f"{score:.2f}")
    return score


cut = Subset(ds, range(100)), Subset(ds, range(100, 150))
assert report(*cut) == 0  # (1)!
#> [0, 1] [2]
#> 0.00

generator = torch.Generator().manual_seed(0)
parts = random_split(ds, [100, 50], generator)
assert report(*parts) > 0.9  # (2)!
#> [0, 1, 2] [0, 1, 2]
#> 0.98
