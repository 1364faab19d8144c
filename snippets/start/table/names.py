import pandas as pd

table = pd.read_csv("penguins.csv")
numbers = ["bill_length_mm", "bill_depth_mm"]
print(list(table))  # (1)!
#> ['species', 'island', 'bill_length_mm', 'bill_depth_mm', 'flipper_length_mm', 'body_mass_g', 'sex', 'year']
for columns in (
    [*numbers, "Price"],
    ["Length", "Price"],
    [*numbers, ["body_mass_g"]],  # (2)!
):
    try:
        table[columns]
    except (KeyError, TypeError) as error:
        print(f"{type(error).__name__}: {error}")
#> KeyError: "['Price'] not in index"
#> KeyError: "None of [Index(['Length', 'Price'], dtype='str')] are in the [columns]"
#> TypeError: unhashable type: 'list'

try:
    pd.DataFrame({"bill_length_mm": 45.0})  # (3)!
except ValueError as error:
    print("ValueError:", error)
#> ValueError: If using all scalar values, you must pass an index

new = pd.DataFrame({"bill_length_mm": [45.0]})  # (4)!
try:
    new["bill_depth_mm"]
except KeyError as error:
    print("KeyError:", error)
#> KeyError: 'bill_depth_mm'

twice = table[[*numbers, "bill_depth_mm"]]  # (5)!
try:
    if twice["bill_depth_mm"].isna().any():
        print("missing")
except ValueError as error:
    print("ValueError:", error)
#> ValueError: The truth value of a Series is ambiguous. Use a.empty, a.item(), a.any() or a.all().
