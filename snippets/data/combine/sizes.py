from torch.utils.data import random_split


def sizes(rows, lengths):
    parts = random_split(range(rows), lengths)
    return [len(part) for part in parts]


print("10 rows:", sizes(10, [0.7, 0.15, 0.15]))  # (1)!
#> 10 rows: [8, 1, 1]
print("11 rows:", sizes(11, [0.7, 0.15, 0.15]))
#> 11 rows: [8, 2, 1]
print("100 * 0.29:", 100 * 0.29)
#> 100 * 0.29: 28.999999999999996
print("100 rows:", sizes(100, [0.71, 0.29]))  # (2)!
#> 100 rows: [72, 28]
print("100 rows, whole numbers:", sizes(100, [71, 29]))
#> 100 rows, whole numbers: [71, 29]
