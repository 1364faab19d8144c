import torch  # (1)!
from torch import nn  # (2)!
from torch.utils.data import DataLoader, Dataset  # (3)!


class Rows(Dataset):  # (4)!
    def __init__(self, X, y):  # (5)!
        self.X, self.y = X, y  # (6)!

    def __len__(self):  # (7)!
        return len(self.X)  # (8)!

    def __getitem__(self, index):  # (9)!
        return self.X[index], self.y[index]  # (10)!


class Line(nn.Module):  # (11)!
    def __init__(self, inputs):  # (12)!
        super().__init__()  # (13)!
        self.layer = nn.Linear(inputs, 1)  # (14)!

    def forward(self, x):  # (15)!
        return self.layer(x)  # (16)!


has_gpu = torch.cuda.is_available()  # (17)!
device = "cuda" if has_gpu else "cpu"  # (18)!
rows = Rows(torch.randn(10, 2), torch.randn(10, 1))  # (19)!
loader = DataLoader(rows, batch_size=4)  # (20)!
net = Line(inputs=2).to(device)  # (21)!
for features, target in loader:  # (22)!
    prediction = net(features.to(device))  # (23)!
    given, made = features.shape, prediction.shape  # (24)!
    print(tuple(given), tuple(made))  # (25)!
#> (4, 2) (4, 1)
#> (4, 2) (4, 1)
#> (2, 2) (2, 1)
count = sum(p.numel() for p in net.parameters())  # (26)!
print(count, "parameters")  # (27)!
#> 3 parameters
