import torch

w = torch.tensor([2.0, -1.0], requires_grad=True)
prediction = w * 3
try:
    prediction.numpy()
except RuntimeError as error:
    print(error)
#> Can't call numpy() on Tensor that requires grad. Use tensor.detach().numpy() instead.
print("detached first:", prediction.detach().numpy().tolist())
#> detached first: [6.0, -3.0]
