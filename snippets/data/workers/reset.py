from torch.utils.data import DataLoader


def demo(keep):
    loader = DataLoader(
        range(4), num_workers=1, persistent_workers=keep
    )
    a = iter(loader)
    seen = [next(a).item(), next(a).item()]
    b = iter(loader)  # (1)!
    seen.append(next(a).item())
    pairs = [(int(x), int(y)) for x, y in zip(loader, loader)]  # (2)!
    return a is b, seen, pairs


if __name__ == "__main__":
    for keep in False, True:
        same, seen, pairs = demo(keep)
        print(keep, same, seen, pairs)
        assert same == keep and (len(pairs) == 2) == keep
#> False False [0, 1, 2] [(0, 0), (1, 1), (2, 2), (3, 3)]
#> True True [0, 1, 0] [(0, 1), (2, 3)]
