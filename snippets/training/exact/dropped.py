import torch

rows, columns = 100, 6
limit = 1 / (torch.finfo(torch.float32).eps * rows)


def dropped(condition):
    total = 0
    for seed in range(100):
        torch.manual_seed(seed)
        U = torch.linalg.qr(torch.randn(rows, columns).double()).Q
        V = torch.linalg.qr(torch.randn(columns, columns).double()).Q
        powers = torch.linspace(0, 1, columns)
        A = (U * condition**powers) @ V.T  # (1)!
        found = torch.linalg.lstsq(A.float(), torch.ones(rows, 1))
        total += found.rank.item() < columns
    return total


print("condition / limit  rank too small")
#> condition / limit  rank too small
for times in 0.9, 1.5, 100:
    count = dropped(times * limit)
    share = {0: "never", 100: "always"}.get(count, "sometimes")
    print(f"{times:17}  {share}")
#>               0.9  never
#>               1.5  sometimes
#>               100  always
