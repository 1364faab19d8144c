import warnings
from itertools import islice

from torch.utils.data import (
    DataLoader,
    IterableDataset,
    get_worker_info,
)


class Span(IterableDataset):
    def __init__(self, start, stop):
        self.start, self.stop = start, stop

    def __iter__(self):
        return iter(range(self.start, self.stop))


def split(worker_id):
    info = get_worker_info()
    ds = info.dataset
    size = -(-(ds.stop - ds.start) // info.num_workers)
    ds.start += worker_id * size
    ds.stop = min(ds.start + size, ds.stop)


# check
warnings.filterwarnings("ignore", "This DataLoader will create 3")


class Marked(Span):
    def __iter__(self):
        worker = get_worker_info().id
        return ((worker, row) for row in super().__iter__())


def load(start, stop, workers):
    loader = DataLoader(
        Marked(start, stop),
        batch_size=None,
        num_workers=workers,
        worker_init_fn=split,
    )
    shares = [[] for worker in range(workers)]
    try:
        for worker, row in islice(loader, 30):
            shares[worker].append(row)
    except TypeError as error:
        raise AssertionError(
            f"{str(error).splitlines()[-1]}\n"
            "start and stop must be integers: divide with //.\n"
            "start 和 stop 要是整数：除法用 //。"
        ) from error
    return shares


if __name__ == "__main__":
    cases = (0, 7, 1), (10, 17, 2), (10, 17, 3), (5, 7, 3)
    for start, stop, workers in cases:
        shares = load(start, stop, workers)
        case = f"Span({start}, {stop}), num_workers={workers}"
        rows = [row for share in shares for row in share]
        expected = list(range(start, stop))
        assert rows == expected, (
            f"{case}: the workers read {shares}; one after the other,"
            f" that should be {expected}. Each stretch begins where the"
            " one before it ends, the first at start, and the last ends"
            " at stop.\n"
            f"{case}：各个工作进程读到 {shares}，"
            f"依次接起来应为 {expected}。"
            "前一段到哪里为止，后一段就从哪里起；"
            "第一段从 start 起，最后一段到 stop 为止。"
        )
        lengths = [len(share) for share in shares]
        most = -(-len(expected) // workers)
        assert lengths == sorted(lengths, reverse=True), (
            f"{case}: the stretches have {lengths} numbers, expected"
            " the longer ones first\n"
            f"{case}：各段有 {lengths} 个数，应当前面的段长一些"
        )
        assert max(lengths) <= most, (
            f"{case}: the stretches have {lengths} numbers, expected"
            f" at most {most}: share them out evenly\n"
            f"{case}：各段有 {lengths} 个数，每段最多 {most} 个："
            "尽量分匀"
        )
    print("ok:", len(cases), "spans")
#> ok: 4 spans
