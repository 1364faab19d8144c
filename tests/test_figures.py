"""The drawn figures show what the pages' own blocks return, and say so in words."""

import re
import subprocess
import sys

import pytest

from tests import ROOT
from tools.figures import FIGURES, FOLDER

PAGES = sorted((ROOT / "docs").glob("??/**/*.md"))


@pytest.fixture(scope="module")
def drawn(tmp_path_factory):
    """The figures as they are drawn now, in a process of its own: the blocks are forked from this one."""
    folder = tmp_path_factory.mktemp("figures")
    command = [sys.executable, "tools/figures.py", str(folder)]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == 0, f"tools/figures.py fails; mend it or the snippet that it runs:\n{run.stderr}"
    return folder


@pytest.mark.parametrize("name", FIGURES)
def test_a_figure_shows_what_its_block_returns(drawn, name):
    path = FOLDER / f"{name}.svg"
    mend = "run: python tools/figures.py, then mend the aria-labels of the figure"
    assert path.exists(), f"{path.relative_to(ROOT).as_posix()} is missing; {mend}"
    assert path.read_bytes() == (drawn / path.name).read_bytes(), (
        f"{path.relative_to(ROOT).as_posix()} isn't what snippets/{FIGURES[name][0]} returns; {mend}"
    )


@pytest.mark.parametrize("name", FIGURES)
def test_a_figure_stands_with_its_block_and_names_what_it_shows(name):
    shown = re.search("<desc>(.*)</desc>", (FOLDER / f"{name}.svg").read_text(encoding="utf-8"))[1]
    found = 0
    for page in PAGES:
        text, where = page.read_text(encoding="utf-8"), page.relative_to(ROOT).as_posix()
        for label in re.findall(rf'<figure [^>]*aria-label="([^"]*)">\n--8<-- "{name}.svg"', text):
            found += 1
            assert shown in label, f'{where}: the label of {name}.svg must hold "{shown}", as the figure does'
            block = FIGURES[name][0]
            there = f"](../{block}" if block.startswith("labs/") else f'"{block}"'
            assert there in text, f"{where}: show {block} too, the figure's own block, or lead to that lab"
    assert found == 2, f"{name}.svg stands on {found} pages; show it once in each language"
