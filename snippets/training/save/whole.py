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
        reason = str(error).splitlines()[3].strip()  # (2)!
        print(path, reason.split(" by ")[0])
#> whole.pt WeightsUnpickler error: Unsupported global: GLOBAL torch.nn.modules.linear.Linear was not an allowed global
#> surprise.pt WeightsUnpickler error: Unsupported global: GLOBAL print was not an allowed global

torch.load("surprise.pt", weights_only=False)  # (3)!
#> code in the file ran
