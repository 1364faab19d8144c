import torch

x = torch.tensor([1.0, 2.0, 3.0])


def column():
    return x[:, 0]  # (1)!


def table():
    return x.reshape(2, 2)  # (2)!


def number():
    return x.item()  # (3)!


def test():
    return "large" if x > 2 else "small"  # (4)!


for refused in column, table, number, test:
    try:
        refused()
    except (IndexError, RuntimeError) as error:
        print(f"{type(error).__name__}: {error}")
#> IndexError: too many indices for tensor of dimension 1
#> RuntimeError: shape '[2, 2]' is invalid for input of size 3
#> RuntimeError: a Tensor with 3 elements cannot be converted to Scalar
#> RuntimeError: Boolean value of Tensor with more than one value is ambiguous

print("x[0]:", x[0].item())
#> x[0]: 1.0
print("x.reshape(3, 1):", tuple(x.reshape(3, 1).shape))
#> x.reshape(3, 1): (3, 1)
print("x.mean():", x.mean().item())
#> x.mean(): 2.0
print("any over 2:", (x > 2).tolist(), (x > 2).any().item())
#> any over 2: [False, False, True] True
