import torch

torch.manual_seed(0)
x = torch.randn(40, 1)
y = 3 * x
w = torch.zeros(1, 1, requires_grad=True)

try:
    w.grad.zero_()  # (1)!
except AttributeError as error:
    print("AttributeError:", error)
#> AttributeError: 'NoneType' object has no attribute 'zero_'

for epoch in range(50):
    loss = ((x @ w - y) ** 2).mean()
    loss.backward()
    with torch.no_grad():
        w -= 0.1 * w.grad  # (2)!
    w.grad.zero_()  # (3)!
print(f"w {w.item():.2f}")
#> w 3.00
