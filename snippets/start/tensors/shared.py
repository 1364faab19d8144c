import numpy as np
import torch

array = np.array([1.0, 2.0])
shared = torch.from_numpy(array)
copied = torch.tensor(array)
array[0] = 100  # (1)!
print("shared", shared)
#> shared tensor([100.,   2.], dtype=torch.float64)
print("copied", copied)
#> copied tensor([1., 2.], dtype=torch.float64)
shared.numpy()[1] = -5  # (2)!
print("array", array.tolist())
#> array [100.0, -5.0]
print("float32", shared.float())  # (3)!
#> float32 tensor([100.,  -5.])
