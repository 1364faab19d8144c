import torch


def train(inside, retain):
    w = torch.tensor(1.0, requires_grad=True)
    optimizer = torch.optim.SGD([w], lr=0.02)
    square = w.square()  # (1)!
    try:
        for step in range(50):
            if inside:
                square = w.square()  # (2)!
            optimizer.zero_grad()
            (square - 4).square().backward(retain_graph=retain)
            optimizer.step()
    except RuntimeError as error:
        return step, " ".join(str(error).split()[:8])  # (3)!
    assert abs(w.item() - 2) < 1e-4
    return step, round(w.item(), 3)


print(*train(inside=False, retain=False))
#> 1 Trying to backward through the graph a second
print(*train(inside=False, retain=True))
#> 1 one of the variables needed for gradient computation
print(*train(inside=True, retain=False))
#> 49 2.0
