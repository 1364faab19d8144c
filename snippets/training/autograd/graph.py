import torch

w = torch.tensor(3.0, requires_grad=True)
b = torch.tensor(1.0, requires_grad=True)
error = (2 * w + b - 5) ** 2
print(w.grad_fn, w.is_leaf, error.is_leaf)
#> None True False

names = {w: "w", b: "b"}


def walk(node, depth=0):
    leaf = getattr(node, "variable", None)  # (1)!
    label = [names[leaf]] if leaf is not None else []
    print("  " * depth + type(node).__name__, *label)
    for after, _ in node.next_functions:
        if after is not None:  # (2)!
            walk(after, depth + 1)


walk(error.grad_fn)
#> PowBackward0
#>   SubBackward0
#>     AddBackward0
#>       MulBackward0
#>         AccumulateGrad w
#>       AccumulateGrad b
error.backward()
print(w.grad.item(), b.grad.item())
#> 8.0 4.0
assert w.grad == 2 * (2 * 3 + 1 - 5) * 2  # (3)!
