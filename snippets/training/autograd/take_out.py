import torch

w = torch.tensor([1.0, 2.0], requires_grad=True)
prediction = 3 * w
try:
    prediction.numpy()  # (1)!
except RuntimeError as error:
    print(f"RuntimeError: {error}")
#> RuntimeError: Can't call numpy() on Tensor that requires grad. Use tensor.detach().numpy() instead.

print("detach().numpy():", prediction.detach().numpy())
#> detach().numpy(): [3. 6.]
print("tolist():        ", prediction.tolist())
#> tolist():         [3.0, 6.0]
print("sum().item():    ", prediction.sum().item())
#> sum().item():     9.0

start = w.detach()  # (2)!
copy = w.detach().clone()
with torch.no_grad():
    w += 10
print("detach():        ", start.tolist())
#> detach():         [11.0, 12.0]
print("detach().clone():", copy.tolist())
#> detach().clone(): [1.0, 2.0]
