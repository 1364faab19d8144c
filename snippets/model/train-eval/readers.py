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
print("layer        largest difference, train and eval")
#> layer        largest difference, train and eval
for layer in layers:
    layer.eval()
    in_eval = layer(x)
    layer.train()
    in_train = layer(x)
    gap = (in_train - in_eval).abs().max().item()
    print(f"{type(layer).__name__:12} {'0' if gap == 0 else 'not 0'}")
#> Linear       0
#> ReLU         0
#> LayerNorm    0
#> Dropout      not 0
#> BatchNorm1d  not 0
#> Noise        not 0
