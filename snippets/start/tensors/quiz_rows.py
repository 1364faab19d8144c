import torch

scores = torch.tensor([[80.0, 60.0], [50.0, 30.0]])
mean = scores.mean(dim=1)
print((scores - mean).tolist())
