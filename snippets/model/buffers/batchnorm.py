import torch
from torch import nn

torch.manual_seed(0)
bn = nn.BatchNorm1d(2)
print([name for name, _ in bn.named_buffers()])
#> ['running_mean', 'running_var', 'num_batches_tracked']
mean, var = torch.zeros(2), torch.ones(2)  # (1)!
for _ in range(5):
    x = torch.randn(8, 2) * 3 + 20
    out = bn(x)
    mean = 0.9 * mean + 0.1 * x.mean(0)  # (2)!
    var = 0.9 * var + 0.1 * x.var(0)
    torch.testing.assert_close(bn.running_mean, mean)
    torch.testing.assert_close(bn.running_var, var)
print(int(bn.num_batches_tracked))
#> 5

own = (x - x.mean(0)) / (x.var(0, correction=0) + bn.eps).sqrt()
torch.testing.assert_close(out, own)  # (3)!
bn.eval()
own = (x - mean) / (var + bn.eps).sqrt()
torch.testing.assert_close(bn(x), own)  # (4)!
print(int(bn.num_batches_tracked))
#> 5
assert bn.num_batches_tracked == 5
