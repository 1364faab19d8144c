import torch
from torch import nn
from torch.autograd.graph import saved_tensors_hooks

net = nn.Sequential(
    nn.Linear(10, 20), nn.ReLU(), nn.Dropout(0.5), nn.Linear(20, 1)
)
x = torch.ones(1000, 10)
sizes = {}


def pack(tensor):  # (1)!
    sizes[tensor.data_ptr()] = tensor.numel()
    return tensor.detach()


def unpack(tensor):
    return tensor


print("mode   no_grad  tensors  numbers in them")
#> mode   no_grad  tensors  numbers in them
for mode, no_grad in ("train", False), ("eval", False), ("eval", True):
    net.train(mode == "train")
    sizes.clear()
    with saved_tensors_hooks(pack, unpack):
        with torch.set_grad_enabled(not no_grad):
            y = net(x)
    kept = f"{len(sizes):8} {sum(sizes.values()):16}"
    print(f"{mode:6} {no_grad!s:7} {kept}")
#> train  False          5            70020
#> eval   False          3            30020
#> eval   True           0                0
