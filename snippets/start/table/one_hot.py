import pandas as pd

table = pd.read_csv("penguins.csv").dropna()
words = ["species", "sex"]
wide = pd.get_dummies(table[words], drop_first=True, dtype=float)
print(wide.head(1).to_dict("records"))
#> [{'species_Chinstrap': 0.0, 'species_Gentoo': 0.0, 'sex_male': 1.0}]

new = pd.DataFrame({"species": ["Chinstrap"], "sex": ["female"]})
print(list(pd.get_dummies(new)))  # (1)!
#> ['species_Chinstrap', 'sex_female']
print(list(pd.get_dummies(new, drop_first=True)))
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
