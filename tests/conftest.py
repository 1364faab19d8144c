"""What several tests of the site share: the built site, a small one to break, a browser, and a visit of each page."""

import re
import shutil
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests import REPO_URL, ROOT, SITE_URL
from tests.browser import SCHEMES, Reader, launch, serve
from tests.building import built_once, strict_build
from tests.visits import VISITED, Visit, visit_page


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items):
    """Put the tests of the built site later, and those in a browser last: the others tell sooner what is wrong."""
    items.sort(key=lambda item: len({"site", "browser"}.intersection(getattr(item, "fixturenames", ()))))


# The built site


@pytest.fixture(scope="session")
def site() -> Path:
    """The folder of the whole site, built strictly; it is built anew when anything that the build reads has changed."""
    return built_once(ROOT, ROOT / ".cache" / "tests", SITE_URL=SITE_URL, REPO_URL=REPO_URL)


class Project:
    """A copy of the project with two pages a language and no lab; the hooks and settings are the real ones."""

    def __init__(self, root: Path):
        self.root, self.site = root, root / "site"

    def append(self, name: str, text: str) -> None:
        """Write a text at the end of a file, which is made if it isn't there."""
        with open(self.root / name, "a", encoding="utf-8") as file:
            file.write(text)

    def build(self, **variables: str) -> tuple[int, str]:
        """Build it as `site` is built; return the exit status and what mkdocs said."""
        return strict_build(self.root, self.site, **{"SITE_URL": "", "REPO_URL": ""} | variables)

    def read(self, page: str) -> str:
        """Return a built page's HTML."""
        return (self.site / page).read_text(encoding="utf-8")


@pytest.fixture
def small(tmp_path) -> Project:
    """A project of two pages a language, to break."""
    for folder in ("docs/hooks", "docs/theme"):
        shutil.copytree(ROOT / folder, tmp_path / folder, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "requirements.txt", tmp_path)
    (tmp_path / "snippets").mkdir()
    nav = "nav:\n  - index.md\n  - 参考: [reference/glossary.md]\n\n"
    for name, language in ("mkdocs.yml", "zh"), ("mkdocs.en.yml", "en"):
        text = (ROOT / name).read_text(encoding="utf-8")
        (tmp_path / name).write_text(re.sub(r"^nav:\n.*?\n\n", nav, text, flags=re.M | re.S), encoding="utf-8")
        (tmp_path / "docs" / language / "reference").mkdir(parents=True)
        (tmp_path / "docs" / language / "index.md").write_text("# Home { #home }\n", encoding="utf-8")
        glossary = "# Terms { #terms }\n\n### Loss { #loss }\n\nOne number. *loss*\n"
        (tmp_path / "docs" / language / "reference" / "glossary.md").write_text(glossary, encoding="utf-8")
    return Project(tmp_path)


@pytest.fixture(scope="session")
def shared(tmp_path_factory, request) -> Path | None:
    """A folder for what the processes of this run need not each find for themselves, or None if there is only one."""
    return tmp_path_factory.getbasetemp().with_name("shared") if hasattr(request.config, "workerinput") else None


# The browser


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A Chromium that reaches no other host than this machine."""
    with sync_playwright() as playwright, launch(playwright) as browser:
        yield browser


@pytest.fixture(scope="session")
def address(browser, site) -> Iterator[str]:
    """The address of the served site."""
    with serve(site) as address:
        yield address


@pytest.fixture(scope="session")
def readers(browser, address) -> dict[str, Reader]:
    """A reader who prefers light pages, and one who prefers dark ones."""
    return {scheme: Reader(browser, address, scheme) for scheme in SCHEMES}


@pytest.fixture(scope="session")
def toucher(browser, address) -> Reader:
    """A reader with a finger."""
    return Reader(browser, address, "light", has_touch=True)


@pytest.fixture
def reader(readers) -> Reader:
    """The reader who prefers light pages."""
    return readers["light"]


@pytest.fixture(scope="session")
def visitor(browser, address) -> Reader:
    """The reader who visits each page, in a window of their own."""
    return Reader(browser, address, "light")


@pytest.fixture(scope="session", params=VISITED, ids=lambda path: path or "home")
def visit(visitor, request) -> Visit:
    """What a visit of a page has found: a test that takes it runs for each page, and all of a page's share one."""
    return visit_page(visitor, request.param)


def pytest_terminal_summary(terminalreporter):
    """Print what the browser tests measured, a line a page, and how many rows of the table of faults are caught."""
    pages, faults = defaultdict(dict), []
    for report in [report for reports in terminalreporter.stats.values() for report in reports]:
        if "::test_a_fault_is_caught" in getattr(report, "nodeid", "") and getattr(report, "when", "") == "call":
            faults.append(report)
        for page, figures in getattr(report, "user_properties", []):
            if getattr(report, "when", "") == "call" and isinstance(figures, dict):
                pages[page] |= figures
    columns = list(dict.fromkeys(name for figures in pages.values() for name in figures))
    if pages:
        terminalreporter.section("each page in the browser")
        terminalreporter.line(f"{'page':28}" + "".join(f"{name:>10}" for name in columns))
    for page, figures in sorted(pages.items()):
        shown = "".join(f"{round(figures[name], 4) if name in figures else '-':>10}" for name in columns)
        terminalreporter.line(f"{page:28}{shown}")
    if faults:
        caught, seconds = sum(report.passed for report in faults), sum(report.duration for report in faults)
        terminalreporter.section("faults")
        terminalreporter.line(
            f"{caught} of {len(faults)} faults are caught, in {seconds:.0f} seconds of their commands"
        )
