mu = 0.9
velocity = 0.0
print("step  velocity")
#> step  velocity
for step in range(1, 61):
    velocity = mu * velocity + 1  # (1)!
    if step in (1, 2, 3, 10, 20, 60):
        print(f"{step:4}  {velocity:8.2f}")
#>    1      1.00
#>    2      1.90
#>    3      2.71
#>   10      6.51
#>   20      8.78
#>   60      9.98
print(f"1 / (1 - mu) = {1 / (1 - mu):.2f}")
#> 1 / (1 - mu) = 10.00
