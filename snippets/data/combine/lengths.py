from torch.utils.data import random_split

rows = range(11)
try:
    random_split(rows, [7, 3])
except ValueError as error:
    print("ValueError:", error)
#> ValueError: Sum of input lengths does not equal the length of the input dataset!

train, test = random_split(rows, [len(rows) - 3, 3])  # (1)!
print(len(train), len(test))
#> 8 3
