import torch


def predict(X, w, b):
    return X @ w + b


def mean_squared_error(prediction, target):
    residual = prediction - target
    return (residual**2).mean()


# check
X = torch.tensor([[1.0, 0.0], [0.0, 1.0], [2.0, 1.0]])
w, b = torch.tensor([[2.0], [-3.4]]), 4.2
prediction = predict(X, w, b)
assert prediction is not None, (
    "predict returned nothing: is there a return?"
)
shape = tuple(prediction.shape)
assert shape == (3, 1), f"predict returned {shape} instead of (3, 1)"
for row, wanted in enumerate([6.2, 0.8, 4.8]):
    got = prediction[row].item()
    assert abs(got - wanted) < 1e-4, f"row {row}: {got}, not {wanted}"
target = torch.tensor([[5.2], [0.8], [6.8]])
loss = mean_squared_error(prediction, target)
assert loss is not None, (
    "mean_squared_error returned nothing: is there a return?"
)
loss = float(loss)
assert abs(loss - 5 / 3) < 1e-4, f"loss {loss:.4f}, not (1 + 0 + 4) / 3"
print(f"ok: 3 predictions, and their loss {loss:.2f}")
#> ok: 3 predictions, and their loss 1.67
