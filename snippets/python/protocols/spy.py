class Spy:
    def __init__(self, rows):  # (1)!
        self.rows, self.calls = rows, []

    def __len__(self):
        self.calls.append("len")
        return len(self.rows)

    def __getitem__(self, key):
        self.calls.append("getitem")
        return self.rows[key]

    def __iter__(self):
        self.calls.append("iter")
        return iter(self.rows)

    def __call__(self, X):
        self.calls.append("call")
        return [row * X for row in self.rows]


spy = Spy([10, 20])
print(len(spy), spy[0], spy(3))  # (2)!
#> 2 10 [30, 60]
for row in spy:  # (3)!
    print(row)
#> 10
#> 20
print(spy.calls)
#> ['len', 'getitem', 'call', 'iter']
assert spy.calls == ["len", "getitem", "call", "iter"]
