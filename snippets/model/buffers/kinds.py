import torch
from torch import nn


class Kinds(nn.Module):
    def __init__(self):
        super().__init__()
        self.w = nn.Parameter(torch.zeros(2))
        self.register_buffer("kept", torch.zeros(2))
        self.register_buffer("count", torch.tensor(0))
        self.register_buffer("temp", torch.zeros(2), persistent=False)
        self.plain = torch.zeros(2)


net = Kinds().double().to("meta")  # (1)!
saved = net.state_dict()
for name in "w", "kept", "count", "temp", "plain":
    t = getattr(net, name)
    dtype = str(t.dtype).removeprefix("torch.")
    print(name, name in saved, dtype, t.device)  # (2)!
#> w True float64 meta
#> kept True float64 meta
#> count True int64 meta
#> temp False float64 meta
#> plain False float32 cpu
assert list(saved) == ["w", "kept", "count"]
assert list(net._buffers) == ["kept", "count", "temp"]  # (3)!
assert net._non_persistent_buffers_set == {"temp"}
