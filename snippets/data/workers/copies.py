import torch
from torch.utils.data import DataLoader, Dataset


class Scaled(Dataset):
    def __init__(self):
        self.calls, self.scale = 0, 1
        self.shared = torch.tensor(1).share_memory_()  # (1)!

    def __len__(self):
        return 2

    def __getitem__(self, i):
        self.calls += 1  # (2)!
        return self.calls, self.scale, self.shared.item()


def report(keep):
    dataset = Scaled()
    loader = DataLoader(
        dataset,
        batch_size=None,
        num_workers=1,
        persistent_workers=keep,
    )
    print(f"persistent_workers={keep}")
    for epoch in range(2):
        print(f"  epoch {epoch}:", list(loader))
        dataset.scale = 10
        dataset.shared.fill_(10)  # (3)!
    print("  calls in the main process:", dataset.calls)


if __name__ == "__main__":
    print("each sample: calls, scale, shared")
    report(keep=False)
    report(keep=True)
#> each sample: calls, scale, shared
#> persistent_workers=False
#>   epoch 0: [[1, 1, 1], [2, 1, 1]]
#>   epoch 1: [[1, 10, 10], [2, 10, 10]]
#>   calls in the main process: 0
#> persistent_workers=True
#>   epoch 0: [[1, 1, 1], [2, 1, 1]]
#>   epoch 1: [[3, 1, 10], [4, 1, 10]]
#>   calls in the main process: 0
