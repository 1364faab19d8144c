"""What a reader's browser makes of the site: each page in both languages.

Each block's copy button must give its snippet. Of what is copied only three programs run here: the root conftest.py
runs every snippet, and a text that equals a snippet needs no second run.
"""

import difflib
import os
import re
import shlex
import subprocess
import sys
import tempfile
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests import ROOT
from tests.browser import (
    BASE,
    CHINESE,
    KINDS,
    LABS,
    LOST,
    LOST_PAGES,
    PAGE,
    PHONE,
    SCHEMES,
    SOURCES,
    WIDE,
    ZOOMED,
    Reader,
    each,
    fail,
    overflow_faults,
    twin,
)

BLOCKS = ".md-content .highlight"
COPY = "button[data-md-type=copy]"
CLICK_EACH = """async buttons => {
    const texts = [];
    for (const button of buttons) {
        button.click();
        texts.push(await navigator.clipboard.readText());
    }
    return texts;
}"""
LANGUAGE_AND_HEADING = "[document.documentElement.lang, document.querySelector('h1')?.id]"
VISITS = [(path, "light") for path in [*SOURCES, *LOST_PAGES]] + [(path, "dark") for path in sorted({*KINDS, *LABS})]
WITH_CODE = [path for path in SOURCES if path not in LABS and "```python" in SOURCES[path].read_text(encoding="utf-8")]


def test_each_page_of_the_site_is_visited(site):
    built = {page.parent.relative_to(site).as_posix().removeprefix(".") for page in site.rglob("index.html")}
    assert {path.removesuffix("/") for path in SOURCES} == built, "mend path_of: these tests don't visit what is built"


# Each page


@pytest.mark.parametrize(("path", "scheme"), VISITS, ids=[f"{path or 'home'}-{scheme}" for path, scheme in VISITS])
def test_page_needs_nothing_else_and_fits(readers, record_property, path, scheme):
    reader = readers[scheme]
    with reader.at(path) as page:
        shown = page.locator("body").get_attribute("data-md-color-scheme")
        if shown != SCHEMES[scheme]:
            reader.faults.append(f'a reader who prefers {scheme} gets "{shown}"; mend theme.palette in mkdocs.yml')
        page.evaluate("for (const folded of document.querySelectorAll('details')) folded.open = true")
        wide = 0
        for size in WIDE, PHONE, ZOOMED:
            page.set_viewport_size(size)
            wider = list(overflow_faults(page))
            reader.faults += wider
            wide += len(wider)
        if path in LABS and not page.locator("figure.plot").count():
            reader.faults.append("it is a lab without a plot; draw one, or mend docs/hooks/labs")
        reader.faults += document_faults(page, reader)
        record_property(path or "home", {"hosts": len(reader.others), "overflow": wide})


def document_faults(page, reader):
    """Yield what is wrong with ids, figures and the files that the page names, whether it asked for them or not."""
    ids = Counter(page.locator("[id]").evaluate_all("all => all.map(e => e.id)"))
    if several := [name for name in ids if ids[name] > 1 or not name]:
        yield f"{len(several)} ids belong to several elements or are empty, such as {several[:5]}; give each its own"
    for url in page.locator("script[src], link[href]:not([rel~=canonical], [rel~=alternate])").evaluate_all(
        "all => all.map(e => e.src ?? e.href)"
    ):
        if reader.is_other_host(url):
            yield f'a script or link names "{url}", which is not of this site; ship that file or do without it'
    for markup in page.locator(".md-content figure").evaluate_all(
        "all => all.filter(e => e.role != 'img' || !e.ariaLabel?.trim() || !e.querySelector('svg'))"
        ".map(e => e.outerHTML.slice(0, 80))"
    ):
        yield f'{markup} …: a figure is an inline <svg> in <figure role="img" aria-label="what it shows">'


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
            page.set_viewport_size(size)
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


def fences(path):
    """Return, for each fence of a page's source, the name of the snippet that it shows, or None if it isn't Python."""
    text = SOURCES[path].read_text(encoding="utf-8")
    found = re.findall(r"^ *```+(.*)\n((?:.*\n)*?) *```+$", text, re.M)
    return [inside.split('"')[1] if info == "python" else None for info, inside in found]


def copies(page):
    """Click each block's copy button; return what the clipboard holds each time."""
    blocks = page.locator(BLOCKS)
    blocks.locator(COPY).first.click()
    first = page.evaluate("navigator.clipboard.readText()")
    return [first, *blocks.locator(COPY).evaluate_all(CLICK_EACH)[1:]]


def unfold_solutions(page):
    for details in page.locator("details", has=page.locator(COPY)).all():
        button = details.locator(COPY).first
        expect(button, "a solution must be folded at first; write ???").to_be_hidden()
        details.locator("summary").first.press("Enter")
        expect(button, "Enter on its summary must unfold a solution").to_be_visible()


@each([path for path in WITH_CODE if path in CHINESE or path == twin(PAGE)])  # the code is the same in both languages
def test_copy_button_gives_the_snippet(reader, path):
    """Exactly, but for the markers of annotations, which the button leaves out."""
    with reader.at(path) as page:
        unfold_solutions(page)
        copied, expected = copies(page), fences(path)
        if len(copied) != len(expected):
            fail(path, f"it shows {len(copied)} code blocks for {len(expected)} fences; mend the page, or fences()")
        for text, name in zip(copied, expected, strict=True):
            if name:
                code = (ROOT / "snippets" / name).read_text(encoding="utf-8")
                wanted = re.sub(r"# \(\d+\)!", "", code).rstrip().split("\n")
                if difference := list(difflib.unified_diff(wanted, text.split("\n"), name, "copied", lineterm="", n=1)):
                    reader.faults.append("\n".join(["the copy button gives another text:", *difference]))


def test_first_blocks_run_as_copied(reader):
    """A program alone, one with a main guard and one with a command; on other pages what is copied is what was run."""
    copied, faults = {}, []
    for path in "", "data/workers/", "training/scale/":
        with reader.at(path) as page:
            program = next(number for number, name in enumerate(fences(path)) if name)
            copied[path] = copies(page)[: program + 1]
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        runs = list(pool.map(run, copied.values()))
    for (path, (*_, code)), result in zip(copied.items(), runs, strict=True):
        shown = "".join(f"{line[3:]}\n" for line in code.split("\n") if line.startswith("#>"))
        if result.returncode or result.stdout != shown:
            printed = result.stdout + result.stderr
            faults.append(f"{path}: the first block, copied, prints\n{printed}but the page shows\n{shown}")
    if faults:
        fail("", *faults)


def run(copied):
    """Run a program as a reader would: saved to a file, and started by the command over it, if there is one."""
    *commands, code = copied
    command = shlex.split(commands[-1]) if commands else [sys.executable, "copied.py"]
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, command[-1]).write_text(code, encoding="utf-8")
        env = {**os.environ, "PATH": path, "MPLBACKEND": "Agg", "PYTHONUTF8": "1"}
        return subprocess.run(command, cwd=folder, env=env, capture_output=True, encoding="utf-8", timeout=120)


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
