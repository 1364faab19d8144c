"""What several tests of the site share."""

import os
import subprocess
import sys

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
