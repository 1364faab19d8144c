import torch

try:
    torch.ones(2).to("gpu")
except RuntimeError as error:
    first, _, rest = str(error).partition(", ipu")
    print("RuntimeError:", first, "...", rest.partition("maia, ")[2])
#> RuntimeError: Expected one of cpu, cuda ... xla, lazy, vulkan, mps, meta, hpu, mtia, privateuseone device type at start of device string: gpu
