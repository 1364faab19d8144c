import torch
from torch import nn

torch.manual_seed(0)
train = torch.randn(1000, 1)
valid = torch.randn(1000, 1) + 5  # (1)!
one = torch.zeros(1, 1)


def run(forget):
    bn = nn.BatchNorm1d(1)
    for xb in train.split(10):
        bn(xb)
    before = bn.running_mean.item(), bn.eval()(one).item()
    bn.train(forget)  # (2)!
    with torch.no_grad():
        for xb in valid.split(10):
            bn(xb)
    return *before, bn.running_mean.item(), bn.eval()(one).item()


for forget in True, False:
    print(forget, *(f"{value:.2f}" for value in run(forget)))
#> True -0.08 0.08 5.03 -5.32
#> False -0.08 0.08 -0.08 0.08
assert run(False)[:2] == run(False)[2:]
assert run(True)[2] - run(True)[0] > 4
