import warnings
from itertools import islice

from torch.utils.data import (
    DataLoader,
    IterableDataset,
    get_worker_info,
)


class Sharded(IterableDataset):
    def __init__(self, source):
        self.source = source

    def __iter__(self):
        raise NotImplementedError


# check
warnings.filterwarnings("ignore", "This DataLoader will create 3")


class Lines:
    def __init__(self, lines):
        self.lines = lines

    def __iter__(self):
        return iter(self.lines)


def load(dataset, workers):
    loader = DataLoader(dataset, batch_size=None, num_workers=workers)
    try:
        return sorted(islice(loader, 20), key=str)
    except AttributeError as error:
        raise AssertionError(
            f"num_workers={workers}: {str(error).splitlines()[-1]}\n"
            "In the main process get_worker_info() returns None: hand"
            " out all rows there.\n"
            "在主进程里，get_worker_info() 返回 None："
            "这时要交出所有的行。"
        ) from error
    except TypeError as error:
        raise AssertionError(
            f"num_workers={workers}: {str(error).splitlines()[-1]}\n"
            "source has no row numbers and no length: read it with for,"
            " count as you go, and yield the rows.\n"
            "source 没有行号，也没有长度：用 for 读，边读边数，"
            "用 yield 交出各行。"
        ) from error


if __name__ == "__main__":
    names = ["ann", "bob", "cid", "dan", "eve", "flo", "gus"]
    for workers in 0, 1, 2, 3:
        dataset = Sharded(Lines(names))
        found = load(dataset, workers)
        assert found == names, (
            f"num_workers={workers}: {found}, expected each name once:"
            " deal the rows out by info.num_workers and info.id\n"
            f"num_workers={workers}：得到 {found}，应为每个名字一次："
            "按 info.num_workers 和 info.id 来分"
        )
        again = load(dataset, 0)
        assert again == names, (
            f"the next pass, with num_workers=0: {again}, expected each"
            " name once: __iter__ must start over each time\n"
            f"num_workers=0，再走一遍：得到 {again}，"
            "应为每个名字一次：每次调用 __iter__ 都要从头读"
        )
    print("ok: 0, 1, 2 and 3 workers")
