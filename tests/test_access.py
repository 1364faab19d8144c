"""What the site is to a reader who sees, hears or works it otherwise, and what its security policy keeps out."""

import functools
import itertools
from collections import Counter

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import expect

from tests.browser import (
    LOST,
    LOST_PAGES,
    PHONE,
    SCHEMES,
    SOURCES,
    WIDE,
    Reader,
    each,
    overflow_faults,
    search,
    translation,
)

PAGE = "training/loop/"  # with code, annotations, folded solutions, a figure and links to the glossary
KINDS = ["", PAGE, "labs/diabetes/", "reference/glossary/", LOST]
LANGUAGES = {"": "zh-Hans", "en/": "en"}
ZOOMED = {"width": 320, "height": 256}  # 1280 px by 1024 at 400 %
NOTE = ".md-content .md-annotation"
FOCUSED = "document.activeElement"

# Words of code that look the same are measured once a page: axe needs ten times as long for all of them.
ONE_OF_EACH = """() => {
    const seen = new Set();
    for (const word of document.querySelectorAll(".highlight code span[class]:not([class^=md])")) {
        if (word.querySelector(".md-annotation") || word.closest(".md-annotation")) continue;
        const look = word.className + getComputedStyle(word.closest("code")).backgroundColor;
        if (seen.has(look)) word.replaceWith(...word.childNodes);
        seen.add(look);
    }
}"""


def axe_faults(page):
    """Yield each violation of axe's rules, best practices among them, with the first elements that it concerns."""
    page.evaluate(ONE_OF_EACH)
    page.evaluate(AXE_SCRIPT)
    for violation in page.evaluate("axe.run({resultTypes: ['violations']})")["violations"]:
        nodes = violation["nodes"]
        for node in nodes[:3]:
            reason = " ".join(node["failureSummary"].split())
            yield f"axe {violation['id']} ({violation['impact']}), {len(nodes)}: {node['html'][:120]}: {reason}"


def unfold(page):
    page.evaluate("for (const folded of document.querySelectorAll('details')) folded.open = true")


# What axe finds


@pytest.mark.parametrize(("scheme", "size"), [("light", WIDE), ("dark", PHONE)], ids=["light-1280", "dark-360"])
@each([*SOURCES, *LOST_PAGES])
def test_axe_finds_nothing(readers, path, scheme, size):
    reader = readers[scheme]
    with reader.at(path) as page:
        page.set_viewport_size(size)
        unfold(page)
        reader.faults += axe_faults(page)


@pytest.mark.parametrize("language", LANGUAGES)
@each(KINDS)
def test_axe_finds_nothing_in_the_other_size(readers, path, language):
    """Each kind of page, dark and wide, and light and narrow with the drawer open."""
    for scheme, size in ("dark", WIDE), ("light", PHONE):
        reader = readers[scheme]
        with reader.at(language + path) as page:
            page.set_viewport_size(size)
            if size == PHONE:
                page.locator("[data-drawer]").click()
                expect(page.locator(".md-nav--primary .md-nav__list a").first).to_be_focused()
            reader.faults += axe_faults(page)


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_axe_finds_nothing_in_what_opens(readers, language, scheme):
    reader = readers[scheme]
    with reader.at(language + PAGE) as page:
        page.locator(NOTE).first.focus()
        expect(page.locator(f"{NOTE} .md-tooltip")).to_be_visible()
        reader.faults += axe_faults(page)
    with reader.at(language) as page:
        search(page, "DataLoader")
        expect(page.locator(".md-search-result__link").first).to_be_visible()
        reader.faults += axe_faults(page)
    with reader.at(language + PAGE) as page:
        page.locator("a[href*='glossary/#']").first.hover()
        expect(page.locator(".md-tooltip2--active")).to_be_visible()
        reader.faults += axe_faults(page)


# The security policy


