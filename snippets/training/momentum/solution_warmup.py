import math

import torch
from torch.optim import lr_scheduler as schedulers


def warmup_cosine(optimizer, warmup, epochs):
    def factor(epoch):
        if epoch < warmup:
            return (epoch + 1) / warmup
        part = (epoch - warmup) / (epochs - warmup)
        return (1 + math.cos(math.pi * part)) / 2

    return schedulers.LambdaLR(optimizer, factor)


# check
cases = (
    (0.03, 2, 6, [0.5, 1, 1, 0.8536, 0.5, 0.1464, 0]),
    (0.5, 4, 8, [0.25, 0.5, 0.75, 1, 1, 0.8536, 0.5, 0.1464, 0]),
    (0.1, 1, 3, [1, 1, 0.5, 0]),
)
for lr, warmup, epochs, factors in cases:
    optimizer = torch.optim.SGD([torch.zeros(1)], lr=lr)
    scheduler = warmup_cosine(optimizer, warmup, epochs)
    assert isinstance(scheduler, schedulers.LRScheduler), (
        f"warmup_cosine returned {scheduler}, not a scheduler: return"
        " LambdaLR(optimizer, f)\n"
        f"warmup_cosine 返回了 {scheduler}，不是调度器："
        "要返回 LambdaLR(optimizer, f)"
    )
    for epoch, factor in enumerate(factors):
        found, wanted = optimizer.param_groups[0]["lr"], factor * lr
        assert abs(found - wanted) < 1e-4 * lr, (
            f"lr {lr}, warmup {warmup}, epochs {epochs}, epoch {epoch}:"
            f" the rate is {found:.5f}, {found / lr:.4f} times lr;"
            f" expected {wanted:.5f}, {factor} times. Does f"
            " return a factor, not a rate, and is the first epoch 0?\n"
            f"lr {lr}，warmup {warmup}，epochs {epochs}，"
            f"第 {epoch} 轮：学习率是 {found:.5f}，即 lr 的"
            f" {found / lr:.4f} 倍，应为 {wanted:.5f}，即 {factor} 倍。"
            "f 返回的是不是倍数？轮数是不是从 0 数起？"
        )
        optimizer.step()
        scheduler.step()
print(f"ok: {len(cases)} warm-ups")
#> ok: 3 warm-ups
