import torch


def by_lstsq(x, y):
    raise NotImplementedError


def by_formula(x, y):
    raise NotImplementedError


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
