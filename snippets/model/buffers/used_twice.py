import torch
from torch import nn


class Scaled(nn.Module):
    def __init__(self, update):
        super().__init__()
        self.w = nn.Parameter(torch.ones(1))
        self.register_buffer("scale", torch.ones(1))
        self.update = update

    def forward(self, x):
        with torch.no_grad():
            new = 0.9 * self.scale + 0.1 * x.abs().max()
            if self.update == "copy_":
                self.scale.copy_(new)
            else:
                self.scale = new
        return self.w * x * self.scale  # (1)!


x = torch.tensor([2.0, 4.0])
for update in "copy_", "assign":
    net = Scaled(update)
    net(x).sum().backward()
    print(update, f"once, gradient {net.w.grad.item():.2f}")
    net.zero_grad()
    loss = net(x).sum() + net(x).sum()  # (2)!
    try:
        loss.backward()
        print(update, f"twice, gradient {net.w.grad.item():.2f}")
    except RuntimeError as error:
        print(update, "twice,", type(error).__name__, error)
#> copy_ once, gradient 7.80
#> copy_ twice, RuntimeError one of the variables needed for gradient computation has been modified by an inplace operation: [torch.FloatTensor [1]] is at version 3; expected version 2 instead. Hint: enable anomaly detection to find the operation that failed to compute its gradient, with torch.autograd.set_detect_anomaly(True, check_nan=False).
#> assign once, gradient 7.80
#> assign twice, gradient 20.30
