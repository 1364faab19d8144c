from inspect import signature
from statistics import linear_regression

from torch import nn

print(signature(linear_regression))  # (1)!
#> (x, y, /, *, proportional=False)
print(list(signature(nn.Linear).parameters))
#> ['in_features', 'out_features', 'bias', 'device', 'dtype']

line = linear_regression([1, 2, 3], [3, 5, 7])  # (2)!
print(line.slope, line.intercept)
#> 2.0 1.0
