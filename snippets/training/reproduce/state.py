import torch

torch.manual_seed(0)
state = torch.get_rng_state()  # (1)!
a = torch.rand(3)
b = torch.rand(3)
torch.set_rng_state(state)  # (2)!
print("first draw is a:", torch.equal(torch.rand(3), a))
#> first draw is a: True
print("second draw is b:", torch.equal(torch.rand(3), b))
#> second draw is b: True

generator = torch.Generator().manual_seed(0)  # (3)!
own = torch.rand(3, generator=generator)
print("its first draw is a:", torch.equal(own, a))
#> its first draw is a: True
torch.set_rng_state(state)
own = torch.rand(3, generator=generator)  # (4)!
print("its second draw is b:", torch.equal(own, b))
#> its second draw is b: True
print("global draw is still a:", torch.equal(torch.rand(3), a))
#> global draw is still a: True
