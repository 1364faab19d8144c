import pandas as pd
import torch

table = pd.DataFrame({"size": [1.5, 2.0], "big": [False, True]})
array = table.to_numpy()
print(array.dtype)
#> object
try:
    torch.tensor(array)
except TypeError as error:
    print("TypeError:", error)
#> TypeError: can't convert np.ndarray of type numpy.object_. The only supported types are: float64, float32, float16, complex64, complex128, int64, int32, int16, int8, uint64, uint32, uint16, uint8, and bool.
print(torch.tensor(table.to_numpy(dtype="float32")))  # (1)!
#> tensor([[1.5000, 0.0000],
#>         [2.0000, 1.0000]])

table["name"] = ["Ada", "Bo"]
try:
    table.to_numpy(dtype="float32")
except ValueError as error:
    print("ValueError:", error)
#> ValueError: could not convert string to float: 'Ada'
