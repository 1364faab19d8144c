import torch


def encode(row, numbers, kinds):
    values = [row[name] for name in numbers]
    for name, allowed in kinds.items():
        if row[name] not in allowed:
            raise ValueError(f"{name} must be one of {allowed}")
        values += [float(row[name] == value) for value in allowed[1:]]
    return torch.tensor([values])


# check
numbers = ["length", "depth"]
kinds = {"colour": ["blue", "green", "red"], "sex": ["female", "male"]}
rows = [
    {"length": 9.0, "depth": 4.0, "colour": "red", "sex": "female"},
    {"sex": "male", "colour": "green", "depth": 3.0, "length": 8.0},
    {"depth": 2.0, "length": 7.0, "sex": "female", "colour": "blue"},
]
answers = [[9, 4, 0, 1, 0], [8, 3, 1, 0, 1], [7, 2, 0, 0, 0]]
for row, answer in zip(rows, answers, strict=True):
    x = encode(row, numbers, kinds)
    assert torch.is_tensor(x), f"return a tensor, not {type(x)}"
    assert x.shape == (1, 5), f"shape {tuple(x.shape)}, not (1, 5)"
    assert x.dtype == torch.float32, f"{x.dtype}, not float32"
    assert x[0].tolist() == answer, (
        f"{row} became {x[0].tolist()}, wanted {answer}: "
        "columns in the order of numbers, then of kinds?"
    )

try:
    x = encode(rows[0] | {"colour": "grey"}, numbers, kinds)
except ValueError:
    x = None
except KeyError as error:
    message = f"KeyError {error}: wanted a ValueError"
    raise AssertionError(message) from None
assert x is None, f"grey isn't in kinds, but became {x[0].tolist()}"
print("ok:", len(rows), "rows, and an unknown value refused")
#> ok: 3 rows, and an unknown value refused
