import warnings

import torch
from torch.autograd.gradcheck import GradcheckError, gradcheck


class Mse(torch.autograd.Function):
    @staticmethod
    def forward(ctx, r):
        ctx.save_for_backward(r)  # (1)!
        return r.square().mean()

    @staticmethod
    def backward(ctx, g):  # (2)!
        (r,) = ctx.saved_tensors
        return g * 2 * r / r.numel()


class Wrong(Mse):
    @staticmethod
    def backward(ctx, g):
        (r,) = ctx.saved_tensors
        return g * 2 * r  # (3)!


torch.manual_seed(0)
r = torch.randn(5, dtype=torch.float64, requires_grad=True)
print(gradcheck(Mse.apply, r))
#> True
single = r.detach().float().requires_grad_()
with warnings.catch_warnings(record=True) as caught:
    print(gradcheck(Mse.apply, single, raise_exception=False))  # (4)!
#> False
print(str(caught[0].message).split(". ")[0].split(" and ")[1])
#> is not a double precision floating point or complex
try:
    gradcheck(Wrong.apply, r)
except GradcheckError as error:
    print(type(error).__name__, str(error).split(" for ")[0])
#> GradcheckError Jacobian mismatch
