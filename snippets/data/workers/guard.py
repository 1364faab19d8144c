import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

IMPORT = "from multiprocessing import get_context\n"
START = 'get_context("spawn").Process(target=print).start()\n'  # (1)!
GUARD = 'if __name__ == "__main__":\n    '


def fails(code):
    with TemporaryDirectory() as folder:
        file = Path(folder, "program.py")
        file.write_text(IMPORT + code)
        done = subprocess.run(
            [sys.executable, file], capture_output=True, text=True
        )
    return "RuntimeError" in done.stderr  # (2)!


bare, guarded = fails(START), fails(GUARD + START)
print(bare, guarded)
#> True False
assert bare and not guarded
