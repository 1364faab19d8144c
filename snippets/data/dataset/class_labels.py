import torch
from torch import nn

classes = torch.tensor([1, 0, 1])  # (1)!
scores = torch.tensor([[0.0, 2.0], [3.0, 0.0], [1.0, 1.0]])  # (2)!
loss_fn = nn.CrossEntropyLoss()
print(f"cross entropy, int64 (3,): {loss_fn(scores, classes):.3f}")
#> cross entropy, int64 (3,): 0.290
shares = nn.functional.one_hot(classes, 2).float()  # (3)!
print(f"cross entropy, float32 (3, 2): {loss_fn(scores, shares):.3f}")
#> cross entropy, float32 (3, 2): 0.290
try:
    loss_fn(scores, classes.float())
except RuntimeError as error:
    print(type(error).__name__, error)
#> RuntimeError expected target dtype to be Long or Byte, but got Float

logits = torch.tensor([2.0, -3.0, 0.0])  # (4)!
loss_fn = nn.BCEWithLogitsLoss()
print(f"binary, float32 (3,): {loss_fn(logits, classes.float()):.3f}")
#> binary, float32 (3,): 0.290
try:
    loss_fn(logits, classes)
except RuntimeError as error:
    print(type(error).__name__, error)
#> RuntimeError result type Float can't be cast to the desired output type Long
