import torch


def standardise(X):
    raise NotImplementedError


# check
torch.manual_seed(0)
X = torch.randn(6, 3) * torch.tensor([1.0, 10.0, 5.0]) + 5
before = X.clone()
Z = standardise(X)
assert torch.equal(X, before), "X was changed; return a new tensor"
assert Z is not None, (
    "standardise returned nothing: is there a return?"
)
assert Z.shape == X.shape, f"the shape is {tuple(Z.shape)}, not (6, 3)"
zero, one = torch.zeros(3), torch.ones(3)
means, stds = Z.mean(dim=0), Z.std(dim=0)
torch.testing.assert_close(
    means, zero, msg=f"column means {means.tolist()}: each should be 0"
)
torch.testing.assert_close(
    stds, one, msg=f"column stds {stds.tolist()}: each should be 1"
)
print("ok: 3 columns, mean 0 and standard deviation 1")
