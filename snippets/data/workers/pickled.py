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
        except (AttributeError, pickle.PicklingError) as error:
            print("a local object:", "local object" in str(error))
    size = len(pickle.dumps(as_list))
    print("at the top of the file:", size, "bytes")


if __name__ == "__main__":
    main()
#> a local object: True
#> at the top of the file: 35 bytes
