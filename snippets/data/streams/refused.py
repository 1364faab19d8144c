from torch.utils.data import DataLoader, IterableDataset


class Stream(IterableDataset):
    def __iter__(self):
        return iter([10, 20, 30])


class Plain:  # (1)!
    def __iter__(self):
        return iter([10, 20, 30])


def take_by_number():
    Stream()[0]


def ask_length():
    len(Stream())


def shuffle():
    DataLoader(Stream(), shuffle=True)


def load_plain():
    next(iter(DataLoader(Plain())))


for attempt in take_by_number, ask_length, shuffle, load_plain:
    try:
        attempt()
    except Exception as error:  # (2)!
        print(f"{attempt.__name__}: {type(error).__name__}: {error}")
#> take_by_number: NotImplementedError: Subclasses of Dataset should implement __getitem__.
#> ask_length: TypeError: object of type 'Stream' has no len()
#> shuffle: ValueError: DataLoader with IterableDataset: expected unspecified shuffle option, but got shuffle=True
#> load_plain: TypeError: object of type 'Plain' has no len()
