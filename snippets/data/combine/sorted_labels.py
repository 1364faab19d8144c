import torch
from sklearn.datasets import load_iris
from sklearn.linear_model import LogisticRegression
from torch.utils.data import Subset, TensorDataset, random_split

iris = load_iris()
X, labels = torch.tensor(iris.data), torch.tensor(iris.target)
dataset = TensorDataset(X, labels)


def report(name, train, test):
    seen, new = list(train.indices), list(test.indices)
    model = LogisticRegression(max_iter=1_000)
    model.fit(X[seen], labels[seen])
    right = model.score(X[new], labels[new])
    there = str(labels[seen].unique().tolist())
    here = str(labels[new].unique().tolist())
    print(f"{name:9} {there:10} {here:10} {right:.2f}")
    return right


print("split     training   test       right")
#> split     training   test       right
train = Subset(dataset, range(100))
test = Subset(dataset, range(100, 150))
assert report("cut", train, test) == 0  # (1)!
#> cut       [0, 1]     [2]        0.00

generator = torch.Generator().manual_seed(0)
train, test = random_split(dataset, [100, 50], generator)
assert report("at random", train, test) > 0.85  # (2)!
#> at random [0, 1, 2]  [0, 1, 2]  0.98
