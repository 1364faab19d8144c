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
        name, n = fit.__name__, len(x)
        try:
            w, b = map(float, fit(x, y))
        except Exception as error:
            error.add_note(
                f"hint: {name} returns two numbers, w and b: is there a"
                " return? In by_lstsq A has a column of ones, and the"
                " answer is the .solution of what lstsq returns"
            )
            raise
        got = f"{name}: w {w:.3f}, b {b:.3f} from {n} points"
        off = max(abs(w - wanted[0]), abs(b - wanted[1]))
        assert off < 1e-3, f"{got}; they must be {wanted}"
        print("ok,", got)
#> ok, by_lstsq: w 2.500, b 0.500 from 3 points
#> ok, by_lstsq: w 3.000, b -1.000 from 50 points
#> ok, by_formula: w 2.500, b 0.500 from 3 points
#> ok, by_formula: w 3.000, b -1.000 from 50 points
