import torch


def steps(set_to_none):
    w = torch.tensor(1.0, requires_grad=True)
    optimizer = torch.optim.SGD([w], lr=0.1, momentum=0.9)
    (3 * w).backward()
    optimizer.step()
    optimizer.zero_grad(set_to_none=set_to_none)
    positions = [w.item()]
    for _ in range(3):
        optimizer.step()  # (1)!
        positions.append(w.item())
    return [round(position, 3) for position in positions]


zeros, nones = steps(False), steps(True)
print("zeros", zeros)
#> zeros [0.7, 0.43, 0.187, -0.032]
print("None ", nones)
#> None  [0.7, 0.7, 0.7, 0.7]
assert nones == 4 * [0.7]
