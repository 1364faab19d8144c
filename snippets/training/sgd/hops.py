rates = 0.1, 0.9, 1.1
paths = {}
for lr in rates:
    d = 1.0  # (1)!
    path = [d]
    for update in range(6):
        d -= lr * 2 * d  # (2)!
        path.append(d)
    paths[f"lr {lr}"] = path
    print(f"lr {lr}, times {1 - lr * 2:4.1f}:", end=" ")
    print(" ".join(f"{d:5.2f}" for d in path))
#> lr 0.1, times  0.8:  1.00  0.80  0.64  0.51  0.41  0.33  0.26
#> lr 0.9, times -0.8:  1.00 -0.80  0.64 -0.51  0.41 -0.33  0.26
#> lr 1.1, times -1.2:  1.00 -1.20  1.44 -1.73  2.07 -2.49  2.99
