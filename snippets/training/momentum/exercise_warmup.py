import torch
from torch.optim import lr_scheduler as schedulers


def warmup_cosine(optimizer, warmup, epochs):
    raise NotImplementedError


# check
checked = 0
for warmup, epochs in (2, 10), (4, 12):
    optimizer = torch.optim.SGD([torch.zeros(1)], lr=0.03)
    twin = torch.optim.SGD([torch.zeros(1)], lr=0.03)
    scheduler = warmup_cosine(optimizer, warmup, epochs)
    rise = schedulers.LinearLR(twin, 1 / warmup, 1, warmup - 1)
    fall = schedulers.CosineAnnealingLR(twin, epochs - warmup)
    both = schedulers.SequentialLR(twin, [rise, fall], [warmup])
    for epoch in range(epochs):
        lr, expected = scheduler.get_last_lr()[0], both.get_last_lr()[0]
        message = f"epoch {epoch}: lr is {lr:.5f}, not {expected:.5f}"
        assert abs(lr - expected) < 1e-8, message
        checked += 1
        for each in optimizer, scheduler, twin, both:
            each.step()
print(f"ok: {checked} learning rates")
