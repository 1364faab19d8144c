import torch
from torch import nn

torch.manual_seed(0)
x = torch.ones(1000)
print("switches back  share of zeros in three epochs")
#> switches back  share of zeros in three epochs
for switches_back in False, True:
    drop = nn.Dropout(0.5)
    shares = []
    for epoch in range(3):
        if switches_back:
            drop.train()  # (1)!
        zeros = (drop(x) == 0).float().mean().item()
        shares.append(zeros)
        drop.eval()  # (2)!
    print(f"{switches_back!s:13}", " ".join(f"{s:.1f}" for s in shares))
#> False         0.5 0.0 0.0
#> True          0.5 0.5 0.5
