import torch

x = torch.tensor([1.5, 2.5])
wide = torch.tensor([1.0, 1.0], dtype=torch.float64)
whole = torch.tensor([1, 2])
results = {
    "x + wide": x + wide,  # (1)!
    "x + 0.1": x + 0.1,  # (2)!
    "x * wide[0]": x * wide[0],
    "x * whole": x * whole,
    "whole * 0.5": whole * 0.5,
    "whole / whole": whole / whole,
    "whole // 2": whole // 2,
}
for name, result in results.items():
    print(f"{name:13} {result.dtype}")
#> x + wide      torch.float64
#> x + 0.1       torch.float32
#> x * wide[0]   torch.float32
#> x * whole     torch.float32
#> whole * 0.5   torch.float32
#> whole / whole torch.float32
#> whole // 2    torch.int64
x += wide  # (3)!
print(x.dtype)
#> torch.float32
