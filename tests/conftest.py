"""What several tests of the site share."""

import os
import subprocess
import sys
from collections import defaultdict

import pytest

from tests import REPO_URL, ROOT, SITE_URL
from tests.browser import address, browser, reader, readers  # noqa: F401 - fixtures


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    """The folder of the whole site, built from nothing: strictly, and with each lab executed."""
    folder = tmp_path_factory.mktemp("site")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(folder)]
    env = {**os.environ, "LABS_CACHE": "false", "SITE_URL": SITE_URL, "REPO_URL": REPO_URL}
    build = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, check=False)
    if build.returncode:
        pytest.fail(f"mkdocs build --strict failed; mend what it names:\n{build.stdout}{build.stderr}", pytrace=False)
    return folder


def pytest_terminal_summary(terminalreporter):
    """Print what the browser tests measured, a line a page."""
    pages = defaultdict(dict)
    for report in [report for reports in terminalreporter.stats.values() for report in reports]:
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
