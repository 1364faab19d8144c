class Itself:
    def __init__(self, rows):
        self.rows = rows

    def __iter__(self):
        self.i = 0
        return self  # (1)!

    def __next__(self):
        if self.i == len(self.rows):
            raise StopIteration
        self.i += 1
        return self.rows[self.i - 1]


class Fresh:
    def __init__(self, rows):
        self.rows = rows

    def __iter__(self):
        yield from self.rows  # (2)!


def pairs(rows):
    return [a + b for a in rows for b in rows]  # (3)!


print(list(Itself("ab")), list(Fresh("ab")))
#> ['a', 'b'] ['a', 'b']
print(pairs(Itself("ab")))
#> ['aa', 'ab']
print(pairs(Fresh("ab")))
#> ['aa', 'ab', 'ba', 'bb']
assert len(pairs(Fresh("ab"))) == 4 and len(pairs(Itself("ab"))) == 2
