import torch

scores = torch.tensor(
    [[60, 50], [70, 70], [80, 60], [90, 90], [100, 80]],
    dtype=torch.float32,
)  # (1)!
print("shape", tuple(scores.shape), "dim", scores.dim())  # (2)!
#> shape (5, 2) dim 2
print("dtype", scores.dtype)
#> dtype torch.float32
print("row 2", scores[2].tolist())  # (3)!
#> row 2 [80.0, 60.0]
print("column 1", scores[:, 1].tolist())
#> column 1 [50.0, 70.0, 60.0, 90.0, 80.0]
by_column = scores.mean(dim=0)  # (4)!
by_row = scores.mean(dim=1)
print("mean over dim 0", by_column.tolist(), tuple(by_column.shape))
#> mean over dim 0 [80.0, 70.0] (2,)
print("mean over dim 1", by_row.tolist(), tuple(by_row.shape))
#> mean over dim 1 [55.0, 70.0, 70.0, 90.0, 90.0] (5,)
