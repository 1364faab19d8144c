import torch

total = torch.tensor(0.1, dtype=torch.float64) + 0.2
wanted = torch.tensor(0.3, dtype=torch.float64)
print("0.1 + 0.2 == 0.3:", (total == wanted).item())  # (1)!
#> 0.1 + 0.2 == 0.3: False
print(f"difference {(total - wanted).item():.0e}")
#> difference 6e-17
print("isclose:", torch.isclose(total, wanted).item())  # (2)!
#> isclose: True

wide = torch.tensor(0.1, dtype=torch.float64)
narrow = torch.tensor(0.1)
print("float64 0.1 == float32 0.1:", (wide == narrow).item())  # (3)!
#> float64 0.1 == float32 0.1: False
try:
    torch.testing.assert_close(wide, narrow)  # (4)!
except AssertionError as error:
    print(type(error).__name__, str(error).splitlines()[0])
#> AssertionError The values for attribute 'dtype' do not match: torch.float64 != torch.float32.
nan = torch.tensor(float("nan"))
print("nan == nan:", (nan == nan).item())
#> nan == nan: False
print("isnan(nan):", torch.isnan(nan).item())
#> isnan(nan): True
