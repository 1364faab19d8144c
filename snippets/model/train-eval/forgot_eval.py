import torch
from torch import nn

torch.manual_seed(0)
train = torch.randn(1000, 1)
valid = torch.randn(1000, 1) + 5  # (1)!
zero = torch.zeros(1, 1)


def answer(bn):
    bn.eval()
    return f"{bn.running_mean.item():13.1f} {bn(zero).item():7.1f}"


print("eval()     when    running_mean  output for 0")
#> eval()     when    running_mean  output for 0
for switched in True, False:
    bn = nn.BatchNorm1d(1)
    for batch in train.split(10):
        bn(batch)
    name = "written  " if switched else "forgotten"
    print(name, "before", answer(bn))

    bn.train(not switched)  # (2)!
    with torch.no_grad():
        for batch in valid.split(10):
            bn(batch)
    print(name, "after ", answer(bn))
#> written   before          -0.1     0.1
#> written   after           -0.1     0.1
#> forgotten before          -0.1     0.1
#> forgotten after            5.0    -5.3
