"""How fast the site is built.

    python tools/benchmarks/build.py

- ours: `mkdocs build`, which gives both languages, with the labs executed, and without them;
- plain: the two sites built one after the other with the same pages, theme and Markdown, but without our hooks.

The median of three builds each, none of which finds what an earlier one has kept.
"""

import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CONFIGS = ("mkdocs.yml", "mkdocs.en.yml")


def copy(folder: Path, hooks: bool, labs: bool) -> None:
    """Copy the project into a folder, with or without its hooks and its labs."""
    for name in ("docs", "snippets"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "requirements.txt", folder)
    for name in CONFIGS:
        text = (ROOT / name).read_text(encoding="utf-8")
        if not labs:
            text = re.sub(r"^  - \S+:\n(      - labs/.*\n)+", "", text, flags=re.M)
        if not hooks:
            text = re.sub(r"^hooks:\n(  - .*\n)+", "", text, flags=re.M)
        (folder / name).write_text(text, encoding="utf-8")
    if not labs:
        for language in ("zh", "en"):
            shutil.rmtree(folder / "docs" / language / "labs")


def seconds(folder: Path, configs: tuple[str, ...]) -> float:
    """Build each config, from nothing; return the wall time of all."""
    shutil.rmtree(folder / ".cache", ignore_errors=True)
    start = time.perf_counter()
    for config in configs:
        site = folder / f"site-{config}"
        command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "-f", config, "--site-dir", str(site)]
        built = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
        if built.returncode:
            sys.exit(f"{' '.join(command)} fails:\n{built.stdout}{built.stderr}")
    return time.perf_counter() - start


def main() -> None:
    """Measure, and print a line with the labs and one without."""
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    with tempfile.TemporaryDirectory() as temporary:
        runs = {}
        for labs in (True, False):
            for ours in (True, False):
                folder = Path(temporary, f"{labs}-{ours}")
                folder.mkdir()
                copy(folder, ours, labs)
                runs[labs, ours] = folder, CONFIGS[:1] if ours else CONFIGS
        times = {key: [] for key in runs}
        for _ in range(3):
            for key, run in runs.items():
                times[key].append(seconds(*run))
    for labs in (True, False):
        ours, plain = (statistics.median(times[labs, key]) for key in (True, False))
        name = "with labs" if labs else "without labs"
        print(f"{name:13} ours {ours:6.2f} s   plain {plain:6.2f} s   ours / plain {ours / plain:.2f}")


if __name__ == "__main__":
    main()
