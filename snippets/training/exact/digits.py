import torch


def problem(ratio):  # (1)!
    U = torch.linalg.qr(torch.randn(50, 6).double()).Q
    V = torch.linalg.qr(torch.randn(5, 5).double()).Q
    A = U[:, :5] * torch.logspace(0, -3, 5).double() @ V.T
    fit = A @ torch.randn(5, 1).double()
    return A.float(), (fit + ratio * fit.norm() * U[:, 5:]).float()


def digits(w, exact):
    return -((w - exact).norm() / exact.norm()).log10()


torch.manual_seed(0)
print("residual / fit   QR  normal")
#> residual / fit   QR  normal
for ratio in 0, 1, 10, 100:
    counts = []
    for _ in range(200):
        A, y = problem(ratio)
        exact = torch.linalg.lstsq(A.double(), y.double()).solution
        by_qr = torch.linalg.lstsq(A, y, driver="gels").solution
        normal = torch.linalg.solve(A.T @ A, A.T @ y)
        fit = A.double() @ exact
        times = (y - fit).norm() / fit.norm()
        pair = digits(by_qr, exact), digits(normal, exact)
        counts.append([times, *pair])
    times, qr, normal = torch.tensor(counts).median(dim=0).values
    print(f"{times:14.0f} {qr:4.0f} {normal:7.0f}")
#>              0    5       2
#>              1    3       2
#>             10    2       2
#>            100    1       1
