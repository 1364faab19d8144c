from torch.utils.data import DataLoader


def f(**kwargs):
    return kwargs


settings = {"batch_size": 2, "drop_last": True}
attempts = {
    "f": lambda: f(a=1, **{"a": 2}),
    "DataLoader": lambda: DataLoader(
        range(5), batch_size=4, **settings
    ),
}
for name, attempt in attempts.items():
    try:
        attempt()
    except TypeError as error:
        print(name, type(error).__name__)
#> f TypeError
#> DataLoader TypeError

loader = DataLoader(range(5), **{**settings, "batch_size": 4})  # (1)!
print(loader.batch_size)
#> 4
assert loader.batch_size == 4 and loader.drop_last
