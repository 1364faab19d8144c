import torch

torch.manual_seed(0)
state = torch.get_rng_state()  # (1)!
a = torch.rand(3)
b = torch.rand(3)
torch.set_rng_state(state)  # (2)!
print(torch.equal(torch.rand(3), a), torch.equal(torch.rand(3), b))
#> True True


def noise(seed, fork):
    with torch.random.fork_rng(enabled=fork):  # (3)!
        torch.manual_seed(seed)
        return torch.randn(3)


for fork in False, True:
    torch.set_rng_state(state)
    torch.rand(3)
    noise(7, fork)
    same = torch.equal(torch.rand(3), b)  # (4)!
    print(fork, same)
    assert same == fork
#> False False
#> True True

generator = torch.Generator().manual_seed(7)  # (5)!
assert torch.equal(torch.randn(3, generator=generator), noise(7, True))
