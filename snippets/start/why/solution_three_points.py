import torch


def by_lstsq(x, y):
    A = torch.stack([x, torch.ones(len(x))], dim=1)
    w, b = torch.linalg.lstsq(A, y[:, None]).solution.flatten()
    return w, b


def by_formula(x, y):
    x_off, y_off = x - x.mean(), y - y.mean()
    w = (x_off * y_off).sum() / (x_off**2).sum()
    return w, y.mean() - w * x.mean()


# check
few = torch.tensor([0.0, 1.0, 2.0]), torch.tensor([1.0, 2.0, 6.0])
torch.manual_seed(0)
x = torch.rand(50)
many = x, 3 * x - 1
for fit in by_lstsq, by_formula:
    for (x, y), wanted in [(few, (2.5, 0.5)), (many, (3.0, -1.0))]:
        w, b = map(float, fit(x, y))
        got = f"{fit.__name__}: w {w:.3f}, b {b:.3f} from {len(x)} points"
        close = abs(w - wanted[0]) < 1e-3 and abs(b - wanted[1]) < 1e-3
        assert close, f"{got}; w must be {wanted[0]}, b {wanted[1]}"
        print("ok,", got)
