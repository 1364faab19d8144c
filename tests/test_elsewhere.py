"""The README's section on other sites: what it has copied and written is enough, and the page fails and then passes."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests import ROOT

TITLES = {"zh": "## 用到别的网站\n", "en": "### On another site\n"}


def fences(language: str) -> dict[str, str]:
    """Return the section's fences by their language."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    section = re.split(r"\n##+ ", text.split(TITLES[language])[1].replace("\n# Sorting", "\n\\# Sorting"))[0]
    found = re.findall(r"^(`{3,})(\w+)\n(.*?)^\1$", section, re.M | re.S)
    return {language: inside.replace("\\# ", "# ") for _, language, inside in found}


@pytest.fixture
def site(tmp_path) -> Path:
    """A site of another kind, as the README leaves it; only the files of git are copied, as from a fresh clone."""
    clone, site = tmp_path / "clone", tmp_path / "my-site"
    shutil.copytree(ROOT / "docs" / "hooks", clone / "docs" / "hooks", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "conftest.py", clone)
    for folder in "docs", "snippets":
        (site / folder).mkdir(parents=True)
    parts = fences("en")
    subprocess.run(["sh", "-ec", parts["sh"]], cwd=clone, check=True)
    (site / "mkdocs.yml").write_text(f"site_name: Words\ntheme: readthedocs\n{parts['yaml']}", encoding="utf-8")
    (site / "pyproject.toml").write_text(parts["toml"], encoding="utf-8")
    (site / "snippets" / "words.py").write_text(parts["text"], encoding="utf-8")
    (site / "docs" / "words.md").write_text(parts["md"], encoding="utf-8")
    (site / "docs" / "index.md").write_text("# Words\n\nSee [sorting](words.md).\n", encoding="utf-8")
    return site


def run(site: Path, *words: str) -> tuple[int, str]:
    command = [sys.executable, "-m", *words]
    done = subprocess.run(command, cwd=site, capture_output=True, encoding="utf-8")
    return done.returncode, done.stdout + done.stderr


def test_both_halves_give_the_same():
    assert fences("zh") == fences("en")
    assert fences("en").keys() == {"sh", "yaml", "toml", "text", "md"}


def test_a_page_fails_and_passes_as_the_readme_says(site):
    status, said = run(site, "pytest")
    assert status == 1, said
    assert "docs/words.md:3: snippets/words.py:2: it printed something else" in said
    assert "-#> ['fig', 'apple', 'pear']\n+#> ['fig', 'pear', 'apple']" in said
    assert run(site, "pytest", "--update-outputs")[0] == 0
    status, said = run(site, "pytest")
    assert status == 0 and "1 passed" in said
    status, said = run(site, "mkdocs", "build", "--strict")
    assert status == 0, said
    assert "#&gt; ['fig', 'pear', 'apple']" in (site / "site/words/index.html").read_text("utf-8")


def test_code_in_a_page_itself_is_to_be_moved(site):
    (site / "docs" / "inline.md").write_text("```python\nprint(1)\n```\n", encoding="utf-8")
    status, said = run(site, "pytest", "docs/inline.md")
    assert status == 1
    assert "docs/inline.md:1: a fence holds one include; move its code to snippets/" in said
