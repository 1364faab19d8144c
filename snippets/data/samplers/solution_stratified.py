from itertools import islice

import torch


class Stratified:
    def __init__(self, labels, batches):
        self.labels, self.batches = labels, batches

    def __iter__(self):
        parts = []
        for label in self.labels.unique():
            rows = (self.labels == label).nonzero().squeeze(1)
            rows = rows[torch.randperm(len(rows))]
            parts.append(rows.tensor_split(self.batches))
        for groups in zip(*parts, strict=True):
            yield torch.cat(groups).tolist()

    def __len__(self):
        return self.batches


# check
def one_epoch(sampler):
    try:
        batches = iter(sampler)
    except TypeError as error:
        raise AssertionError(
            f"{error}\n"
            "__iter__ must yield the batches one by one; if they are in"
            " a list, return iter(that_list).\n"
            "__iter__ 要用 yield 一批一批地给出；"
            "已经放进列表的，就 return iter(列表)。"
        ) from error
    return list(islice(batches, len(sampler) + 1))


def row_numbers(batch):
    try:
        return sorted(int(row) for row in batch)
    except (TypeError, ValueError, RuntimeError) as error:
        raise AssertionError(
            f"a batch is {batch!r}, expected one list of row numbers\n"
            f"有一批是 {batch!r}，应为一个列表，里面都是行号"
        ) from error


tables = (
    (torch.tensor([0] * 90 + [1] * 10), [9, 1]),
    (torch.tensor([1, 0, 2, 0] * 5), [2, 1, 1]),
)
for labels, mix in tables:
    batches = len(labels) // sum(mix)
    sampler = Stratified(labels, batches)
    length = sampler.__len__()
    assert length == batches, (
        f"len is {length}, expected {batches}: the number of batches\n"
        f"len 得到 {length}，应为 {batches}：一轮的批数"
    )
    epochs = []
    for epoch in range(2):
        found = [row_numbers(batch) for batch in one_epoch(sampler)]
        assert len(found) == batches, (
            f"epoch {epoch}: {len(found)} batches, expected {batches}:"
            " each call of __iter__ must start over\n"
            f"第 {epoch} 轮：得到 {len(found)} 批，应为 {batches} 批："
            "每次调用 __iter__ 都要从头来"
        )
        for number, rows in enumerate(found):
            counts = [0] * len(mix)
            for row in rows:
                counts[labels[row]] += 1
            assert counts == mix, (
                f"epoch {epoch}, batch {number}: {counts} rows of the"
                f" classes, expected {mix}: divide each class on its"
                " own\n"
                f"第 {epoch} 轮第 {number} 批：各类有 {counts} 行，"
                f"应为 {mix}：每一类要各自切分"
            )
        used = {row for rows in found for row in rows}
        assert len(used) == len(labels), (
            f"epoch {epoch}: {len(used)} different rows, expected all"
            f" {len(labels)}, each once\n"
            f"第 {epoch} 轮：出现了 {len(used)} 个不同的行，"
            f"应为全部 {len(labels)} 行，各一次"
        )
        epochs.append(sorted(found))
    assert epochs[0] != epochs[1], (
        f"both epochs have the batch {epochs[0][0]}, and the others"
        " are the same too: shuffle in __iter__, with no fixed seed\n"
        f"两轮都有 {epochs[0][0]} 这一批，别的批也都一样："
        "在 __iter__ 里打乱，不要在那里设种子"
    )
print("ok:", len(tables), "tables")
#> ok: 2 tables
