import torch
from torch import nn

torch.manual_seed(0)
net = nn.Sequential(nn.ReLU(), nn.Dropout(0.5))
x = torch.ones(8)


def report():
    print("training", [module.training for module in net.modules()])
    for call in range(2):
        print("output  ", net(x).tolist())


report()  # (1)!
#> training [True, True, True]
#> output   [0.0, 0.0, 2.0, 0.0, 0.0, 0.0, 2.0, 2.0]
#> output   [0.0, 2.0, 2.0, 2.0, 2.0, 0.0, 2.0, 2.0]
net.eval()  # (2)!
report()
#> training [False, False, False]
#> output   [1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0]
#> output   [1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0]
net.train()  # (3)!
report()
#> training [True, True, True]
#> output   [2.0, 2.0, 0.0, 0.0, 2.0, 0.0, 2.0, 0.0]
#> output   [2.0, 0.0, 0.0, 0.0, 0.0, 2.0, 0.0, 0.0]
