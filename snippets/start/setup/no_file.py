from pathlib import Path

Path("houses.csv").write_text("area,price\n90,650\n")
try:
    Path("house.csv").read_text()  # (1)!
except FileNotFoundError as error:
    print("FileNotFoundError:", error)

folder = Path.cwd()  # (2)!
found = sorted(path.name for path in folder.glob("*.csv"))
print("here:", found)
