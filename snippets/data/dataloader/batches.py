from torch.utils.data import DataLoader

loader = DataLoader(range(10), batch_size=4)  # (1)!
for batch in loader:  # (2)!
    print(batch)
#> tensor([0, 1, 2, 3])
#> tensor([4, 5, 6, 7])
#> tensor([8, 9])
print("batches:", len(loader))  # (3)!
#> batches: 3
print("without batch_size:", len(DataLoader(range(10))))
#> without batch_size: 10
