from pathlib import Path

import pandas as pd

text = 'city,price\n\u5317\u4eac,"1,738"\n\u4e0a\u6d77,950\n'  # (1)!
Path("cities.csv").write_text(text, encoding="gb18030")
try:
    pd.read_csv("cities.csv")
except UnicodeDecodeError as error:
    print("UnicodeDecodeError:", error)
#> UnicodeDecodeError: 'utf-8' codec can't decode byte 0xb1 in position 0: invalid start byte

table = pd.read_csv("cities.csv", encoding="gb18030")  # (2)!
print("text:", table["price"].tolist())
#> text: ['1,738', '950']
try:
    table[["price"]].to_numpy(dtype="float32")
except ValueError as error:
    print("ValueError:", error)
#> ValueError: could not convert string to float: '1,738'

table = pd.read_csv("cities.csv", encoding="gb18030", thousands=",")
print("numbers:", table["price"].tolist())  # (3)!
#> numbers: [1738, 950]
