import pandas as pd

table = pd.read_csv("penguins.csv").dropna()
words = ["species", "sex"]
wide = pd.get_dummies(table[words], drop_first=True, dtype=float)
print(list(wide))
#> ['species_Chinstrap', 'species_Gentoo', 'sex_male']

new = pd.DataFrame({"species": ["Chinstrap"], "sex": ["female"]})
print(list(pd.get_dummies(new, dtype=float)))  # (1)!
#> ['species_Chinstrap', 'sex_female']
print(list(pd.get_dummies(new, drop_first=True, dtype=float)))
#> []


def encoded(rows):
    some = pd.get_dummies(rows, dtype=float)
    return some.reindex(columns=wide.columns, fill_value=0.0)  # (2)!


print(encoded(new).iloc[0].tolist())
#> [1.0, 0.0, 0.0]
for species in "Emperor", "Adelie":
    row = pd.DataFrame({"species": [species], "sex": ["female"]})
    print(species, encoded(row).iloc[0].tolist())  # (3)!
#> Emperor [0.0, 0.0, 0.0]
#> Adelie [0.0, 0.0, 0.0]
