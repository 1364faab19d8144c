import torch
from torch import nn

scores = torch.zeros(2, 4)  # (1)!
index = torch.tensor([1, 3])  # (2)!
shares = torch.eye(4)[index]  # (3)!
loss_fn = nn.CrossEntropyLoss()
print("CrossEntropyLoss")
#> CrossEntropyLoss
targets = index, index.byte(), shares, index.int(), index.float()
for target in *targets, index[:, None], index + 1:
    name = f"{target.dtype} {tuple(target.shape)}:"
    try:
        print(name, loss_fn(scores, target))
    except (IndexError, RuntimeError) as error:
        print(name, error)
#> torch.int64 (2,): tensor(1.3863)
#> torch.uint8 (2,): tensor(1.3863)
#> torch.float32 (2, 4): tensor(1.3863)
#> torch.int32 (2,): expected target dtype to be Long or Byte, but got Int
#> torch.float32 (2,): expected target dtype to be Long or Byte, but got Float
#> torch.int64 (2, 1): 0D or 1D target tensor expected, multi-target not supported
#> torch.int64 (2,): Target 4 is out of bounds.

scores = torch.zeros(2, 1)  # (4)!
labels = torch.tensor([[0], [1]])
loss_fn = nn.BCEWithLogitsLoss()
print("BCEWithLogitsLoss")
#> BCEWithLogitsLoss
for target in labels.float(), labels, labels[:, 0].float():
    name = f"{target.dtype} {tuple(target.shape)}:"
    try:
        print(name, loss_fn(scores, target))
    except (RuntimeError, ValueError) as error:
        print(name, error)
#> torch.float32 (2, 1): tensor(0.6931)
#> torch.int64 (2, 1): result type Float can't be cast to the desired output type Long
#> torch.float32 (2,): Target size (torch.Size([2])) must be the same as input size (torch.Size([2, 1]))
