import torch


def slope(at):
    raise NotImplementedError


# check
for at in (0.0, 1.0, -2.0):
    got, wanted = slope(at), 3 * at**2 + 2
    assert not isinstance(got, torch.Tensor), (
        f"slope({at}) is a tensor; return the number in it"
    )
    assert got == wanted, (
        f"slope({at}) is {got}, not {wanted}: y is x**3 + 2*x,"
        " and its derivative is in x.grad after y.backward()"
    )
print("ok: 3 values of x")
