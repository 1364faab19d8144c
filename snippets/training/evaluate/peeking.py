import torch

torch.manual_seed(0)
models = 0.2 * torch.randn(10, 500)  # (1)!


def scores(rows):
    X, y = torch.randn(100, rows, 10), torch.randn(100, rows, 1)
    mse = (X @ models - y).square().mean(dim=1)
    return 1 - mse / y.var(dim=1, correction=0)


validation, test, new = scores(30), scores(30), scores(200)  # (2)!
print("chosen by   validation   test    new")
#> chosen by   validation   test    new
for name, chosen_by in ("test", test), ("validation", validation):
    best = chosen_by.argmax(dim=1, keepdim=True)  # (3)!
    row = [s.gather(1, best).mean() for s in (validation, test, new)]
    print(f"{name:11}{row[0]:11.2f}{row[1]:7.2f}{row[2]:7.2f}")
#> test             -0.33   0.16  -0.28
#> validation        0.16  -0.32  -0.31
