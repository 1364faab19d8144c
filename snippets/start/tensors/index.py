import torch

scores = torch.tensor([[60.0, 50.0], [70.0, 70.0], [80.0, 60.0]])
print("row 2, column 0:", scores[2, 0].item())  # (1)!
#> row 2, column 0: 80.0
print("last row:", scores[-1].tolist())
#> last row: [80.0, 60.0]
print("first 2 rows:", scores[:2].tolist())
#> first 2 rows: [[60.0, 50.0], [70.0, 70.0]]
high = scores[:, 0] >= 70  # (2)!
print("70 or more:", high.tolist(), scores[high].tolist())
#> 70 or more: [False, True, True] [[70.0, 70.0], [80.0, 60.0]]

column = scores[:, 0]
print("column:", tuple(column.shape), column.tolist())
#> column: (3,) [60.0, 70.0, 80.0]
table = column[:, None]  # (3)!
print("with one more dim:", tuple(table.shape), table.tolist())
#> with one more dim: (3, 1) [[60.0], [70.0], [80.0]]
