from pickle import UnpicklingError

import torch
from torch import nn


class Surprise:
    def __reduce__(self):  # (1)!
        return print, ("code in the file ran",)


torch.manual_seed(0)
torch.save(nn.Linear(2, 1), "whole.pt")
torch.save(Surprise(), "surprise.pt")
for path in "whole.pt", "surprise.pt":
    try:
        torch.load(path)
    except UnpicklingError as error:
        refused = str(error).split("GLOBAL ")[1].split()[0]  # (2)!
        print(type(error).__name__, refused)
#> UnpicklingError torch.nn.modules.linear.Linear
#> UnpicklingError print

torch.load("surprise.pt", weights_only=False)  # (3)!
#> code in the file ran
