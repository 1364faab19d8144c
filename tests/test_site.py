"""What must hold for the pages together: each lab whole, nothing left out."""

import re
from itertools import zip_longest

import pytest
from mkdocs.config import load_config

from notes.nav import translated
from notes.page import LANGUAGES, page_paths, read_page
from notes.page_checks import faults
from notes.quizzes import PREFIX, quizzes_of
from tests import ROOT

SNIPPETS = ROOT / "snippets"
PATHS = page_paths(ROOT)
LABS = [path for path in PATHS if path.suffix == ".py"]


def chinese_pages():
    return [page for page in map(read_page, PATHS) if page.language == "zh"]


@pytest.mark.parametrize("path", LABS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_lab_lacks_nothing(path):
    """As the item `page` of each page in Markdown; conftest.py collects no labs."""
    found = faults(read_page(path))
    assert not found, "\n".join(found)


def test_every_snippet_is_shown():
    shown = {name for page in chinese_pages() for _, name in page.includes}
    shown |= {f"{page.name}/{PREFIX}{name}.py" for page in chinese_pages() for _, name in quizzes_of(page)}
    for path in sorted(SNIPPETS.rglob("*.py")):
        name = path.relative_to(SNIPPETS).as_posix()
        assert name in shown, f"snippets/{name} is on no page; show it on one, or delete it"


def listed(nav):
    """Yield the title, or None, and the path of each page of a nav."""
    for entry in nav:
        if isinstance(entry, str):
            yield None, entry
            continue
        for title, inside in entry.items():
            yield from [(title, inside)] if isinstance(inside, str) else listed(inside)


def test_nav_lists_every_page_once():
    found = sorted(path for _, path in listed(load_config(str(ROOT / "mkdocs.yml"), plugins=[], hooks=[]).nav))
    pages = sorted(f"{page.name}{page.path.suffix}" for page in chinese_pages())
    assert found == pages, f"in the nav of mkdocs.yml or in docs/zh, not in both, or twice: {found} {pages}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_reading_list_follows_the_nav(language):
    page = read_page(ROOT / "docs" / language / "index.md")
    begin = next(heading.line for heading in page.headings if heading.id == "way")
    words = "\n".join(line for number, line in page.words if number > begin)
    links = dict.fromkeys(re.findall(r"\]\(([\w/-]+\.(?:md|py))\)", words))
    nav = [path for _, path in listed(load_config(str(ROOT / "mkdocs.yml"), plugins=[], hooks=[]).nav)]
    for link, path in zip_longest(links, nav[1:]):
        assert link == path, f"docs/{language}/index.md: its list has {link} where the nav has {path}; keep one order"


def test_nav_repeats_no_title():
    titles = {f"{page.name}{page.path.suffix}": page.meta["title"] for page in chinese_pages()}
    for title, path in listed(load_config(str(ROOT / "mkdocs.yml"), plugins=[], hooks=[]).nav):
        assert title != titles[path], f"mkdocs.yml: {path} has its title in its front matter; write only the path"


def test_each_title_of_the_nav_has_one_english_name():
    english = load_config(str(ROOT / "mkdocs.en.yml"), plugins=[], hooks=[])
    names = english.extra["english"]
    translated(english.nav, names)  # fails for a title without a name
    for title in names:
        rest = {name: word for name, word in names.items() if name != title}
        with pytest.raises(Exception, match=title):
            translated(english.nav, rest)
