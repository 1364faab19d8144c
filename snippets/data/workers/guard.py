import subprocess
import sys
from pathlib import Path

IMPORT = "from multiprocessing import get_context\n"
START = 'get_context("spawn").Process(target=print).start()\n'  # (1)!
GUARD = 'if __name__ == "__main__":\n    '

programs = {"without": IMPORT + START, "with": IMPORT + GUARD + START}
for name, code in programs.items():
    Path("started.py").write_text(code)
    done = subprocess.run(
        [sys.executable, "started.py"], capture_output=True, text=True
    )
    error = done.stderr.partition("RuntimeError:")[2]  # (2)!
    first = error.partition(".")[0] or "no error"
    print(f"{name} the line:", *first.split())
#> without the line: An attempt has been made to start a new process before the current process has finished its bootstrapping phase
#> with the line: no error