@each([*KINDS, "en/"])
def test_policy_keeps_out_what_is_not_the_sites_own(reader, path):
    attacks = {
        "script-src-elem": "Object.assign(document.createElement('script'), {text: 'window.got = 1'})",
        "img-src": "Object.assign(document.createElement('img'), {src: 'https://example.com/x.png'})",
        "style-src-elem": "Object.assign(document.createElement('style'), {textContent: 'body {color: red}'})",
        "frame-src": "Object.assign(document.createElement('iframe'), {src: 'https://example.com/'})",
    }
    with reader.at(path) as page:
        blocked = [
            page.evaluate(
                "() => new Promise(done => {"
                "document.addEventListener('securitypolicyviolation', e => done(e.effectiveDirective), {once: true});"
                f"document.body.append({attack}); setTimeout(done, 2000, 'nothing')}})"
            )
            for attack in attacks.values()
        ]
        assert blocked == [*attacks], "mend POLICY in docs/hooks/security.py"
        assert not page.evaluate("window.got"), "a script that isn't the page's own has run"
        reader.faults.clear()  # the browser tells of each


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_breaks_under_the_policy(browser, address, language):
    """Whatever the page can do is done once; a reader's faults hold each refusal of the browser."""
    reader = Reader(browser, address, "light")  # one whose choice of colours is forgotten
    with reader.context, reader.at(language + PAGE) as page:
        page.locator("[data-palette]:visible").click()
        expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
        page.locator("a[href*='glossary/#']").first.hover()
        expect(page.locator(".md-tooltip2--active")).to_be_visible()
        page.locator(NOTE).first.click()
        expect(page.locator(f"{NOTE} .md-tooltip")).to_be_visible()
        page.locator("button[data-md-type=copy]").first.click()
        expect(page.locator(".md-dialog--active")).to_have_text(translation(page, "clipboard.copied"))
        search(page, "zero_grad")
        page.locator(".md-search-result__link").first.click()
        expect(page.locator(".md-content mark").first, "what was sought is marked").to_be_attached()
        page.set_viewport_size(PHONE)
        page.locator("[data-drawer]").click()
        page.locator(".md-nav--primary .md-nav__list a").last.click()
        expect(page.locator("h1")).to_be_visible()


# The keyboard


def press(page, key, times=1):
    for _ in range(times):
        page.keyboard.press(key)


def stops(page):
    """Yield what the Tab key reaches, from the page's beginning on, until it leaves the page."""
    page.evaluate("window.reached = new Set(); document.activeElement.blur(); window.scrollTo(0, 0)")
    while True:
        press(page, "Tab")
        stop = page.evaluate(STOP)
        if stop is None:
            return
        yield stop


# A stop's name, and what is wrong with it: nothing may be reached twice, unseen, unnamed, or under the header.
STOP = """() => {
    const e = document.activeElement;
    if (e == document.body || window.reached.has(e)) return null;
    window.reached.add(e);
    const style = getComputedStyle(e), box = e.getBoundingClientRect();
    const seen = style.outlineStyle != "none" && parseFloat(style.outlineWidth) >= 2;
    const [x, y] = [box.x + box.width / 2, box.y + Math.min(box.height / 2, 20)];
    const hit = document.elementFromPoint(Math.max(0, Math.min(x, innerWidth - 1)), y);
    const shown = box.width > 0 && box.height > 0 && box.right > 0 && box.left < innerWidth
        && box.bottom > 0 && box.top < innerHeight;
    const header = hit?.closest(".md-header") && !e.closest(".md-header");
    const markup = e.cloneNode().outerHTML.slice(0, 100);
    return {
        markup, kind: `${e.tagName} ${e.className}`, place: e.closest(".md-header, .md-sidebar, .md-content, footer")?.className ?? "",
        fault: !shown ? "is not on the screen" : header ? "is under the header" : !seen ? "has no outline" : null,
    };
}"""
REACHABLE = """() => [...document.querySelectorAll(
    "a[href], button, summary, input:not([type=checkbox], [type=radio]), [tabindex='0']"
)].filter(e => e.tabIndex >= 0 && e.checkVisibility({visibilityProperty: true}) && !window.reached.has(e)
    && !e.closest("details:not([open]) > :not(summary)"))
    .map(e => e.cloneNode().outerHTML.slice(0, 100))"""


@pytest.mark.parametrize("size", [WIDE, PHONE, ZOOMED], ids=["1280", "360", "zoomed"])
@each([*KINDS, "en/" + PAGE])
def test_tab_reaches_everything_in_order_and_is_seen(reader, path, size):
    with reader.at(path) as page:
        page.set_viewport_size(size)
        page.emulate_media(reduced_motion="reduce")
        page.wait_for_function("document.querySelectorAll('.md-content pre').length == 0"
                               " || document.querySelector('.md-content pre button')")
        found = list(stops(page))
        for stop in found:
            if stop["fault"]:
                reader.faults.append(f"the Tab key reaches {stop['markup']}, which {stop['fault']}")
        for markup in page.evaluate(REACHABLE):
            reader.faults.append(f"no Tab key reaches {markup}")
        places = [place for place, _ in itertools.groupby(stop["place"].split(" ")[0] for stop in found)]
        if doubled := [place for place, count in Counter(places).items() if count > 2]:
            reader.faults.append(f"the order of the Tab key goes back and forth: {places}, {doubled}")
