import torch

X = torch.tensor([[1.0, 2.0], [3.0, 4.0]])
y = torch.tensor([[1.0], [2.0]])
w = torch.tensor([[1.0], [1.0]], requires_grad=True)  # (1)!

r = X @ w - y
error = r.square().mean()  # (2)!
print(error.item(), w.grad)
#> 14.5 None

error.backward()  # (3)!
print(w.grad.tolist(), w.tolist())
#> [[17.0], [24.0]] [[1.0], [1.0]]
by_hand = 2 / len(X) * X.T @ r.detach()  # (4)!
torch.testing.assert_close(w.grad, by_hand)
