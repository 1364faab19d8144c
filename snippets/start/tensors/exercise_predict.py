import torch


def predict(x, w, b):
    raise NotImplementedError


# check
w = torch.tensor([[2.0]], requires_grad=True)
b = torch.tensor([1.0], requires_grad=True)
for x in (torch.tensor([1.0, 2.0, 4.0]), torch.tensor([7.0])):
    numbers, wanted = predict(x, w, b), [2 * n + 1 for n in x.tolist()]
    assert isinstance(numbers, list), (
        f"predict returns {type(numbers).__name__}, not a list"
    )
    assert numbers == wanted, (
        f"for x {x.tolist()} predict returns {numbers}, not {wanted}:"
        " a flat list, one number for each x"
    )
print("ok: 3 numbers and 1 number")
