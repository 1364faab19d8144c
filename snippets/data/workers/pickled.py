import pickle
import warnings

from torch.utils.data import DataLoader


def as_list(rows):  # (1)!
    return rows


def main():
    loader = DataLoader(
        range(4),
        num_workers=1,
        collate_fn=lambda rows: rows,
        multiprocessing_context="spawn",  # (2)!
    )
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # (3)!
        try:
            next(iter(loader))
        except Exception as error:
            print(type(error).__name__, error)
    size = len(pickle.dumps(as_list))
    print("at the top of the file:", size, "bytes")


if __name__ == "__main__":
    main()
#> AttributeError Can't pickle local object 'main.<locals>.<lambda>'
#> at the top of the file: 35 bytes
