import warnings

import pandas as pd
import torch

table = pd.read_csv("penguins.csv").dropna()
array = table[["flipper_length_mm"]].to_numpy(dtype="float32")
print("writeable:", array.flags.writeable)
#> writeable: False
with warnings.catch_warnings(record=True) as caught:
    torch.from_numpy(array)
print(str(caught[0].message).split(".")[0])
#> The given NumPy array is not writable, and PyTorch does not support non-writable tensors
X = torch.tensor(array)  # (1)!
print(X.dtype, tuple(X.shape))
#> torch.float32 (333, 1)
