"""What a reader's browser makes of the site: each page in both languages.

Each block's copy button must give its snippet. Of what is copied only two programs run here: the root conftest.py runs
every snippet, and a text that equals a snippet needs no second run.
"""

import difflib
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from playwright.sync_api import expect

from notes.page import read_page, shown_output, without_markers
from tests import ROOT
from tests.browser import (
    BASE,
    KINDS,
    LABS,
    LOST,
    LOST_PAGES,
    PAGE,
    PHONE,
    SCHEMES,
    SOURCES,
    WIDE,
    Reader,
    each,
    fail,
    resize,
    twin,
)
from tests.visits import CLICK_EACH, COPY, visits_of

LANGUAGE_AND_HEADING = "[document.documentElement.lang, document.querySelector('h1')?.id]"
WITH_CODE = [path for path, source in SOURCES.items() if read_page(source).programs]


def test_each_page_of_the_site_is_visited(site):
    built = {page.parent.relative_to(site).as_posix().removeprefix(".") for page in site.rglob("index.html")}
    assert {path.removesuffix("/") for path in SOURCES} == built, "mend path_of: these tests don't visit what is built"


# Each page


def test_page_needs_nothing_else(visit, record_property):
    record_property(visit.path or "home", {"overflow": len(visit.overflow)})
    if visit.faults:
        fail(visit.path, *visit.faults)


def test_page_fits_every_width(visit):
    if visit.overflow:
        fail(visit.path, *visit.overflow)


def test_ids_figures_and_files_are_in_order(visit):
    if visit.document:
        fail(visit.path, *visit.document)


@visits_of(LABS)
def test_a_lab_shows_a_plot(visit):
    assert visit.plots, f"{visit.path} is a lab without a plot; draw one, or mend docs/hooks/notes/labs.py"


@each(KINDS)
@pytest.mark.parametrize("scheme", SCHEMES)
def test_colours_are_those_the_reader_prefers(readers, path, scheme):
    with readers[scheme].at(path) as page:
        shown = page.locator("body").get_attribute("data-md-color-scheme")
    assert shown == SCHEMES[scheme], f'who prefers {scheme} gets "{shown}"; mend theme.palette in mkdocs.yml'


# The switch between the languages


def switch(reader, follow, goal):
    """Follow the link to the other language; fail if it leads elsewhere than to the goal and the section returned."""
    left = reader.page.url.split("#")[0]
    reader.visited.clear()
    with reader.page.expect_event("load"):
        section = follow(reader.page.locator("a.twin")) or ""
    landed = next((url for url in reader.visited if url.split("#")[0] != left), left)
    if landed != reader.address + goal + section:
        link = landed.replace(reader.address, BASE)
        fail(
            left.replace(reader.address, ""),
            f"its switch leads to {link}, not to {BASE}{goal}{section}; "
            "mend docs/theme/partials/alternate.html or docs/theme/assets/site.js",
        )


@each([path for path in KINDS if path != LOST])
def test_switch_keeps_the_page(reader, path):
    """There by mouse in a wide window, and back by keyboard in a narrow one."""
    steps = (WIDE, twin(path), lambda link: link.click()), (PHONE, path, lambda link: link.press("Enter"))
    with reader.at(path) as page:
        for size, goal, follow in steps:
            resize(page, size)
            language, heading = page.evaluate(LANGUAGE_AND_HEADING)
            switch(reader, follow, goal)
            new_language, new_heading = page.evaluate(LANGUAGE_AND_HEADING)
            if new_language == language:
                fail(goal, f'its <html lang="{language}"> is the one that the reader left; mend theme.language')
            if new_heading != heading:
                fail(goal, f'its <h1> has id="{new_heading}", but in the other language id="{heading}"; write one id')


@each([PAGE, f"en/{PAGE}"])
def test_switch_keeps_the_section(reader, path):
    """Whichever section is the current one when the link is clicked: navigation.tracking moves on to the next one."""
    with reader.at(f"{path}#how-it-goes-wrong"):
        switch(reader, lambda link: link.evaluate("link => (link.click(), location.hash || '#')"), twin(path))


@each(LOST_PAGES)
def test_switch_of_a_lost_page_leads_home(reader, path):
    with reader.at(path):
        switch(reader, lambda link: link.click(), "en/")


