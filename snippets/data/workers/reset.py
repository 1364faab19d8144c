from torch.utils.data import DataLoader


def report(keep):
    loader = DataLoader(
        range(4), num_workers=1, persistent_workers=keep
    )
    first = iter(loader)
    seen = [next(first).item(), next(first).item()]
    second = iter(loader)  # (1)!
    seen.append(next(first).item())
    print(f"persistent_workers={keep}")
    print("  one and the same:", first is second)
    print("  seen by the first:", seen)
    pairs = zip(loader, loader, strict=True)  # (2)!
    print("  pairs:", [(int(a), int(b)) for a, b in pairs])


if __name__ == "__main__":
    report(keep=False)
    report(keep=True)
#> persistent_workers=False
#>   one and the same: False
#>   seen by the first: [0, 1, 2]
#>   pairs: [(0, 0), (1, 1), (2, 2), (3, 3)]
#> persistent_workers=True
#>   one and the same: True
#>   seen by the first: [0, 1, 0]
#>   pairs: [(0, 1), (2, 3)]
