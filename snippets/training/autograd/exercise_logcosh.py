import torch
from torch.autograd import gradcheck


class LogCosh(torch.autograd.Function):
    @staticmethod
    def forward(ctx, r):
        raise NotImplementedError

    @staticmethod
    def backward(ctx, g):
        raise NotImplementedError


# check
torch.manual_seed(0)
r = torch.randn(5, 1, dtype=torch.float64, requires_grad=True)
torch.testing.assert_close(LogCosh.apply(r), r.cosh().log().mean())
assert gradcheck(LogCosh.apply, r)
print("ok")
