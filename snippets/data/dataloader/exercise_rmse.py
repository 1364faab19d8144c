import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset


def rmse(net, loader):
    raise NotImplementedError


# check
torch.manual_seed(0)
net = nn.Linear(2, 1)
cases = (
    (10, 10, False),
    (10, 1, False),
    (10, 3, False),
    (7, 4, False),
    (10, 4, True),
)
for rows, batch_size, drop_last in cases:
    X, y = torch.randn(rows, 2), torch.randn(rows, 1)
    loader = DataLoader(
        TensorDataset(X, y), batch_size=batch_size, drop_last=drop_last
    )
    used = len(loader) * batch_size
    with torch.no_grad():
        mse = nn.functional.mse_loss(net(X[:used]), y[:used])
    expected = mse.sqrt().item()
    found = rmse(net, loader)
    assert isinstance(found, float), (
        f"rmse returned {found!r}, expected a float: is there a return,"
        " and does .item() take the number out of the tensor?\n"
        f"rmse 返回了 {found!r}，应为浮点数：有没有写 return？"
        "有没有用 .item() 从张量里取出数？"
    )
    assert abs(found - expected) < 1e-5, (
        f"{rows} rows, batch_size={batch_size}, drop_last={drop_last}:"
        f" {found:.4f}, expected {expected:.4f}. Add up the squared"
        " errors, count the rows that come, divide once, and take the"
        " root last.\n"
        f"{rows} 行，batch_size={batch_size}，drop_last={drop_last}："
        f"得到 {found:.4f}，应为 {expected:.4f}。"
        "把误差的平方全加起来，数一数来了多少行，只除一次，最后开方。"
    )
print("ok:", len(cases), "loaders")
