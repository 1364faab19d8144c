import numpy as np
import torch

array = np.array([[1.0, 2.0], [2.0, 4.0], [3.0, 6.0]])
tensor = torch.tensor(array)
print("new floats:", np.array([1.0]).dtype, torch.tensor([1.0]).dtype)
#> new floats: float64 torch.float32
print("std:", array.std(axis=0).round(3), tensor.std(dim=0).tolist())
#> std: [0.816 1.633] [1.0, 2.0]
values, places = tensor.max(dim=0)  # (1)!
print("max:", array.max(axis=0), values.tolist(), places.tolist())
#> max: [3. 6.] [3.0, 6.0] [2, 2]
view, twin = tensor[0], tensor[0].clone()  # (2)!
tensor[0, 0] = 100
print("view:", view.tolist(), "clone:", twin.tolist())
#> view: [100.0, 2.0] clone: [1.0, 2.0]
tensor.add_(1)  # (3)!
print("after add_:", tensor.tolist())
#> after add_: [[101.0, 3.0], [3.0, 5.0], [4.0, 7.0]]
