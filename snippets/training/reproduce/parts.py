import numpy as np
import torch

x = 1 / np.arange(1, 1_000_001, dtype=np.float32)
exact = x.astype(np.float64).sum()
print("parts sum      minus exact")
#> parts sum      minus exact
for parts in 1, 2, 4:
    sums = [np.add.accumulate(part)[-1] for part in np.split(x, parts)]
    total = np.add.accumulate(sums)[-1]  # (1)!
    print(f"{parts:<5} {total:.5f} {total - exact:8.5f}")
#> 1     14.35736 -0.03537
#> 2     14.38374 -0.00899
#> 4     14.39141 -0.00132

default = torch.get_num_threads()
for threads in 1, 2:
    torch.set_num_threads(threads)
    total = torch.from_numpy(x).sum().item()  # (2)!
    assert abs(total / exact - 1) < 1e-5, f"{total} is too far off"
    print(f"threads {torch.get_num_threads()}: {total:.3f}")
#> threads 1: 14.393
#> threads 2: 14.393
torch.set_num_threads(default)
