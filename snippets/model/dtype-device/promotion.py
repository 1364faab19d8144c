import torch

x = torch.tensor([1.5, 2.5])
wide = torch.tensor([1.0, 1.0], dtype=torch.float64)
whole = torch.tensor([1, 2])

print("rule 1: x * whole    ", (x * whole).dtype)  # (1)!
#> rule 1: x * whole     torch.float32
print("rule 1: whole * 0.5  ", (whole * 0.5).dtype)
#> rule 1: whole * 0.5   torch.float32
print("rule 1: whole / whole", (whole / whole).dtype)  # (2)!
#> rule 1: whole / whole torch.float32
print("rule 2: x + 0.1      ", (x + 0.1).dtype)  # (3)!
#> rule 2: x + 0.1       torch.float32
print("rule 2: x * wide[0]  ", (x * wide[0]).dtype)
#> rule 2: x * wide[0]   torch.float32
print("rule 3: x + wide     ", (x + wide).dtype)
#> rule 3: x + wide      torch.float64

byte = whole.to(torch.uint8) + whole.to(torch.int8)
half = x.to(torch.float16) + x.to(torch.bfloat16)
print("rule 3: uint8 + int8      ", byte.dtype)  # (4)!
#> rule 3: uint8 + int8       torch.int16
print("rule 3: float16 + bfloat16", half.dtype)
#> rule 3: float16 + bfloat16 torch.float32

x += wide  # (5)!
print("in place: x          ", x.dtype, x.tolist())
#> in place: x           torch.float32 [2.5, 3.5]
