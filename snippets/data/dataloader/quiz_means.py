from torch.utils.data import DataLoader

loader = DataLoader([1.0, 2.0, 3.0, 4.0, 10.0], batch_size=2)
means = [batch.mean().item() for batch in loader]
print(sum(means) / len(means))
