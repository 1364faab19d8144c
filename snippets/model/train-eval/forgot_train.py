import torch
from torch import nn

torch.manual_seed(0)
x = torch.ones(1000)


def run(restore):
    drop = nn.Dropout(0.5)
    shares = []
    for epoch in range(3):
        if restore:
            drop.train()  # (1)!
        shares.append(f"{(drop(x) == 0).float().mean().item():.1f}")
        drop.eval()  # (2)!
    return shares


print(run(restore=False))
#> ['0.5', '0.0', '0.0']
print(run(restore=True))
#> ['0.5', '0.5', '0.5']
assert run(False)[1:] == ["0.0", "0.0"] and run(True) == ["0.5"] * 3
