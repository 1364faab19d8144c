import torch
import torch.distributed as dist
from torch import nn
from torch.nn.parallel import DistributedDataParallel


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.used = nn.Linear(2, 1)
        self.unused = nn.Linear(2, 1)

    def forward(self, X):
        return self.used(X)


dist.init_process_group(
    "gloo", store=dist.HashStore(), rank=0, world_size=1
)
X, y = torch.ones(4, 2), torch.zeros(4, 1)
for find in False, True:
    net = Net()
    ddp = DistributedDataParallel(net, find_unused_parameters=find)
    print("find_unused_parameters", find)
    try:
        for step in 1, 2:
            nn.functional.mse_loss(ddp(X), y).backward()
            print("step", step, "unused:", net.unused.weight.grad)
    except RuntimeError as error:  # (1)!
        print(str(error).split(". ")[0])
        for line in str(error).splitlines():
            if line.startswith("Parameter indices"):
                print(line)
#> find_unused_parameters False
#> step 1 unused: None
#> Expected to have finished reduction in the prior iteration before starting a new one
#> Parameter indices which did not receive grad for rank 0: 2 3
#> find_unused_parameters True
#> step 1 unused: None
#> step 2 unused: None
dist.destroy_process_group()
