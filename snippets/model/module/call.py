from torch import nn


class Double(nn.Module):  # (1)!
    def forward(self, x):
        return 2 * x


def report(module, args, output):
    print("hook", args, output)


net = Double()
net.register_forward_hook(report)
print("__call__" in vars(Double), "forward" in vars(Double))
#> False True
print(net(3))  # (2)!
#> hook (3,) 6
#> 6
print(net.forward(3))  # (3)!
#> 6
assert net.forward(3) == 6
