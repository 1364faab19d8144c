import torch

data = torch.ones(2)
scaled = data * 2
w = torch.ones(2, requires_grad=True)
product = w * scaled
tensors = {
    "data": data, "scaled": scaled, "w": w, "product": product
}
print("name    requires_grad is_leaf")
#> name    requires_grad is_leaf
for name, tensor in tensors.items():
    print(f"{name:7} {tensor.requires_grad!s:13} {tensor.is_leaf}")
#> data    False         True
#> scaled  False         True
#> w       True          True
#> product True          False
product.sum().backward()
print("w.grad:", w.grad, "data.grad:", data.grad)
#> w.grad: tensor([2., 2.]) data.grad: None
