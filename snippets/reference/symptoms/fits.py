import torch

torch.manual_seed(0)
X = torch.randn(200, 1)
line = 3 * X - 1
curve = X.square()


def report(name, y):
    A = torch.cat([X, torch.ones(200, 1)], dim=1)
    column = y.reshape(-1, 1)
    prediction = A @ torch.linalg.lstsq(A, column).solution  # (1)!
    loss = (prediction - y).square().mean().item()
    mean = (y - y.mean()).square().mean().item()  # (2)!
    shapes = f"{tuple(prediction.shape)} {tuple(y.shape)!s:8}"
    print(f"{name:8} {shapes} {loss / mean:.1f}")


print("         shapes            loss / loss of the mean")
#>          shapes            loss / loss of the mean
report("healthy", line)
#> healthy  (200, 1) (200, 1) 0.0
report("flat", line[:, 0])
#> flat     (200, 1) (200,)   2.0
report("curve", curve)
#> curve    (200, 1) (200, 1) 1.0
