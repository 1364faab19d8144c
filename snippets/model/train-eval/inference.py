import torch
from torch import nn

torch.manual_seed(0)
net = nn.Linear(2, 2)
x = torch.ones(3, 2)
with torch.no_grad():
    by_no_grad = net(x)
with torch.inference_mode():
    by_inference = net(x)

net(by_no_grad).sum().backward()  # (1)!
print(f"no_grad: gradient of norm {net.weight.grad.norm().item():.2f}")
#> no_grad: gradient of norm 3.90
try:
    net(by_inference)  # (2)!
except RuntimeError as error:
    print(type(error).__name__, error)
#> RuntimeError Inference tensors cannot be saved for backward. Please do not use Tensors created in inference mode in computation tracked by autograd. To work around this, you can make a clone to get a normal tensor and use it in autograd, or use `torch.no_grad()` instead of `torch.inference_mode()`.
net.zero_grad()
net(by_inference.clone()).sum().backward()  # (3)!
print(f"clone: gradient of norm {net.weight.grad.norm().item():.2f}")
#> clone: gradient of norm 3.90
