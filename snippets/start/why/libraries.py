import numpy as np
import torch
from sklearn.linear_model import LinearRegression

torch.manual_seed(0)
X = torch.randn(1000, 2)
y = X @ torch.tensor([[2.0], [-3.4]]) + 4.2
y += 0.01 * torch.randn(1000, 1)
A = torch.cat([X, torch.ones(1000, 1)], dim=1)

exact = torch.linalg.lstsq(A, y).solution.flatten()
print("torch  ", exact.numpy().round(2))
#> torch   [ 2.  -3.4  4.2]
by_numpy = np.linalg.lstsq(A.numpy(), y.numpy())[0]
print("numpy  ", by_numpy.flatten().round(2))
#> numpy   [ 2.  -3.4  4.2]
model = LinearRegression().fit(X.numpy(), y.numpy())  # (1)!
print("sklearn", model.coef_[0].round(2), model.intercept_.round(2))
#> sklearn [ 2.  -3.4] [4.2]
