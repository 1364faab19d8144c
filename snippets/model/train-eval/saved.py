from contextlib import nullcontext

import torch
from torch import nn
from torch.autograd.graph import saved_tensors_hooks

net = nn.Sequential(
    nn.Linear(10, 20), nn.ReLU(), nn.Dropout(0.5), nn.Linear(20, 1)
)
x = torch.ones(1000, 10)


def saved(context):
    sizes = {}

    def pack(tensor):  # (1)!
        sizes[tensor.data_ptr()] = tensor.numel()
        return tensor.detach()

    with saved_tensors_hooks(pack, lambda tensor: tensor), context:
        y = net(x)
    return len(sizes), sum(sizes.values()), y.requires_grad


print("train", *saved(nullcontext()))
#> train 5 70020 True
net.eval()
print("eval", *saved(nullcontext()))  # (2)!
#> eval 3 30020 True
print("no_grad", *saved(torch.no_grad()))
#> no_grad 0 0 False
print("inference_mode", *saved(torch.inference_mode()))
#> inference_mode 0 0 False
assert saved(nullcontext())[2] and not saved(torch.no_grad())[0]
