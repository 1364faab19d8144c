import torch


def bills(counts, prices):
    raise NotImplementedError


# check
two = [[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]], [[2.0], [0.5], [1.0]]
three = [[1.0, 0.0], [0.0, 1.0], [2.0, 2.0]], [[10.0], [3.0]]
for (counts, prices), wanted in (
    (two, [6.0, 16.5]),
    (three, [10.0, 3.0, 26.0]),
):
    got = bills(counts, prices)
    assert got is not None, "bills returned nothing: is there a return?"
    assert isinstance(got, list), (
        f"bills returned {got}; .flatten().tolist() makes a list"
    )
    assert got == wanted, (
        f"bills returned {got}, not {wanted}: one number for each row"
        " of counts, each count times its price, added up with @"
    )
print("ok: 2 customers and 3 customers")
