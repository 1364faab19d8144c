import torch

x = torch.tensor([3.0, 4.0])
w = torch.tensor([2.0, -1.0], requires_grad=True)  # (1)!
prediction = (w * x).sum()  # (2)!
print("x", x)
#> x tensor([3., 4.])
print("w", w)
#> w tensor([ 2., -1.], requires_grad=True)
print("prediction", prediction)
#> prediction tensor(2., grad_fn=<SumBackward0>)

prediction.backward()  # (3)!
print("w.grad", w.grad, "x.grad", x.grad)
#> w.grad tensor([3., 4.]) x.grad None
print("number", prediction.item(), "cut off", prediction.detach())
#> number 2.0 cut off tensor(2.)
with torch.no_grad():
    print("not recorded", (w * x).sum())  # (4)!
#> not recorded tensor(2.)
