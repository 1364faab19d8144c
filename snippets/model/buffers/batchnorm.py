import torch
from torch import nn

torch.manual_seed(0)
bn = nn.BatchNorm1d(2)
print([name for name, _ in bn.named_buffers()])
#> ['running_mean', 'running_var', 'num_batches_tracked']
mean, var = torch.zeros(2), torch.ones(2)  # (1)!
for batch in range(5):
    x = torch.randn(8, 2) * 3 + 20
    y = bn(x)
    mean = 0.9 * mean + 0.1 * x.mean(dim=0)  # (2)!
    var = 0.9 * var + 0.1 * x.var(dim=0)
print("mean by hand", " ".join(f"{v:.2f}" for v in mean))
#> mean by hand 8.13 8.50
print("running_mean", " ".join(f"{v:.2f}" for v in bn.running_mean))
#> running_mean 8.13 8.50
print("var by hand ", " ".join(f"{v:.2f}" for v in var))
#> var by hand  3.53 5.94
print("running_var ", " ".join(f"{v:.2f}" for v in bn.running_var))
#> running_var  3.53 5.94

of_batch = x.var(dim=0, correction=0)  # (3)!
by_hand = (x - x.mean(dim=0)) / (of_batch + bn.eps).sqrt()
gap = (y - by_hand).abs().max().item()
assert gap < 1e-5, f"train mode: {gap} off"
bn.eval()
by_hand = (x - mean) / (var + bn.eps).sqrt()  # (4)!
gap = (bn(x) - by_hand).abs().max().item()
assert gap < 1e-5, f"eval mode: {gap} off"
print("batches counted:", bn.num_batches_tracked.item())
#> batches counted: 5
