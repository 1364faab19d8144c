from inspect import Parameter, signature

from torch import optim


def fit(net, /, epochs, *, lr):  # (1)!
    return net, epochs, lr


print(fit("net", 3, lr=0.03))
#> ('net', 3, 0.03)
print(fit("net", epochs=3, lr=0.03))
#> ('net', 3, 0.03)
attempts = {
    "net=": lambda: fit(net="net", epochs=3, lr=0.03),
    "0.03": lambda: fit("net", 3, 0.03),
    "no lr": lambda: fit("net", 3),
}
for name, attempt in attempts.items():
    try:
        attempt()
    except TypeError as error:
        print(name, type(error).__name__)
#> net= TypeError
#> 0.03 TypeError
#> no lr TypeError

parameters = signature(optim.SGD).parameters.values()  # (2)!
only = Parameter.KEYWORD_ONLY
print([p.name for p in parameters if p.kind is only])
#> ['maximize', 'foreach', 'differentiable', 'fused']
print(signature(sum))  # (3)!
#> (iterable, /, start=0)
