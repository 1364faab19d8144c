import torch
from torch import nn

torch.manual_seed(0)
p = nn.Linear(2, 1)
q = nn.Sequential(nn.Linear(2, 1))
print(list(p.state_dict()), list(q.state_dict()))
#> ['weight', 'bias'] ['0.weight', '0.bias']
for target, source in (p, q), (q, p):
    try:
        target.load_state_dict(source.state_dict())
    except RuntimeError as error:
        print(type(error).__name__)
#> RuntimeError
#> RuntimeError

result = q.load_state_dict(p.state_dict(), strict=False)  # (1)!
print(result.missing_keys)
#> ['0.weight', '0.bias']

q[0].load_state_dict(p.state_dict())  # (2)!
X = torch.randn(5, 2)
print(torch.equal(p(X), q(X)))
#> True
try:
    print(q.weight)  # (3)!
except AttributeError as error:
    print(type(error).__name__, error)
#> AttributeError 'Sequential' object has no attribute 'weight'
print(q[0].weight.shape)
#> torch.Size([1, 2])
assert torch.equal(p(X), q(X))
