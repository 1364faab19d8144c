import torch


def show(rule, result):
    print(f"{rule:26}", result.dtype, result.tolist())


x = torch.tensor([1.5, 2.5])
wide = torch.tensor([2.0, 4.0], dtype=torch.float64)
whole = torch.tensor([1, 2])

show("rule 1: x * whole", x * whole)  # (1)!
#> rule 1: x * whole          torch.float32 [1.5, 5.0]
show("rule 1: whole * 0.5", whole * 0.5)
#> rule 1: whole * 0.5        torch.float32 [0.5, 1.0]
show("rule 1: whole / whole", whole / whole)  # (2)!
#> rule 1: whole / whole      torch.float32 [1.0, 1.0]
show("rule 2: x + 0.5", x + 0.5)  # (3)!
#> rule 2: x + 0.5            torch.float32 [2.0, 3.0]
show("rule 2: x * wide[0]", x * wide[0])
#> rule 2: x * wide[0]        torch.float32 [3.0, 5.0]
show("rule 3: x + wide", x + wide)
#> rule 3: x + wide           torch.float64 [3.5, 6.5]

byte, half = whole.to(torch.uint8), x.to(torch.float16)
show("rule 3: uint8 + int8", byte + whole.to(torch.int8))  # (4)!
#> rule 3: uint8 + int8       torch.int16 [2, 4]
show("rule 3: float16 + bfloat16", half + x.to(torch.bfloat16))
#> rule 3: float16 + bfloat16 torch.float32 [3.0, 5.0]

x += wide  # (5)!
show("in place: x", x)
#> in place: x                torch.float32 [3.5, 6.5]
