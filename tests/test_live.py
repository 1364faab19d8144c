"""The scripts of single pages, in docs/theme/assets/live/: their unit tests, and what comes over the line."""

import gzip
import subprocess

import pytest

from notes.scripts import scripts_of
from tests import ROOT
from tests.node import NODE, run_js

FOLDER = ROOT / "docs" / "theme" / "assets" / "live"
SCRIPTS = sorted(path.stem for path in FOLDER.glob("*.js"))
UNIT_TESTS = sorted(path.name for path in (ROOT / "tests" / "live").glob("*.test.mjs"))
HEAVIEST = 15 * 1024  # of a script, compressed


@pytest.mark.parametrize("name", UNIT_TESTS)
def test_units(name):
    tests = subprocess.run(
        [NODE, "--test", str(ROOT / "tests" / "live" / name)], capture_output=True, text=True, check=False
    )
    assert tests.returncode == 0, f"tests/live/{name} fails; mend docs/theme/assets/live/\n{tests.stdout}"


@pytest.mark.parametrize("name", SCRIPTS)
def test_a_script_is_light(name):
    size = len(gzip.compress((FOLDER / f"{name}.js").read_bytes()))
    assert size <= HEAVIEST, f"docs/theme/assets/live/{name}.js has {size} bytes, compressed; at most {HEAVIEST}"


def test_a_page_brings_the_scripts_that_it_names():
    two = '<figure class="drawing live" data-script="loop" aria-label="…"><p data-script="quiz"><p data-script="loop">'
    assert scripts_of(two) == ["live", "loop", "quiz"]
    assert scripts_of('<form class="olive" data-script="ledger">') == ["ledger"], "without the toolkit"
    assert scripts_of('<p>data-script="loop"</p>') == []
    assert scripts_of(None) == [], "a template that is no page"


def test_what_a_script_exports_is_called():
    assert run_js("live", "[live.written(-3.4), live.written(-0.001)]") == ["−3.40", "0.00"]
    with pytest.raises(AssertionError, match="nothing"):
        run_js("live", "live.nothing()")
