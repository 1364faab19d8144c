from contextlib import contextmanager

import torch
from torch import nn


@contextmanager
def capture(net):
    raise NotImplementedError


# check
torch.manual_seed(0)
relu = nn.ReLU(inplace=True)
net = nn.Sequential(
    nn.Linear(2, 3), relu, nn.Linear(3, 3), relu, nn.Linear(3, 1)
)
x = torch.randn(4, 2)
with capture(net) as seen:
    y = net(x)
counts = {name: len(outputs) for name, outputs in seen.items()}
assert counts == {"0": 1, "1": 2, "2": 1, "4": 1}, f"outputs {counts}"
wanted = net[0](x)
message = f'"0": {seen["0"][0]} instead of {wanted}'
assert torch.equal(seen["0"][0], wanted), message
for call, after in enumerate((2, 4)):
    wanted = net[:after](x)
    message = f'"1", call {call}: {seen["1"][call]} instead of {wanted}'
    assert torch.equal(seen["1"][call], wanted), message
assert torch.equal(seen["4"][0], y), f'"4": {seen["4"][0]}'
for name, outputs in seen.items():
    message = f'"{name}" holds on to its computation'
    assert not outputs[0].requires_grad, message
assert y.grad_fn is not None, "the output of net lost its computation"

net(x)
message = "after with, a hook still runs"
assert len(seen["0"]) == 1, message
raised = False
try:
    with capture(net) as seen:
        net(torch.ones(4, 3))
except RuntimeError:
    raised = True
assert raised, "the error didn't come out of the with block"
net(x)
message = "after an error, a hook still runs"
assert not any(seen.values()), message
print("ok:", sum(counts.values()), "outputs of", len(counts), "modules")
