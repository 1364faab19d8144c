from itertools import count, islice


def batches(iterable, size):
    raise NotImplementedError


# check
class Source:
    def __init__(self, values):
        self.values, self.calls = iter(values), 0

    def __iter__(self):
        return self

    def __next__(self):
        self.calls += 1
        assert self.calls < 1000, (
            "batches called next 1000 times and handed nothing over:"
            " yield a batch as soon as it is full, and end when there"
            " are no more values\n"
            "batches 调用了 1000 次 next，什么也没有交出来："
            "攒满一批就 yield，没有值了就结束"
        )
        return next(self.values)


def check(source, size, most, expected):
    found = batches(source, size)
    assert hasattr(found, "__next__"), (
        f"batches returned an object of type {type(found).__name__},"
        " expected a generator: hand each batch over with yield\n"
        f"batches 返回的类型是 {type(found).__name__}，"
        "应为生成器：每一批用 yield 交出来"
    )
    try:
        got = list(islice(found, most))
    except (TypeError, RuntimeError) as error:
        raise AssertionError(
            f"batches raised {type(error).__name__}: {error}\n"
            "An iterable may have no length and no slices, and where"
            " next finds no value, a generator has to catch that\n"
            f"batches 报了 {type(error).__name__}："
            "iterable 可以没有长度，不能切片；"
            "next 取不到值，生成器里要接住"
        ) from error
    assert got == expected, (
        f"with size {size} batches gives {got}, expected {expected}:"
        " call iter once, and make a new list for each batch; the last"
        " may be shorter but not empty, and values may be None or 0\n"
        f"size 是 {size} 时 batches 给出 {got}，应为 {expected}："
        "iter 只调用一次，每一批是一个新列表；最后一批可以不满，"
        "不能是空的；值可以是 None 或 0"
    )


check(Source(count()), 3, 2, [[0, 1, 2], [3, 4, 5]])
check(Source(range(5)), 2, 9, [[0, 1], [2, 3], [4]])
check(Source(range(4)), 2, 9, [[0, 1], [2, 3]])
check(Source(range(3)), 4, 9, [[0, 1, 2]])
check(Source([None, 0, None]), 1, 9, [[None], [0], [None]])
check(range(5), 2, 9, [[0, 1], [2, 3], [4]])
check([], 2, 9, [])
print("ok: 6 sources and an endless one")
