import torch


def train(inside, retain):
    w = torch.tensor(1.0, requires_grad=True)
    optimizer = torch.optim.SGD([w], lr=0.02)
    square = w.square()  # (1)!
    for step in range(50):
        if inside:
            square = w.square()  # (2)!
        optimizer.zero_grad()
        loss = (square - 4).square()
        try:
            loss.backward(retain_graph=retain)
        except RuntimeError as error:
            print(f"step {step}")
            print(f"RuntimeError: {error}")
            return
        optimizer.step()
    print(f"step {step}: w = {w.item():.3f}")


train(inside=False, retain=False)
#> step 1
#> RuntimeError: Trying to backward through the graph a second time (or directly access saved tensors after they have already been freed). Saved intermediate values of the graph are freed when you call .backward() or autograd.grad(). Specify retain_graph=True if you need to backward through the graph a second time or if you need to access saved tensors after calling backward.
train(inside=False, retain=True)
#> step 1
#> RuntimeError: one of the variables needed for gradient computation has been modified by an inplace operation: [torch.FloatTensor []] is at version 1; expected version 0 instead. Hint: enable anomaly detection to find the operation that failed to compute its gradient, with torch.autograd.set_detect_anomaly(True, check_nan=False).
train(inside=True, retain=False)
#> step 49: w = 2.000
