import pandas as pd

table = pd.read_csv("penguins.csv")
table = table.dropna(subset=["body_mass_g"])  # (1)!
print(len(table), "rows, missing sex:", table["sex"].isna().sum())
#> 342 rows, missing sex: 9
table["sex"] = table["sex"].fillna("unknown")  # (2)!
print(table["sex"].value_counts().to_dict())
#> {'male': 168, 'female': 165, 'unknown': 9}

train = table.sample(frac=0.8, random_state=0)
means = train[["flipper_length_mm", "bill_depth_mm"]].mean()
new = pd.DataFrame(
    {"flipper_length_mm": [200.0], "bill_depth_mm": [None]}, dtype=float
)
print(new.fillna(means).round(1).to_dict("records"))  # (3)!
#> [{'flipper_length_mm': 200.0, 'bill_depth_mm': 17.2}]
