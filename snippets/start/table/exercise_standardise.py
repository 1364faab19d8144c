import torch


def standardise(train, other):
    raise NotImplementedError


# check
torch.manual_seed(0)
train = torch.tensor([200.0, 40.0, 2007.0]) + torch.randn(50, 3)
train[:, 2] = 2007
other = train[:20] + 5
for rows in other, other[:1]:
    shape = tuple(rows.shape)
    parts = standardise(train, rows)
    assert isinstance(parts, tuple | list) and len(parts) == 2, (
        f"return two tensors, train and other, not {type(parts)}"
    )
    for name, part in zip(["train", "other"], parts, strict=True):
        wrong = (~part.isfinite()).any(dim=0).nonzero().flatten()
        assert len(wrong) == 0, (
            f"{name}, columns {wrong.tolist()}: nan or inf; "
            "is their std 0, or taken from a single row?"
        )
    scaled, new = parts
    mean, std = scaled[:, :2].mean(dim=0), scaled[:, :2].std(dim=0)
    assert mean.abs().max() < 1e-3, (
        f"train has the means {mean.tolist()}, not 0: mean and std must"
        " come from train alone, as the rows of other are still to come"
    )
    assert (std - 1).abs().max() < 1e-3, (
        f"train has the std {std.tolist()}, not 1"
    )
    assert new.shape == shape, f"other became {tuple(new.shape)}"
    units = (new - scaled[: len(new)])[:, :2] * train[:, :2].std(dim=0)
    assert (units - 5).abs().max() < 1e-2, (
        "each row of other is a row of train plus 5, but scaled it is"
        f" {units[0].tolist()} away: mean and std must come from"
        " train alone, as the rows of other are still to come"
    )
    assert scaled[:, 2].abs().max() == 0, "a constant column becomes 0"
print("ok: 20 rows, and 1 row")
