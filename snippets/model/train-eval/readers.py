import torch
from torch import nn


class Noise(nn.Module):
    def forward(self, x):
        if self.training:  # (1)!
            return x + torch.randn_like(x)
        return x


torch.manual_seed(0)
x = torch.randn(8, 4)
layers = [nn.Linear(4, 4), nn.ReLU(), nn.LayerNorm(4)]
layers += [nn.Dropout(), nn.BatchNorm1d(4), Noise()]
same = {}
for layer in layers:
    train, evaluated = layer.train()(x), layer.eval()(x)  # (2)!
    same[type(layer).__name__] = torch.equal(train, evaluated)
print([name for name in same if same[name]])
#> ['Linear', 'ReLU', 'LayerNorm']
print([name for name in same if not same[name]])
#> ['Dropout', 'BatchNorm1d', 'Noise']
assert list(same.values()) == [True] * 3 + [False] * 3
