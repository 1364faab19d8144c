from pickle import UnpicklingError

import numpy as np
import torch

losses = np.array([2.0, 1.0])
run = {"loss": losses.mean(), "mean": losses}  # (1)!
print({name: type(value).__name__ for name, value in run.items()})
#> {'loss': 'float64', 'mean': 'ndarray'}
torch.save(run, "old.pt")
try:
    torch.load("old.pt")
except UnpicklingError as error:
    print(str(error).splitlines()[0].split(".")[0])
    print(str(error).splitlines()[3].strip().split(" by ")[0])
#> Weights only load failed
#> WeightsUnpickler error: Unsupported global: GLOBAL numpy._core.multiarray.scalar was not an allowed global

run = {"loss": float(run["loss"]), "mean": torch.from_numpy(losses)}
torch.save(run, "new.pt")
print(torch.load("new.pt"))  # (2)!
#> {'loss': 1.5, 'mean': tensor([2., 1.], dtype=torch.float64)}

allowed = [
    np._core.multiarray.scalar,
    np._core.multiarray._reconstruct,
    np.ndarray,
    np.dtype,
    type(np.dtype(np.float64)),
]
with torch.serialization.safe_globals(allowed):  # (3)!
    old = torch.load("old.pt")
print(old["loss"], old["mean"])
#> 1.5 [2. 1.]
