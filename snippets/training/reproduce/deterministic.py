import torch

torch.manual_seed(0)
values = torch.rand(100_000)
index = torch.zeros(100_000, dtype=torch.long)
exact = values.double().sum().item()


def total():
    x = torch.zeros(1)
    x.index_put_((index,), values, accumulate=True)  # (1)!
    return x.item()


default = torch.get_num_threads()
torch.set_num_threads(4)
for mode in False, True:
    torch.use_deterministic_algorithms(mode)  # (2)!
    totals = {total() for run in range(50)}  # (3)!
    print(f"deterministic {mode!s:5} one result: {len(totals) == 1}")
    off = max(abs(found - exact) for found in totals) / exact
    assert off < 1e-3, f"a sum is off by {off:.1e}"
#> deterministic False one result: False
#> deterministic True  one result: True

try:
    torch.zeros(3).put_(torch.tensor([0, 0]), torch.ones(2))  # (4)!
except RuntimeError as error:
    print(str(error).split(". ")[0])
#> put_ does not have a deterministic implementation, but you set 'torch.use_deterministic_algorithms(True)'
print(torch.empty(2), torch.empty(2, dtype=torch.int8))  # (5)!
#> tensor([nan, nan]) tensor([127, 127], dtype=torch.int8)
torch.use_deterministic_algorithms(False)
torch.set_num_threads(default)
