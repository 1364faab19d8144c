import subprocess
import sys
import venv
from pathlib import Path
from tempfile import TemporaryDirectory


def last_line(python):
    program = "import torch; print(torch.tensor([1, 2]).sum().item())"
    done = subprocess.run(
        [python, "-c", program], capture_output=True, text=True
    )
    return (done.stdout + done.stderr).strip().split("\n")[-1]


with TemporaryDirectory() as folder:
    venv.create(folder)  # (1)!
    programs = "Scripts" if sys.platform == "win32" else "bin"
    new = Path(folder, programs, "python")
    print("this Python:", last_line(sys.executable))
    print("the new one:", last_line(new))
#> this Python: 3
#> the new one: ModuleNotFoundError: No module named 'torch'
