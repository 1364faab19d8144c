import torch
from torch import nn


class Line(nn.Module):
    def __init__(self):
        super().__init__()
        self.weight = nn.Parameter(torch.tensor([[2.0]]))

    def foward(self, x):  # (1)!
        return x @ self.weight.T


line = Line()
print("made")
#> made
try:
    line(torch.ones(4, 1))  # (2)!
except NotImplementedError as error:
    print(type(error).__name__, error)
#> NotImplementedError Module [Line] is missing the required "forward" function
print([name for name, _ in line.named_parameters()])
#> ['weight']
