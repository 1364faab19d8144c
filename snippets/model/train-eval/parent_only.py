import torch
from torch import nn

torch.manual_seed(0)
net = nn.Sequential(nn.Linear(2, 100), nn.Dropout(0.5))
x = torch.ones(1, 2)


def report(done):
    modes = [module.training for module in net.modules()]
    zeros = (net(x) == 0).any().item()
    print(f"{done:15} {modes}, zeros: {'yes' if zeros else 'no'}")


net.training = False  # (1)!
report("training =")
#> training =      [False, True, True], zeros: yes
net.eval()
report("eval()")
#> eval()          [False, False, False], zeros: no
net.append(nn.Dropout(0.5))  # (2)!
report("append()")
#> append()        [False, False, False, True], zeros: yes
net.eval()
report("eval() again")
#> eval() again    [False, False, False, False], zeros: no
