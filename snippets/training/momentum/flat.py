curvature, lr = 0.1, 0.1  # (1)!
curves = {}
for mu in 0, 0.9:
    d, velocity, path = 1.0, 0.0, []
    for update in range(91):
        path.append(d)
        gradient = curvature * d
        velocity = mu * velocity + gradient  # (2)!
        d = d - lr * velocity
    curves[f"momentum {mu}"] = path

print("update ", *curves, sep="  ")
#> update   momentum 0  momentum 0.9
for update in 0, 1, 2, 10, 20, 30, 50, 90:
    distances = [f"{path[update]:10.3f}" for path in curves.values()]
    print(f"{update:6}", *distances, sep="  ")
#>      0       1.000       1.000
#>      1       0.990       0.990
#>      2       0.980       0.971
#>     10       0.904       0.621
#>     20       0.818       0.118
#>     30       0.740      -0.128
#>     50       0.605      -0.058
#>     90       0.405       0.004
