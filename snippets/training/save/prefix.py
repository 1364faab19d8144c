import torch
from torch import nn
from torch.nn.modules.utils import (
    consume_prefix_in_state_dict_if_present,
)


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.linear = nn.Linear(2, 1)

    def forward(self, X):
        return self.linear(X)


torch.manual_seed(0)
net = Net()
wrapped = nn.DataParallel(net)  # (1)!
saved = wrapped.state_dict()
new = Net()
try:
    new.load_state_dict(saved)
except RuntimeError as error:
    for line in str(error).splitlines():
        print(line.strip())
#> Error(s) in loading state_dict for Net:
#> Missing key(s) in state_dict: "linear.weight", "linear.bias".
#> Unexpected key(s) in state_dict: "module.linear.weight", "module.linear.bias".

consume_prefix_in_state_dict_if_present(saved, "module.")  # (2)!
print(list(saved))
#> ['linear.weight', 'linear.bias']
print(new.load_state_dict(saved))
#> <All keys matched successfully>
same = torch.equal(new.linear.weight, net.linear.weight)
print("weights equal:", same)
#> weights equal: True
print(list(wrapped.module.state_dict()))  # (3)!
#> ['linear.weight', 'linear.bias']
