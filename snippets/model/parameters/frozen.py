from torch import nn

net = nn.Sequential(nn.Linear(2, 3), nn.ReLU(), nn.Linear(3, 1))
net[0].requires_grad_(False)  # (1)!

for name, p in net.named_parameters():
    print(name, p.numel(), "requires_grad", p.requires_grad)
#> 0.weight 6 requires_grad False
#> 0.bias 3 requires_grad False
#> 2.weight 3 requires_grad True
#> 2.bias 1 requires_grad True

total = sum(p.numel() for p in net.parameters())
trainable = [p for p in net.parameters() if p.requires_grad]  # (2)!
print("all", total, "trainable", sum(p.numel() for p in trainable))
#> all 13 trainable 4
assert len(trainable) == 2 and len(list(net.parameters())) == 4
