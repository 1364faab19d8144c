import torch
from torch import nn

torch.manual_seed(0)
net = nn.Sequential(nn.Linear(2, 1000), nn.Dropout(0.5))
x = torch.ones(1, 2)
print("mode   no_grad  share of zeros  grad_fn")
#> mode   no_grad  share of zeros  grad_fn
for mode in "train", "eval":
    for no_grad in False, True:
        net.train(mode == "train")  # (1)!
        with torch.set_grad_enabled(not no_grad):  # (2)!
            y = net(x)
        zeros = (y == 0).float().mean().item()
        recorded = "None" if y.grad_fn is None else "recorded"  # (3)!
        print(f"{mode:6} {no_grad!s:7} {zeros:15.1f}  {recorded}")
#> train  False               0.5  recorded
#> train  True                0.5  None
#> eval   False               0.0  recorded
#> eval   True                0.0  None
