import torch
from torch.nn.functional import one_hot

outcomes = {"normal": [], "gels": [], "gelsd": [], "dropped": []}
for seed in range(200):
    torch.manual_seed(seed)
    kind = torch.randint(3, (60,))
    other, noise = torch.randn(2, 60, 1, dtype=torch.float64)
    ones = torch.ones(60, 1)
    A = torch.cat([one_hot(kind, 3), ones, other], dim=1)
    y = 3 * kind[:, None] + noise
    B = A[:, 1:]  # (1)!
    exact = torch.linalg.lstsq(B, y).solution
    best = (B @ exact - y).square().mean()
    for name, outcome in outcomes.items():
        columns = B if name == "dropped" else A
        try:
            if name in ("gels", "gelsd"):
                found = torch.linalg.lstsq(columns, y, driver=name)
                w = found.solution
            else:
                w = torch.linalg.solve(
                    columns.T @ columns, columns.T @ y
                )
        except torch.linalg.LinAlgError:
            outcome.append("raises")
            continue
        mse = (columns @ w - y).square().mean()
        outcome.append("right" if mse < 1.01 * best else "wrong")



def share(name, result):
    words = {0: "none", 200: "all"}  # (2)!
    return words.get(outcomes[name].count(result), "some")


print("         right  wrong in silence")
#>          right  wrong in silence
for name in outcomes:
    right, wrong = share(name, "right"), share(name, "wrong")
    print(f"{name:8} {right:5}  {wrong}")
#> normal   some   some
#> gels     some   some
#> gelsd    all    none
#> dropped  all    none
print("normal raises an error for", share("normal", "raises"))
#> normal raises an error for some
