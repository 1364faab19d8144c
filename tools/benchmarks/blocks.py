"""How fast the blocks are proved.

    python tools/benchmarks/blocks.py

Three ways, side by side on this machine, each from a cold start; the median of three runs, and of one for the
slowest, which takes minutes and is a sum of many starts by itself:

- limit: one interpreter that imports torch once and executes every distinct block once, checking nothing;
- pytest: the blocks of all pages as the tests run them, each in a process of its own, its output compared;
- python: one `python` process a block, the way a reader runs a file.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LIMIT = """
import contextlib, io, runpy, sys
import torch
for path in sys.argv[1:]:
    with contextlib.redirect_stdout(io.StringIO()), contextlib.suppress(AssertionError, NotImplementedError):
        runpy.run_path(path, run_name="__main__")
"""


def seconds(*commands):
    """Run commands one after the other; return the wall time of all."""
    with tempfile.TemporaryDirectory() as folder:
        env = {**os.environ, "MPLBACKEND": "Agg"}
        start = time.perf_counter()
        for command, cwd in commands:
            subprocess.run(command, cwd=cwd or folder, env=env, capture_output=True, check=False)
        return time.perf_counter() - start


def main():
    snippets = sorted(map(str, (ROOT / "snippets").rglob("*.py")))
    ways = {
        "limit": [([sys.executable, "-c", LIMIT, *snippets], None)],
        "pytest": [([sys.executable, "-m", "pytest", "-q", "docs"], ROOT)],
        "python": [([sys.executable, snippet], None) for snippet in snippets],
    }
    times = {way: [] for way in ways}
    for round in range(3):
        for way, commands in ways.items():
            if round == 0 or way != "python":
                times[way].append(seconds(*commands))
    median = {way: statistics.median(found) for way, found in times.items()}
    print(f"{len(snippets)} distinct blocks, {os.cpu_count()} cores")
    for way, found in times.items():
        print(f"{way:7} {median[way]:7.2f} s   ({', '.join(f'{t:.2f}' for t in found)})")
    print(f"pytest / limit  {median['pytest'] / median['limit']:5.2f}   (at most 1.5)")
    print(f"python / pytest {median['python'] / median['pytest']:5.2f}   (at least 15)")


if __name__ == "__main__":
    main()
