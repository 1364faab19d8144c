import torch.distributed as dist

try:
    dist.init_process_group("gloo")
except ValueError as error:
    print(str(error).split("rendezvous: ")[1])
#> environment variable RANK expected, but not set

dist.init_process_group(  # (1)!
    "gloo", store=dist.HashStore(), rank=0, world_size=1
)
print(dist.get_rank(), dist.get_world_size())
#> 0 1
dist.destroy_process_group()
