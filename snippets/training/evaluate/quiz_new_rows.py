import torch


def scaled(rows):
    rows = (rows - rows.mean()) / rows.std()
    return [round(value, 2) for value in rows.tolist()]


train = torch.tensor([60.0, 70.0, 80.0])
new = torch.tensor([100.0, 104.0])
print(scaled(train), scaled(new))
