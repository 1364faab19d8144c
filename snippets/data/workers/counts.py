import sys

import numpy as np

rows = [f"row {i}" for i in range(3)]
before = sys.getrefcount(rows[0])
row = rows[0]  # (1)!
print("written by reading:", sys.getrefcount(rows[0]) - before)
#> written by reading: 1

array = np.array(rows)  # (2)!
print("one object:", array.dtype, array.nbytes, "bytes")
#> one object: <U5 60 bytes
first, again = array[0], array[0]
print("equal:", first == again, "the same object:", first is again)
#> equal: True the same object: False
