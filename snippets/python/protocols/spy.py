class Spy:
    def __init__(self, rows):  # (1)!
        self.rows = rows
        self.calls = []

    def __len__(self):
        self.calls.append("__len__")
        return len(self.rows)

    def __getitem__(self, key):
        self.calls.append("__getitem__")
        return self.rows[key]

    def __iter__(self):
        self.calls.append("__iter__")
        return iter(self.rows)

    def __call__(self, X):
        self.calls.append("__call__")
        return [row * X for row in self.rows]


spy = Spy([10, 20])
print(len(spy), spy[0], spy(3))  # (2)!
#> 2 10 [30, 60]
for row in spy:  # (3)!
    print(row)
#> 10
#> 20
print(spy.calls)
#> ['__len__', '__getitem__', '__call__', '__iter__']
