def update(**options):
    options["lr"] = 0.1  # (1)!
    options["sizes"].append(1)  # (2)!
    return options


settings = {"lr": 0.03, "sizes": [2, 8]}
changed = update(**settings)
print("inside ", changed)
#> inside  {'lr': 0.1, 'sizes': [2, 8, 1]}
print("outside", settings)
#> outside {'lr': 0.03, 'sizes': [2, 8, 1]}
