import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

found = torch.cuda.is_available()  # (1)!
device = torch.device("cuda" if found else "cpu")
torch.manual_seed(0)
X = torch.randn(100, 2)
y = X @ torch.tensor([[2.0], [-3.4]]) + 4.2


if __name__ == "__main__":
    loader = DataLoader(
        TensorDataset(X, y),  # (2)!
        batch_size=10,
        num_workers=2,
        pin_memory=found,  # (3)!
    )
    net, loss_fn = nn.Linear(2, 1).to(device), nn.MSELoss()
    optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
    for xb, yb in loader:
        xb = xb.to(device, non_blocking=True)  # (4)!
        yb = yb.to(device, non_blocking=True)
        loss = loss_fn(net(xb), yb)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    together = xb.device == net.weight.device
    print("batch and model on one device:", together)
    print(f"loss of the last batch: {loss.item():.3f}")
#> batch and model on one device: True
#> loss of the last batch: 0.659
