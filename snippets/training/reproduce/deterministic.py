import torch

index, values = torch.tensor([0, 0]), torch.tensor([1.0, 2.0])
x = torch.zeros(3).put_(index, values)  # (1)!
assert x[0] in (1, 2)

torch.use_deterministic_algorithms(True)  # (2)!
try:
    torch.zeros(3).put_(index, values)
except RuntimeError as error:
    print(type(error).__name__, str(error).split()[0])
#> RuntimeError put_
x = torch.zeros(3).put_(index, values, accumulate=True)
print(x.tolist())  # (3)!
#> [3.0, 0.0, 0.0]
print(torch.empty(2), torch.empty(2, dtype=torch.int8))  # (4)!
#> tensor([nan, nan]) tensor([127, 127], dtype=torch.int8)
assert torch.empty(2).isnan().all()
torch.use_deterministic_algorithms(False)
