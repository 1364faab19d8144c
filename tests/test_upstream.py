"""The flaws that tools/upstream describes are still there: where one is mended, its work-around can go."""

import inspect
import re
import subprocess
import sys

import pytest
from mkdocs_jupyter import plugin

from tests import ROOT

FOLDER = ROOT / "tools" / "upstream"
SAID = {  # by the first words of a flaw's title: what pytest-codeblocks says of its reproduction
    "A fence with more": "no tests ran",
    "A program's": "1 passed",
    "A failed assertion": "- line 1, line 1:\n",
    "`sys.exit()`": "IndexError: tuple index out of range",
    "A fence that is never": "Hit end-of-file prematurely",
    "Programs see": "1 failed, 1 passed",
}


def flaws(name: str) -> dict[str, str]:
    """Return the reproduction of each flaw of a project, by its title."""
    text = (FOLDER / name).read_text(encoding="utf-8")
    sections = (section.partition("\n") for section in text.split("\n## ")[1:])
    found = ((title, re.search(r"^(~~~~|```)text\n(.*?)^\1$", inside, re.M | re.S)) for title, _, inside in sections)
    return {title: fence[2] for title, fence in found if fence}


@pytest.mark.parametrize("title", flaws("pytest-codeblocks.md"))
def test_pytest_codeblocks_still_does_so(tmp_path, title):
    (tmp_path / "a.md").write_text(flaws("pytest-codeblocks.md")[title], encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:xdist", "--codeblocks", "a.md"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, encoding="utf-8")
    (said,) = [said for begin, said in SAID.items() if title.startswith(begin)]
    assert said in done.stdout + done.stderr + "\n"


def test_mkdocs_jupyter_still_makes_its_key_of_the_text_and_settings_alone():
    assert "version" not in inspect.getsource(plugin._compute_cache_key)


def test_lstsq_still_keeps_the_order_of_the_problem_before():
    assert said_by("`torch.linalg.lstsq`") == "tensor([3, 0])\ntensor([3, 2])\n"


def test_multinomial_still_draws_what_has_no_probability():
    assert said_by("`torch.multinomial`") == "[0, 1, 2, 3]\n"


def said_by(begin: str) -> str:
    (code,) = [code for title, code in flaws("torch.md").items() if title.startswith(begin)]
    return subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True).stdout


def test_the_versions_are_the_pinned_ones():
    pins = (ROOT / "requirements.txt").read_text(encoding="utf-8")
    for file in FOLDER.glob("*.md"):
        name, version = file.read_text(encoding="utf-8").split("\n")[0].removeprefix("# ").split()
        assert f"{name}=={version}\n" in pins, f"tools/upstream/{file.name}: run its reproductions with the new version"
