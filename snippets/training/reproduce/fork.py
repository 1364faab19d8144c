import torch

torch.manual_seed(0)
state = torch.get_rng_state()
a, b = torch.rand(3), torch.rand(3)


def noise(seed, fork):
    with torch.random.fork_rng(enabled=fork):  # (1)!
        torch.manual_seed(seed)
        return torch.randn(3)


for fork in False, True:
    torch.set_rng_state(state)
    torch.rand(3)
    found = noise(7, fork)
    same = torch.equal(torch.rand(3), b)  # (2)!
    print(f"fork {fork!s:5} next draw is b: {same}")
#> fork False next draw is b: False
#> fork True  next draw is b: True
print("same noise:", torch.equal(noise(7, fork=False), found))
#> same noise: True
