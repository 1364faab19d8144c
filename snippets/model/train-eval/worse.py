import torch
from torch import nn

torch.manual_seed(0)


def eval_mean(batches, momentum):
    bn = nn.BatchNorm1d(1, momentum=momentum)
    for batch in range(batches):
        bn(torch.randn(64, 1) + 100)  # (1)!
    bn.eval()
    y = bn(torch.randn(10_000, 1) + 100)
    return bn.running_mean.item(), abs(y.mean().item())


print("momentum  batches  running_mean  mean output, 0 is right")
#> momentum  batches  running_mean  mean output, 0 is right
for momentum, batches in (0.1, 3), (0.1, 20), (0.1, 100), (None, 3):
    mean, output = eval_mean(batches, momentum)
    start = f"{momentum!s:8} {batches:8}"
    print(f"{start} {mean:13.1f} {output:13.0f}")
#> 0.1             3          27.1            74
#> 0.1            20          87.8            12
#> 0.1           100         100.0             0
#> None            3         100.1             0
