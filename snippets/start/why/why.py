import torch

distance = torch.tensor([1.0, 2.0, 3.0, 4.0, 5.0])
minutes = torch.tensor([10.0, 11.0, 19.0, 19.0, 26.0])  # (1)!

A = torch.stack([distance, torch.ones(5)], dim=1)  # (2)!
solution = torch.linalg.lstsq(A, minutes[:, None]).solution  # (3)!
w, b = solution.flatten()
print(f"minutes = {w:.2f} * distance + {b:.2f}")
#> minutes = 4.00 * distance + 5.00
print(f"distance 2.5: {w * 2.5 + b:.2f} minutes")  # (4)!
#> distance 2.5: 15.00 minutes

prediction = w * distance + b
residual = prediction - minutes  # (5)!
columns = [distance, minutes, prediction, residual, residual**2]
print("  distance    minutes prediction   residual    squared")
#>   distance    minutes prediction   residual    squared
for row in torch.stack(columns, dim=1).tolist():
    print(" ".join(f"{number:10.2f}" for number in row))
#>       1.00      10.00       9.00      -1.00       1.00
#>       2.00      11.00      13.00       2.00       4.00
#>       3.00      19.00      17.00      -2.00       4.00
#>       4.00      19.00      21.00       2.00       4.00
#>       5.00      26.00      25.00      -1.00       1.00
loss = (residual**2).mean()  # (6)!
print(f"loss {loss:.2f}")
#> loss 2.80
