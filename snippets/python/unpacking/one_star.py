def step(lr, momentum):
    return f"lr={lr!r}, momentum={momentum!r}"


settings = {"momentum": 0.9, "lr": 0.03}
print(step(*settings))  # (1)!
#> lr='momentum', momentum='lr'
print(step(**settings))  # (2)!
#> lr=0.03, momentum=0.9
