import torch

x, y = 2.0, 5.0
w = torch.tensor(3.0, requires_grad=True)
b = torch.tensor(1.0, requires_grad=True)
product = x * w
prediction = product + b
residual = prediction - y
loss = residual**2

steps = {
    "w": w,
    "product": product,
    "b": b,
    "prediction": prediction,
    "residual": residual,
    "loss": loss,
}
for tensor in product, prediction, residual, loss:
    tensor.retain_grad()  # (1)!
loss.backward()
print("name       value grad leaf  made by")
#> name       value grad leaf  made by
for name, tensor in steps.items():
    maker = tensor.grad_fn.name() if tensor.grad_fn else "-"
    numbers = f"{tensor.item():5.1f} {tensor.grad.item():4.1f}"
    print(f"{name:10} {numbers} {tensor.is_leaf!s:5} {maker}")
#> w            3.0  8.0 True  -
#> product      6.0  4.0 False MulBackward0
#> b            1.0  4.0 True  -
#> prediction   7.0  4.0 False AddBackward0
#> residual     2.0  4.0 False SubBackward0
#> loss         4.0  1.0 False PowBackward0
