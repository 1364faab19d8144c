import torch

a = torch.tensor(0.1, dtype=torch.float64)
b = torch.tensor(0.2, dtype=torch.float64)
c = torch.tensor(0.3, dtype=torch.float64)
print((a + b == c).item(), f"{(a + b - c).item():.0e}")  # (1)!
#> False 6e-17
print((a == a.float()).item())  # (2)!
#> False
nan = torch.tensor(float("nan"))
print((nan == nan).item())
#> False

print(torch.isclose(a + b, c).item())  # (3)!
#> True
torch.testing.assert_close(a + b, c)
try:
    torch.testing.assert_close(a, a.float())  # (4)!
except AssertionError as error:
    print(str(error).split(":")[0])
#> The values for attribute 'dtype' do not match
