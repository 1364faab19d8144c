import torch

print("zeros", torch.zeros(3), "ones", torch.ones(2, 1).tolist())
#> zeros tensor([0., 0., 0.]) ones [[1.0], [1.0]]
print("linspace", torch.linspace(-2, 2, 5))  # (1)!
#> linspace tensor([-2., -1.,  0.,  1.,  2.])
torch.manual_seed(0)  # (2)!
print("randn", torch.randn(3))
#> randn tensor([ 1.5410, -0.2934, -2.1788])
torch.manual_seed(0)
print("again", torch.randn(3))
#> again tensor([ 1.5410, -0.2934, -2.1788])
