import torch
from torch import nn

net = nn.Dropout(0.5)
x = torch.ones(1000)
net.train()
print("training, zeros:", (net(x) == 0).any().item())
net.eval()
print("validation, zeros:", (net(x) == 0).any().item())
