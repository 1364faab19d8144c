import torch
from torch import nn

layer = nn.Linear(2, 2)
net = nn.Module()
net.register_buffer("mean", torch.zeros(2))
x = torch.ones(4, 2)


def step(update):
    h = layer(x)
    update(h)
    (h - net.mean).square().sum().backward()


def rebind(h):
    net.mean = 0.9 * net.mean + 0.1 * h.mean(0)  # (1)!


def in_place(h):
    net.mean.lerp_(h.mean(0).detach(), 0.1)  # (2)!


for update in rebind, in_place:
    net.mean = torch.zeros(2)
    try:
        step(update)
        print(update.__name__, net.mean.requires_grad)
        step(update)
        print("ok")
    except RuntimeError as error:
        print(type(error).__name__)
#> rebind True
#> RuntimeError
#> in_place False
#> ok
