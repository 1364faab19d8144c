import pandas as pd

table = pd.read_csv("penguins.csv")
print(table.head(4).T)  # (1)!
#>                            0          1          2          3
#> species               Adelie     Adelie     Adelie     Adelie
#> island             Torgersen  Torgersen  Torgersen  Torgersen
#> bill_length_mm          39.1       39.5       40.3        NaN
#> bill_depth_mm           18.7       17.4       18.0        NaN
#> flipper_length_mm      181.0      186.0      195.0        NaN
#> body_mass_g           3750.0     3800.0     3250.0        NaN
#> sex                     male     female     female        NaN
#> year                    2007       2007       2007       2007
missing = table.isna().sum()
print(pd.DataFrame({"dtype": table.dtypes, "missing": missing}))
#>                      dtype  missing
#> species                str        0
#> island                 str        0
#> bill_length_mm     float64        2
#> bill_depth_mm      float64        2
#> flipper_length_mm  float64        2
#> body_mass_g        float64        2
#> sex                    str       11
#> year                 int64        0
print(len(table), "rows,", len(table.dropna()), "complete")
#> 344 rows, 333 complete
