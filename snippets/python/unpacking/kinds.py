from inspect import signature


def fit(net, /, epochs, *, lr):  # (1)!
    return net, epochs, lr


print(fit("net", 3, lr=0.03))
#> ('net', 3, 0.03)
print(fit("net", epochs=3, lr=0.03))
#> ('net', 3, 0.03)
attempts = {
    "net by name": lambda: fit(net="net", epochs=3, lr=0.03),
    "lr by position": lambda: fit("net", 3, 0.03),
    "lr left out": lambda: fit("net", 3),
}
for name, attempt in attempts.items():
    try:
        attempt()
    except TypeError as error:
        print(f"{name}: {error}")
#> net by name: fit() got some positional-only arguments passed as keyword arguments: 'net'
#> lr by position: fit() takes 2 positional arguments but 3 were given
#> lr left out: fit() missing 1 required keyword-only argument: 'lr'
print(signature(sum))  # (2)!
#> (iterable, /, start=0)
