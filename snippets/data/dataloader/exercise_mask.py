import torch
from torch.utils.data import DataLoader


def pad_and_mask(samples):
    raise NotImplementedError


# check
rows = [4, 0, 2, 1], [3, 5], [0]
expected = [
    ([[4, 0, 2, 1], [3, 5, 0, 0]], [[1, 1, 1, 1], [1, 1, 0, 0]]),
    ([[0]], [[1]]),
]
dtypes = torch.float32, torch.float64, torch.int64
for dtype in dtypes:
    dataset = [torch.tensor(row, dtype=dtype) for row in rows]
    loader = DataLoader(dataset, batch_size=2, collate_fn=pad_and_mask)
    try:
        batches = list(loader)
    except NotImplementedError:
        raise
    except RuntimeError as error:
        raise AssertionError(
            f"pad_and_mask raised an error: {error}\n"
            "The samples differ in length; pad them before stacking.\n"
            "pad_and_mask 报错了。样本长短不一，先补齐再叠起来。"
        ) from error
    for batch, (numbers, marks) in zip(batches, expected, strict=True):
        assert isinstance(batch, (tuple, list)) and len(batch) == 2, (
            f"pad_and_mask returned {batch!r}, expected two tensors:"
            " return padded, mask\n"
            f"pad_and_mask 返回了 {batch!r}，应为两个张量："
            "return padded, mask"
        )
        padded, mask = batch
        shape = len(numbers), len(numbers[0])
        for name, part in ("padded", padded), ("mask", mask):
            assert part.shape == shape, (
                f"{name} has shape {tuple(part.shape)}, expected"
                f" {shape}: a row for each sample, as wide as the"
                " longest in this batch\n"
                f"{name} 的形状是 {tuple(part.shape)}，应为 {shape}："
                "一个样本一行，宽度是这一批里最长的长度"
            )
        assert padded.dtype == dtype, (
            f"padded is {padded.dtype}, expected {dtype}: keep the"
            " samples' type\n"
            f"padded 是 {padded.dtype}，应为 {dtype}："
            "类型要和样本的一样"
        )
        assert padded.tolist() == numbers, (
            f"padded is {padded.tolist()}, expected {numbers}:"
            " the sample first, then zeros\n"
            f"padded 是 {padded.tolist()}，应为 {numbers}："
            "前面是样本，后面补 0"
        )
        assert mask.dtype == torch.bool, (
            f"mask is {mask.dtype}, expected torch.bool: a comparison"
            " such as == 1 makes one\n"
            f"mask 是 {mask.dtype}，应为 torch.bool："
            "用 == 1 这样的比较就能得到"
        )
        assert mask.tolist() == marks, (
            f"mask is {mask.int().tolist()}, expected {marks} (1 for"
            " True): it follows from the samples' lengths, and a 0 that"
            " a sample has itself is real data\n"
            f"mask 是 {mask.int().tolist()}，应为 {marks}"
            "（1 表示 True）：它由样本的长度决定，"
            "样本里本来就有的 0 也是真数据"
        )
print("ok:", len(rows), "sequences,", len(dtypes), "dtypes")
