import torch.distributed as dist

try:
    dist.init_process_group("gloo")
except ValueError as error:
    print(error)
#> Error initializing torch.distributed using env:// rendezvous: environment variable RANK expected, but not set

dist.init_process_group(  # (1)!
    "gloo", store=dist.HashStore(), rank=0, world_size=1
)
print("rank", dist.get_rank(), "of", dist.get_world_size())
#> rank 0 of 1
dist.destroy_process_group()
