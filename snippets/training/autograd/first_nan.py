import math
import warnings

import torch

x = torch.tensor([1.0, 3.0])
y = 2 * x  # (1)!
w = torch.tensor(2.0, requires_grad=True)


def rmse():
    squares = (w * x - y).square()
    return squares.mean().sqrt()


loss = rmse()
loss.backward()
print("loss:", loss.item(), "gradient:", w.grad.item())
#> loss: 0.0 gradient: nan
if not math.isfinite(w.grad):  # (2)!
    with warnings.catch_warnings(record=True) as seen:
        with torch.autograd.detect_anomaly():  # (3)!
            try:
                rmse().backward()
            except RuntimeError as error:
                print(f"RuntimeError: {error}")
    traceback = str(seen[-1].message).splitlines()  # (4)!
    print(traceback[0])
    print(next(line for line in traceback if "squares =" in line))
#> RuntimeError: Function 'PowBackward0' returned nan values in its 0th output.
#> Error detected in PowBackward0. Traceback of forward call that caused the error:
#>     squares = (w * x - y).square()
