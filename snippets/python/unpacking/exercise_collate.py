import torch
from torch.utils.data import DataLoader, TensorDataset


def collate(batch):
    raise NotImplementedError


# check
columns = [
    torch.arange(10.0).reshape(5, 2),
    torch.arange(5),
    torch.arange(15.0, dtype=torch.float64).reshape(5, 3),
]
for n in 1, 2, 3:
    ds = TensorDataset(*columns[:n])
    try:
        batches = list(DataLoader(ds, batch_size=4, collate_fn=collate))
    except NotImplementedError:
        raise
    except (IndexError, RuntimeError, TypeError, ValueError) as error:
        raise AssertionError(
            f"items in a sample: {n}; collate raised"
            f" {type(error).__name__}: {error}\n"
            "zip(*batch) gives as many columns as a sample has items;"
            " torch.stack makes one tensor of each\n"
            f"样本有 {n} 项时，collate 报了 {type(error).__name__}："
            "zip(*batch) 给出的列数等于项数，"
            "每一列用 torch.stack 叠起来"
        ) from error
    for batch, rows in zip(batches, (4, 1), strict=True):
        assert isinstance(batch, list) and len(batch) == n, (
            f"items in a sample: {n}; collate returned {batch},"
            f" expected a list of {n} tensors\n"
            f"样本有 {n} 项时，collate 返回了 {batch}，"
            f"应为 {n} 个张量的列表"
        )
        for got, column in zip(batch, columns[:n], strict=True):
            wanted = column[:rows] if rows == 4 else column[4:]
            assert got.shape == wanted.shape, (
                f"a batch of {rows} rows has a tensor of shape"
                f" {tuple(got.shape)}, expected {tuple(wanted.shape)}:"
                " stack along dimension 0, and keep it for one sample\n"
                f"{rows} 个样本的一批，有个张量的形状是"
                f" {tuple(got.shape)}，应为 {tuple(wanted.shape)}："
                "沿第 0 维叠，只有一个样本时也要有这一维"
            )
            assert got.dtype == wanted.dtype, (
                f"a tensor is {got.dtype}, expected {wanted.dtype}\n"
                f"有个张量的类型是 {got.dtype}，应为 {wanted.dtype}"
            )
            assert torch.equal(got, wanted), (
                f"a tensor is {got}, expected {wanted}\n"
                f"有个张量是 {got}，应为 {wanted}"
            )
one, two = (torch.ones(2),), (torch.ones(2), torch.ones(1))
for samples in [two, one], [one, two], [two, two, one]:
    lengths = [len(sample) for sample in samples]
    try:
        got = collate(samples)
    except ValueError:
        continue
    except IndexError as error:
        raise AssertionError(
            f"samples of {lengths} items raise IndexError,"
            " expected ValueError, as zip(*batch, strict=True) does\n"
            f"样本的项数是 {lengths} 时报了 IndexError，"
            "应该报 ValueError：写 zip(*batch, strict=True)"
        ) from error
    raise AssertionError(
        f"samples of {lengths} items give {len(got)} tensors, expected"
        " ValueError: without strict=True zip drops items\n"
        f"样本的项数是 {lengths} 时得到 {len(got)} 个张量，"
        "应该报 ValueError：不写 strict=True，zip 会丢掉多的项"
    )
print("ok: 1, 2 and 3 items, and a missing one")
