import torch

table = """
0.1 0.2  338.8 337.4  118.1 118.2  888.0 884.6
9.2 10.1  228.1 226.5  668.5 666.3  998.5 996.3
449.1 448.6  778.9 777.0  559.2 558.2  0.3 0.4
0.1 0.6  778.1 775.5  668.8 666.9  339.3 338.0
448.9 447.5  10.8 11.6  557.7 556.0  228.3 228.1
998.0 995.8  888.8 887.6  119.6 120.2  0.3 0.3
0.6 0.3  557.6 556.8  339.3 339.1  888.0 887.2
998.5 999.0  778.9 779.0  10.2 11.1  117.6 118.3
228.9 229.2  668.4 669.1  449.2 448.9  0.2 0.5
"""  # (1)!
certified = [-0.262323073774029, 1.00211681802045]
print("certified", *certified)
#> certified -0.262323073774029 1.00211681802045

numbers = [float(number) for number in table.split()]
right = torch.tensor(certified, dtype=torch.float64)  # (2)!
for dtype, places in (torch.float64, 11), (torch.float32, 3):
    y, x = torch.tensor(numbers, dtype=dtype).reshape(36, 2).T
    A = torch.stack([torch.ones_like(x), x], dim=1)
    w = torch.linalg.lstsq(A, y[:, None]).solution[:, 0]
    print(str(dtype)[6:], *(f"{v:.{places}f}" for v in w))
    error = (w.double() / right - 1).abs()
    digits = -error.max().log10()  # (3)!
    assert digits > places - 1, f"only {digits:.1f} digits are right"
#> float64 -0.26232307377 1.00211681802
#> float32 -0.262 1.002
