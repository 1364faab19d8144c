import torch
from torch.autograd import gradcheck


class LogCosh(torch.autograd.Function):
    @staticmethod
    def forward(ctx, r):
        raise NotImplementedError

    @staticmethod
    def backward(ctx, gradient):
        raise NotImplementedError


# check
torch.manual_seed(0)
r = torch.randn(5, 1, dtype=torch.float64, requires_grad=True)
value, expected = LogCosh.apply(r), r.cosh().log().mean()
message = f"forward: {value} instead of {expected.item():.4f}"
assert value.shape == (), message
assert torch.isclose(value, expected), message
(by_you,) = torch.autograd.grad(3 * value, r)
(correct,) = torch.autograd.grad(3 * expected, r)
message = f"backward: {(by_you / correct).flatten().tolist()}"
message += " times the right gradient"
assert torch.allclose(by_you, correct), message
assert gradcheck(LogCosh.apply, r)
print("ok:", r.numel(), "residuals")
