def step(lr, momentum):
    return lr, momentum


settings = {"momentum": 0.9, "lr": 0.03}
print(step(*settings))  # (1)!
#> ('momentum', 'lr')
print(step(**settings))  # (2)!
#> (0.03, 0.9)
assert step(*settings) == tuple(settings)
assert step(**settings) == (0.03, 0.9)
