from pathlib import Path

Path("houses.csv").write_text("area,price\n90,650\n")
try:
    Path("house.csv").read_text()  # (1)!
except FileNotFoundError as error:
    print("FileNotFoundError:", error)
#> FileNotFoundError: [Errno 2] No such file or directory: 'house.csv'

folder = Path.cwd()  # (2)!
found = sorted(path.name for path in folder.glob("*.csv"))
print("here:", found)
#> here: ['houses.csv']
