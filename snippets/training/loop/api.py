from inspect import signature
from statistics import linear_regression

from torch import nn

print(signature(linear_regression))  # (1)!
#> (x, y, /, *, proportional=False)
print(signature(nn.MSELoss.forward).return_annotation.__name__)
#> Tensor

line = linear_regression([1, 2, 3], [3, 5, 7])
print(line.slope, line.intercept)
#> 2.0 1.0
