"""Run the pages' programs as a reader would, each saved as a file and started by plain `python`, on nobody's machinery.

    python tools/programs.py [training/loss …]

Each must print what its page shows and write nothing to stderr; an exercise must fail its check. The tests prove the
programs in processes that are warmed up; this is the slow way, without a short cut. A program that its page starts by
another command is left to the tests. Without names, every page's programs are run.
"""

import re
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "docs" / "hooks"))

from notes.data_files import copy_data
from notes.page import Page, Program, page_paths, shown_output

ROOT = Path(__file__).resolve().parents[1]
SECONDS = 600  # far more than any program takes


def programs(root: Path, names: list[str]) -> list[Program]:
    """Return the programs of a project's pages of these names, or of all; raise ValueError for an unknown name."""
    pages = [Page.read(path) for path in page_paths(root) if path.is_relative_to(root / "docs" / "zh")]
    if unknown := set(names) - {page.name for page in pages}:
        raise ValueError(f"no page is called {', '.join(sorted(unknown))}; name one such as training/loss")
    chosen = [page for page in pages if not names or page.name in names]
    return [program for page in chosen for program in page.programs if not program.command]


def fault(root: Path, program: Program, seconds: float = SECONDS) -> str | None:
    """Run a program; return what a reader would see otherwise than its page says, or None."""
    code = (root / "snippets" / program.name).read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, program.file).write_text(code, encoding="utf-8", newline="\n")
        copy_data((root / "snippets" / program.name).parent, Path(folder))
        command = [sys.executable, "-X", "utf8", program.file]
        try:
            done = subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", timeout=seconds)
        except subprocess.TimeoutExpired:
            return f"still running after {seconds:g} seconds"
    if done.stdout != shown_output(code):
        return f"it prints\n{done.stdout}and its page shows\n{shown_output(code)}{done.stderr}"
    if program.is_exercise:
        failed = re.search(r"^(AssertionError|NotImplementedError)\b", done.stderr, re.M)
        return None if done.returncode and failed else f"an exercise must fail its check\n{done.stderr}"
    if done.returncode:
        return f"it ends with code {done.returncode}\n{done.stderr}"
    return f"it writes to stderr, and its page shows nothing there\n{done.stderr}" if done.stderr else None


def main(names: list[str]) -> str | None:
    """Run the programs one after the other; return what was wrong, or None."""
    chosen, faults = programs(ROOT, names), []
    for program in chosen:
        if found := fault(ROOT, program):
            faults.append(f"snippets/{program.name}: {found}")
            print(faults[-1], flush=True)
    print(f"{len(chosen)} programs run by plain python, {len(faults)} not as on their page")
    return "mend the program or its page, as said above" if faults else None


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except ValueError as error:
        sys.exit(str(error))
