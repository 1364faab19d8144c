import torch
from torch import nn

torch.manual_seed(0)
layer = nn.Linear(2, 2)
net = nn.Module()
net.register_buffer("mean", torch.zeros(2))
x = torch.ones(4, 2)


def assign(h):
    net.mean = 0.9 * net.mean + 0.1 * h.mean(dim=0)  # (1)!


def detach(h):
    net.mean.lerp_(h.detach().mean(dim=0), 0.1)  # (2)!


for update in assign, detach:
    net.mean = torch.zeros(2)
    for step in range(2):
        h = layer(x)
        update(h)
        loss = (h - net.mean).square().sum()
        print(update.__name__, step, f"loss {loss.item():.3f}")
        print("  mean requires_grad", net.mean.requires_grad)
        try:
            loss.backward()
        except RuntimeError as error:
            print(" ", type(error).__name__, error)
#> assign 0 loss 2.733
#>   mean requires_grad True
#> assign 1 loss 2.214
#>   mean requires_grad True
#>   RuntimeError Trying to backward through the graph a second time (or directly access saved tensors after they have already been freed). Saved intermediate values of the graph are freed when you call .backward() or autograd.grad(). Specify retain_graph=True if you need to backward through the graph a second time or if you need to access saved tensors after calling backward.
#> detach 0 loss 2.733
#>   mean requires_grad False
#> detach 1 loss 2.214
#>   mean requires_grad False
assert net.state_dict()["mean"].any(), "detach left the mean at 0"
