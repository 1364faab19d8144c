import torch


def slope(at):
    raise NotImplementedError


# check
for at in (0.0, 1.0, -2.0):
    try:
        got = slope(at)
    except Exception as error:
        error.add_note(
            "hint: make x with requires_grad=True, call y.backward(),"
            " then read x.grad"
        )
        raise
    wanted = 3 * at**2 + 2
    assert got is not None, (
        f"slope({at}) returned None: is there a return, and is"
        " y.backward() called before x.grad is read?"
    )
    assert not isinstance(got, torch.Tensor), (
        f"slope({at}) is a tensor; .item() takes out the number in it"
    )
    assert got == wanted, (
        f"slope({at}) is {got}, not {wanted}: y is x**3 + 2*x,"
        " and its derivative is in x.grad after y.backward()"
    )
print("ok: 3 values of x")
