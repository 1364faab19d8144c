import torch
from torch.autograd import gradcheck


class LogCosh(torch.autograd.Function):
    @staticmethod
    def forward(ctx, r):
        ctx.save_for_backward(r)
        return r.cosh().log().mean()

    @staticmethod
    def backward(ctx, g):
        (r,) = ctx.saved_tensors
        return g * r.tanh() / r.numel()


# check
torch.manual_seed(0)
r = torch.randn(5, 1, dtype=torch.float64, requires_grad=True)
torch.testing.assert_close(LogCosh.apply(r), r.cosh().log().mean())
assert gradcheck(LogCosh.apply, r)
print("ok")
#> ok
