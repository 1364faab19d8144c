import warnings

import torch
from torch.autograd.gradcheck import GradcheckError, gradcheck


class Mse(torch.autograd.Function):
    @staticmethod
    def forward(ctx, residuals):
        ctx.save_for_backward(residuals)  # (1)!
        return residuals.square().mean()

    @staticmethod
    def backward(ctx, gradient):  # (2)!
        (residuals,) = ctx.saved_tensors
        return gradient * 2 * residuals / residuals.numel()


class Undivided(Mse):
    @staticmethod
    def backward(ctx, gradient):
        (residuals,) = ctx.saved_tensors
        return gradient * 2 * residuals  # (3)!


torch.manual_seed(0)
double = torch.randn(5, dtype=torch.float64, requires_grad=True)
print("Mse, float64:", gradcheck(Mse.apply, double))
#> Mse, float64: True
try:
    gradcheck(Undivided.apply, double)
except GradcheckError as error:
    print("Undivided:", str(error).splitlines()[0])
#> Undivided: Jacobian mismatch for output 0 with respect to input 0,

single = double.detach().float().requires_grad_()
with warnings.catch_warnings(record=True):
    checked = gradcheck(Mse.apply, single, raise_exception=False)
print("Mse, float32:", checked)  # (4)!
#> Mse, float32: False
