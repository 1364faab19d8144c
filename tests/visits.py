"""All that is measured on a page, in one visit of it: a cold one on a phone, then in other widths and colours."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser import (
    LOST_PAGES,
    PHONE,
    SOURCES,
    WIDE,
    ZOOMED,
    Reader,
    axe_faults,
    overflow_faults,
    preferring,
    resize,
    unfold,
)

VISITED = [*SOURCES, *LOST_PAGES]
SIZES = WIDE, {"width": 768, "height": 900}, {"width": 390, "height": 900}, ZOOMED, PHONE
# The English page is made of the same elements as the Chinese one, in the same colours. In dark colours, and wide, one
# page of each kind is tried: a page has no colours of its own, and what can be touched on a phone can be elsewhere.
IN_COLOURS = "color-contrast"

COPY = ".md-content .highlight button.copy:not(.quiz *)"  # a question's program is no block of the page
CLICK_EACH = """async buttons => {
    const texts = [];
    for (const button of buttons) {
        button.click();
        while (!button.matches(".copy--done")) await new Promise(done => setTimeout(done));
        texts.push(await navigator.clipboard.readText());
    }
    return texts;
}"""
# The layout's shifts up to now, once what the page does after it was loaded is done.
SHIFT = """async () => {
    await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => requestIdleCallback(done))));
    const observer = new PerformanceObserver(() => {});
    observer.observe({type: "layout-shift", buffered: true});
    return observer.takeRecords().filter(shift => !shift.hadRecentInput).reduce((sum, shift) => sum + shift.value, 0);
}"""
# The number of each note that is visible and comes right after the line with its marker.
NOTES = """blocks => blocks.map(block => [...block.querySelectorAll(".note")]
    .filter(note => note.checkVisibility({visibilityProperty: true}) && note.getBoundingClientRect().height > 0)
    .map(note => [note.querySelector(".marker").textContent.trim(), note.previousElementSibling.textContent.trim()])
    .map(([number, marker]) => number == marker ? number : `${number} after the line of ${marker}`))"""
UNNAMED_FIGURES = """figures => figures.filter(figure =>
    !figure.ariaLabel?.trim() || !figure.querySelector("svg")
).map(figure => figure.outerHTML.slice(0, 80))"""


TYPOGRAPHY = Path(__file__).with_name("typography.js").read_text(encoding="utf-8")


@dataclass
class Visit:
    """What one visit of a page has found; each list of faults holds sentences.

    `requests`: the addresses that it asked for, each once. `weight`: the bytes that came over the line, headers too,
    compressed as on GitHub Pages, by kind of resource. `shift`: the sum of the layout's shifts. `copied`: what each
    block's copy button gave. `notes`: the numbers of the notes in each block that has any, as a reader finds them from
    its first line to its last. `plots`: how many a lab shows.
    """

    path: str
    requests: list[str] = field(default_factory=list)
    weight: Counter[str] = field(default_factory=Counter)
    shift: float = 0
    copied: list[str] = field(default_factory=list)
    notes: list[list[str]] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    folds: list[str] = field(default_factory=list)
    overflow: list[str] = field(default_factory=list)
    typography: list[str] = field(default_factory=list)
    document: list[str] = field(default_factory=list)
    axe: list[str] = field(default_factory=list)
    plots: int = 0


def visits_of(paths: list[str]):
    """Run a test, which takes a `visit`, for these pages only."""
    ids = [path or "home" for path in paths]
    return pytest.mark.parametrize("visit", paths, ids=ids, indirect=True, scope="session")


def visit_page(reader: Reader, path: str) -> Visit:
    """Visit a page with nothing in the browser's cache; fail if the visit can't be made to its end."""
    visit = Visit(path)
    with watched_network(reader, visit), reader.at(path, PHONE) as page:
        visit.shift = page.evaluate(SHIFT)
        with preferring(page, reduced_motion="reduce"):
            resize(page, WIDE)
            visit.folds = list(fold_faults(page))
            visit.copied = page.locator(COPY).evaluate_all(CLICK_EACH)
            unfold(page)
            visit.notes = page.locator(".highlight:has(.note)").evaluate_all(NOTES)
            for size in SIZES:  # a phone's last: the page stays in it
                resize(page, size)
                visit.overflow += overflow_faults(page)
                if size != ZOOMED and path not in LOST_PAGES:
                    visit.typography += typography_faults(page)
            visit.document = list(document_faults(page, reader))
            visit.plots = page.locator("figure.plot").count()
            visit.axe = list(axe_faults(page, ".md-content", without=[IN_COLOURS] if path.startswith("en/") else []))
            visit.faults = list(dict.fromkeys(reader.faults))
            reader.faults.clear()
    return visit


@contextmanager
def watched_network(reader: Reader, visit: Visit) -> Iterator[None]:
    """Note what a page asks for of a browser that has kept nothing, and what comes over the line."""
    kinds = {}

    def on_request(event):
        url = event["request"]["url"]
        if not url.startswith("data:") and url not in visit.requests:  # the second time it is in the cache
            visit.requests.append(url)

    def on_response(event):
        kinds[event["requestId"]] = event["type"]

    def on_finished(event):
        visit.weight[kinds.get(event["requestId"], "Other")] += event["encodedDataLength"]

    network = reader.context.new_cdp_session(reader.page)
    network.send("Network.clearBrowserCache")
    network.send("Storage.clearDataForOrigin", {"origin": reader.own[0].rstrip("/"), "storageTypes": "all"})
    network.on("Network.requestWillBeSent", on_request)
    network.on("Network.responseReceived", on_response)
    network.on("Network.loadingFinished", on_finished)
    network.send("Network.enable")
    try:
        yield
    finally:
        network.detach()


def fold_faults(page: Page) -> Iterator[str]:
    """Yield what is wrong with the folds, of solutions above all, and unfold them by the keyboard."""
    are_open = "all => all.map(details => details.open)"
    folds = page.locator(".md-content details")
    if any(folds.evaluate_all(are_open)):
        yield "a solution must be folded at first; write ???"
    for summary in folds.locator("> summary").all():
        summary.press("Enter")
    if not all(folds.evaluate_all(are_open)):
        yield "Enter on its summary must unfold a solution"


def typography_faults(page: Page) -> Iterator[str]:
    """Yield what is wrong with the lines and the type of a page, in the width that it has."""
    yield from (f"at {page.viewport_size['width']} px {fault}" for fault in page.evaluate(TYPOGRAPHY))


def document_faults(page: Page, reader: Reader) -> Iterator[str]:
    """Yield what is wrong with ids, figures and the files that the page names, whether it asked for them or not."""
    ids = Counter(page.locator("[id]").evaluate_all("all => all.map(e => e.id)"))
    if several := [name for name in ids if ids[name] > 1 or not name]:
        yield f"{len(several)} ids belong to several elements or are empty, such as {several[:5]}; give each its own"
    for url in page.locator("script[src], link[href]:not([rel~=canonical], [rel~=alternate])").evaluate_all(
        "all => all.map(e => e.src ?? e.href)"
    ):
        if reader.is_other_host(url):
            yield f'a script or link names "{url}", which is not of this site; ship that file or do without it'
    for markup in page.locator(".md-content figure").evaluate_all(UNNAMED_FIGURES):
        yield f'{markup} …: a figure is an inline <svg> in <figure aria-label="what it shows">'
