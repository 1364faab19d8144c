import torch
from torch import nn
from torch.utils.data import DataLoader, Dataset


class Rows(Dataset):  # (1)!
    def __init__(self, X, y):
        self.X, self.y = X, y

    def __len__(self):  # (2)!
        return len(self.X)

    def __getitem__(self, index):  # (3)!
        return self.X[index], self.y[index]


class Line(nn.Module):  # (4)!
    def __init__(self, inputs):
        super().__init__()  # (5)!
        self.layer = nn.Linear(inputs, 1)  # (6)!

    def forward(self, x):  # (7)!
        return self.layer(x)


has_gpu = torch.cuda.is_available()  # (8)!
device = "cuda" if has_gpu else "cpu"
rows = Rows(torch.randn(10, 2), torch.randn(10, 1))
loader = DataLoader(rows, batch_size=4)  # (9)!
net = Line(inputs=2).to(device)  # (10)!
for features, target in loader:
    prediction = net(features.to(device))  # (11)!
    print(tuple(features.shape), tuple(prediction.shape))
#> (4, 2) (4, 1)
#> (4, 2) (4, 1)
#> (2, 2) (2, 1)
count = sum(p.numel() for p in net.parameters())  # (12)!
print(count, "parameters")
#> 3 parameters
