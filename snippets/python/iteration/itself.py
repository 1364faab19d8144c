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


print("one pass:", list(Itself("ab")), list(Fresh("ab")))
#> one pass: ['a', 'b'] ['a', 'b']
print("pairs of Itself:", pairs(Itself("ab")))
#> pairs of Itself: ['aa', 'ab']
print("pairs of Fresh: ", pairs(Fresh("ab")))
#> pairs of Fresh:  ['aa', 'ab', 'ba', 'bb']
