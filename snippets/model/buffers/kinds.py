import torch
from torch import nn


class Kinds(nn.Module):
    def __init__(self):
        super().__init__()
        self.weight = nn.Parameter(torch.zeros(2))
        self.register_buffer("mean", torch.zeros(2))
        self.register_buffer("count", torch.tensor(0))
        self.register_buffer("temp", torch.zeros(2), persistent=False)
        self.plain = torch.zeros(2)


net = Kinds()
net.double()  # (1)!
net.to("meta")  # (2)!
saved = net.state_dict()
print("name    saved  dtype          device")
#> name    saved  dtype          device
for name in "weight", "mean", "count", "temp", "plain":
    tensor = getattr(net, name)
    is_saved = "yes" if name in saved else "no"
    print(f"{name:7} {is_saved:6} {tensor.dtype}  {tensor.device}")
#> weight  yes    torch.float64  meta
#> mean    yes    torch.float64  meta
#> count   yes    torch.int64  meta
#> temp    no     torch.float64  meta
#> plain   no     torch.float32  cpu