# The copy button


def shown(path):
    """Return the name and the text of what each fence of a page's source shows: a snippet, or what it holds itself."""
    for fence in read_page(SOURCES[path]).fences:
        if fence.is_python:
            yield fence.include, without_markers((ROOT / "snippets" / fence.include).read_text(encoding="utf-8"))
        else:
            yield f"{path}:{fence.line}", fence.text


@visits_of(WITH_CODE)
def test_copy_button_gives_the_snippet(visit):
    """Exactly, but for the markers of notes, which the button leaves out; and any other block's text."""
    expected = [*shown(visit.path)]
    if len(visit.copied) != len(expected):
        fail(visit.path, f"it shows {len(visit.copied)} code blocks for {len(expected)} fences; mend the page")
    faults = []
    for text, (name, wanted) in zip(visit.copied, expected, strict=True):
        lines = wanted.rstrip().split("\n"), text.split("\n")
        if difference := list(difflib.unified_diff(*lines, name, "copied", lineterm="", n=1)):
            faults.append("\n".join(["the copy button gives another text:", *difference]))
    if faults:
        fail(visit.path, *faults)


@visits_of(WITH_CODE)
def test_solutions_unfold(visit):
    if visit.folds:
        fail(visit.path, *visit.folds)


@each(["", "data/workers/"])
def test_the_first_block_runs_as_copied(reader, path):
    """A program alone, and one with a main guard; test_scale.py types a command. Any other copy is what was run."""
    with reader.at(path) as page:
        code = page.locator(COPY).evaluate_all(CLICK_EACH)[0]
        result = run(code)
        if result.returncode or result.stdout != shown_output(code):
            printed = result.stdout + result.stderr
            reader.faults.append(f"the first block, copied, prints\n{printed}but the page shows\n{shown_output(code)}")


def run(code):
    """Run a program as a reader would: saved to a file."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "copied.py").write_text(code, encoding="utf-8")
        env = {**os.environ, "MPLBACKEND": "Agg", "PYTHONUTF8": "1"}
        command = [sys.executable, "copied.py"]
        return subprocess.run(command, cwd=folder, env=env, capture_output=True, encoding="utf-8", timeout=600)


# The colour scheme


@pytest.mark.parametrize("language", ["", "en/"])
def test_colour_scheme_can_be_changed_and_stays(browser, address, language):
    reader = Reader(browser, address, "light")  # one who has not chosen yet
    with reader.context, reader.at(language) as page:
        toggle, body = page.locator("[data-md-component=palette] button:visible"), page.locator("body")
        toggle.click()
        expect(body, "the toggle must flip").to_have_attribute("data-md-color-scheme", "slate")
        page.reload()
        expect(body, "reloading must keep what was chosen").to_have_attribute("data-md-color-scheme", "slate")
        with page.expect_event("load"):
            page.locator("a.twin").click()
        expect(body, "so must the other language").to_have_attribute("data-md-color-scheme", "slate")
        toggle.click()
        expect(body, "the toggle must flip back").to_have_attribute("data-md-color-scheme", "default")


# What was read


def test_pages_read_in_two_tabs(reader):
    first, second = "start/why/", "start/setup/"
    with reader.at(first) as page:
        page.evaluate("localStorage.setItem('notes-read', '5')")  # something else under that name
        page.reload()
        other = page.context.new_page()
        other.goto(reader.address + second)
        page.locator(".read-button").click()
        read = ".md-nav--primary a.md-nav__link.read"
        expect(other.locator(read), "the other tab shows it at once").to_have_count(1)
        other.locator(".read-button").click()
        expect(page.locator(read), "neither tab loses what the other marked").to_have_count(2)
        other.goto(reader.address + first)
        other.locator(".read-button").click()
        expect(page.locator(".read-button")).to_have_attribute("aria-pressed", "false")
        other.go_back()
        expect(other.locator(read), "nor does a page that the reader goes back to").to_have_count(1)
        other.reload()
        expect(other.locator(".read-button")).to_have_attribute("aria-pressed", "true")
        other.close()
        page.evaluate("localStorage.removeItem('notes-read')")
