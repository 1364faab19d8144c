import torch
from torch import nn


class Powers(nn.Module):
    def __init__(self, degree):
        super().__init__()
        raise NotImplementedError

    def forward(self, x):
        raise NotImplementedError


# check
net = Powers(3).double()
found = [buffer.flatten().tolist() for buffer in net.buffers()]
assert found == [[1, 2, 3]], f"buffers {found}"
saved = list(net.state_dict())
assert saved == [], f"state_dict has {saved}"
assert not list(net.parameters()), "it has parameters"
x = torch.tensor([[2.0], [3.0]], dtype=torch.float64)
y = net(x)
wanted = torch.tensor([[2, 4, 8], [3, 9, 27]], dtype=torch.float64)
torch.testing.assert_close(y, wanted, msg=f"{x.tolist()} to {y}")
moved = net.to("meta")(x.to("meta"))
assert moved.shape == (2, 3), f"on meta: shape {tuple(moved.shape)}"
print("ok: 1 buffer, 0 keys saved")
