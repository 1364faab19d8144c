import os
from pickle import PicklingError

import torch
from torch import nn


def direct(state, path):
    torch.save(state, path)


def replace(state, path):
    with open(f"{path}.tmp", "wb") as file:  # (1)!
        torch.save(state, file)
        file.flush()
        os.fsync(file.fileno())  # (2)!
    os.replace(f"{path}.tmp", path)  # (3)!


torch.manual_seed(0)
net = nn.Linear(2, 1)
for save in direct, replace:
    save({"net": net.state_dict(), "epoch": 1}, "run.pt")
    try:
        save({"epoch": 2, "rate": lambda t: 0.9**t}, "run.pt")  # (4)!
    except PicklingError as error:
        print(f"{save.__name__}: {type(error).__name__}")
    try:
        run = torch.load("run.pt")
        print("loaded epoch", run["epoch"])
    except RuntimeError as error:
        print(type(error).__name__, str(error).splitlines()[0])
#> direct: PicklingError
#> RuntimeError PytorchStreamReader failed locating file data.pkl: file not found. This is an internal miniz error. If you are seeing this error, there is a high likelihood that your checkpoint file is corrupted. This can happen if the checkpoint was not saved properly, was transferred incorrectly, or the file was modified after saving.
#> replace: PicklingError
#> loaded epoch 1
assert torch.equal(run["net"]["weight"], net.weight)
