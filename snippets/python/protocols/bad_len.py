class Says:
    def __init__(self, size):
        self.size = size

    def __len__(self):
        return self.size


for size in 10 / 2, -1, 10 // 2:  # (1)!
    try:
        print(len(Says(size)))
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
#> TypeError 'float' object cannot be interpreted as an integer
#> ValueError __len__() should return >= 0
#> 5
