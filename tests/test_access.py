"""What the site is to a reader who sees, hears or works it otherwise, and what its security policy keeps out."""

import itertools
import time
from collections import Counter

import pytest
from playwright.sync_api import expect

from notes.page import read_page
from tests.browser import (
    KINDS,
    PAGE,
    PHONE,
    SOURCES,
    WIDE,
    ZOOMED,
    Reader,
    axe_faults,
    each,
    fail,
    preferring,
    resize,
    search,
    unfold,
)
from tests.visits import COPY

LANGUAGES = {"": "zh-Hans", "en/": "en"}
COPIED = {"": "已复制", "en/": "Copied"}
TERM = ".md-content p a[aria-describedby^=term-]"  # a link to the glossary, which opens the term's meaning
MEANING = ".term:popover-open"
FOCUSED = "document.activeElement"
# The colours that a reader prefers, the size of the window, and whether the system sets the colours.
LOOKS = {
    "light-1280": ("light", WIDE, "none"),
    "light-360": ("light", PHONE, "none"),
    "dark-1280": ("dark", WIDE, "none"),
    "dark-360": ("dark", PHONE, "none"),
    "dark-zoomed": ("dark", ZOOMED, "none"),
    "forced-1280": ("light", WIDE, "active"),
    "forced-360": ("dark", PHONE, "active"),
}
in_both_languages = pytest.mark.parametrize(
    ("language", "scheme"), [("", "light"), ("en/", "dark")], ids=["zh-light", "en-dark"]
)


# What axe finds


def test_axe_finds_nothing_in_the_content(visit, record_property):
    """On a phone, by all rules."""
    record_property(visit.path or "home", {"axe": len(visit.axe)})
    if visit.axe:
        fail(visit.path, *visit.axe)


@pytest.mark.parametrize("look", ["light-1280", "dark-1280", "light-360"])
@each([*KINDS, f"en/{PAGE}"])
def test_axe_finds_nothing_around_it(readers, path, look):
    """The whole document, of each kind of page; on a phone with the drawer open."""
    scheme, size, _ = LOOKS[look]
    reader = readers[scheme]
    with reader.at(path, size) as page:
        unfold(page)
        if size == PHONE:
            page.locator("[data-drawer]").click()
            expect(page.locator(".md-nav--primary a:focus")).to_be_visible()
        reader.faults += axe_faults(page)


def test_axe_sees_one_faint_paragraph_among_many(reader):
    """Only of the words of code is one of a kind measured."""
    with reader.at(PAGE) as page:
        page.locator(".md-content p").nth(3).evaluate("p => p.style.color = '#aaa'")
        found = [*axe_faults(page, ".md-content")]
        assert found and "color-contrast" in found[0] and "rgb(170, 170, 170)" in found[0], found


@in_both_languages
def test_axe_finds_nothing_in_what_opens(readers, language, scheme):
    reader = readers[scheme]
    with reader.at(language) as page:
        search(page, "DataLoader")
        expect(page.locator(".md-search-result__link").first).to_be_visible()
        reader.faults += axe_faults(page)
    with reader.at(language + PAGE) as page:
        page.locator(TERM).first.hover()
        expect(page.locator(MEANING)).to_be_visible()
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
                f"document.body.append({attack}); setTimeout(done, 60000, 'nothing')}})"
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
        page.locator(TERM).first.hover()
        expect(page.locator(MEANING)).to_be_visible()
        page.locator(COPY).first.click()
        expect(page.get_by_role("status").filter(has_text=COPIED[language])).to_be_attached()
        search(page, "zero_grad")
        page.locator(".md-search-result__link").first.click()
        expect(page.locator(".md-content mark").first, "what was sought is marked").to_be_attached()
        resize(page, PHONE)
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
        patience = time.monotonic() + 10
        while stop["fault"] and time.monotonic() < patience:  # on a busy machine it may still be scrolled to
            page.evaluate(NEXT_FRAME)
            stop = page.evaluate(STOP, "again")
        yield stop


NEXT_FRAME = "() => new Promise(requestAnimationFrame)"
# What is reached, where, and what is wrong with it. An outline must stand out from what is behind it (WCAG 1.4.11).
STOP = """again => {
    const e = document.activeElement;
    if (e == document.body || !again && window.reached.has(e)) return null;
    window.reached.add(e);
    const channels = colour => colour.match(/[\\d.]+/g).map(Number);
    const light = colour => channels(colour).slice(0, 3)
        .map(c => (c /= 255) <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
        .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
    const background = p => !p ? "rgb(255, 255, 255)"
        : (channels(getComputedStyle(p).backgroundColor)[3] ?? 1) > 0.5 ? getComputedStyle(p).backgroundColor
        : background(p.parentElement);
    const style = getComputedStyle(e), box = e.getBoundingClientRect();
    const inside = parseFloat(style.outlineOffset) < 0 ? e : e.parentElement;
    const [dark, bright] = [light(style.outlineColor), light(background(inside))].sort((a, b) => a - b);
    const within = (c, edge) => Math.max(0, Math.min(c, edge - 1));
    const header = document.querySelector(".md-header").getBoundingClientRect();
    const edge = e.closest(".md-header, .md-skip") ? 0 : header.bottom;
    const [x, y] = [box.x + box.width / 2, Math.max(box.y, edge) + Math.min(box.height / 2, 20)];
    const hit = document.elementFromPoint(within(x, innerWidth), within(y, innerHeight));
    return {
        markup: e.cloneNode().outerHTML.slice(0, 100),
        place: e.closest(".md-header, .md-sidebar, .md-content, .md-footer")?.classList[0] ?? "",
        fault: box.width * box.height == 0 || box.right < 1 || box.left > innerWidth - 1
            || box.bottom < 1 || box.top > innerHeight - 1 ? "is not on the screen"
            : box.bottom - edge < Math.min(box.height / 2, 20) || edge && hit?.closest(".md-header")
            ? "is under the header"
            : style.outlineStyle == "none" || parseFloat(style.outlineWidth) < 2 ? "has no outline"
            : (bright + 0.05) / (dark + 0.05) < 3
            ? `has a faint outline, ${style.outlineColor} on ${background(inside)}`
            : null,
    };
}"""
REACHABLE = """() => [...document.querySelectorAll(
    "a[href], button, summary, input:not([type=checkbox], [type=radio]), [tabindex='0']"
)].filter(e => e.tabIndex >= 0 && e.checkVisibility({visibilityProperty: true}) && !window.reached.has(e)
    && !e.closest("details:not([open]) > :not(summary)"))
    .map(e => e.cloneNode().outerHTML.slice(0, 100))"""


EACH_KIND, ONE_PAGE = ["light-1280", "dark-360"], ["dark-zoomed", "forced-1280", "forced-360"]
TABBED = [(path, look) for path in KINDS for look in EACH_KIND] + [(PAGE, look) for look in ONE_PAGE]


@pytest.mark.parametrize(("path", "look"), TABBED, ids=[f"{path or 'home'}-{look}" for path, look in TABBED])
def test_tab_reaches_everything_in_order_and_is_seen(readers, path, look):
    scheme, size, forced = LOOKS[look]
    reader = readers[scheme]
    with reader.at(path, size) as page, preferring(page, reduced_motion="reduce", forced_colors=forced):
        found = list(stops(page))
        for stop in found:
            if stop["fault"]:
                reader.faults.append(f"the Tab key reaches {stop['markup']}, which {stop['fault']}")
        for markup in page.evaluate(REACHABLE):
            reader.faults.append(f"no Tab key reaches {markup}")
        places = [place for place, _ in itertools.groupby(stop["place"] for stop in found)]
        if max(Counter(places).values()) > 2:  # the two sidebars are next to each other
            reader.faults.append(f"the Tab key goes back and forth: {places}")


@in_both_languages
def test_first_link_leads_past_the_navigation(readers, language, scheme):
    with readers[scheme].at(language + PAGE) as page:
        press(page, "Tab")
        expect(page.locator(":focus")).to_have_class("md-skip focus-visible")
        press(page, "Enter")
        press(page, "Tab")
        assert page.evaluate(f"!!{FOCUSED}.closest('.md-content')"), "the first link must lead past the navigation"


@in_both_languages
def test_search_by_keyboard(readers, language, scheme):
    with readers[scheme].at(language + PAGE) as page:
        press(page, "/")
        expect(page.locator(":focus")).to_have_class("md-search__input focus-visible")
        page.keyboard.insert_text("zero_grad")
        first = page.locator(".md-search-result__link").first
        expect(first).to_be_visible()
        press(page, "ArrowDown")
        expect(first, "the arrows go through what the search found").to_be_focused()
        press(page, "Escape")
        expect(first, "Escape closes the search").to_be_hidden()


@in_both_languages
def test_copies_and_folds_by_keyboard(readers, language, scheme):
    with readers[scheme].at(language + PAGE) as page:
        page.locator(COPY).first.focus()
        press(page, "Enter")
        expect(page.get_by_role("status").filter(has_text=COPIED[language])).to_be_attached()
        assert page.evaluate("navigator.clipboard.readText()").startswith("import torch")
        page.locator(".md-content summary").first.focus()
        for shown, key in enumerate(["Enter", "Space"]):
            press(page, key)
            expect(page.locator(".md-content details").first).to_have_js_property("open", not shown)
        check = page.locator(".folded").first
        expect(check, "a long check is folded up").to_be_hidden()
        page.locator(".fold").first.focus()
        press(page, "Enter")
        expect(check).to_be_visible()


@pytest.mark.parametrize("language", LANGUAGES)
def test_meaning_of_a_term_by_keyboard(reader, language):
    """It opens when its link is reached; Escape closes it and keeps the place; so does going on."""
    with reader.at(language + PAGE) as page:
        link, meaning = page.locator(TERM).first, page.locator(MEANING)
        page.locator(".md-content h1 a").focus()
        while not page.evaluate(f"{FOCUSED}.matches('{TERM}')"):
            expect(meaning).to_be_hidden()
            press(page, "Tab")
        expect(link).to_be_focused()
        expect(meaning).to_be_visible()
        press(page, "Escape")
        expect(meaning, "Escape closes it").to_be_hidden()
        expect(link).to_be_focused()
        press(page, "Shift+Tab")
        press(page, "Tab")
        expect(meaning, "it opens again").to_be_visible()
        press(page, "Shift+Tab")
        expect(meaning, "it closes when its link is left").to_be_hidden()


# The notes to lines of code


def test_every_note_is_read_after_its_line(visit):
    programs = read_page(SOURCES[visit.path]).programs if visit.path in SOURCES else ()
    expected = [[str(note.number) for note in program.notes] for program in programs if program.notes]
    assert visit.notes == expected, f"{visit.path} shows the notes {visit.notes}, not {expected}; see notes/marks.py"


@pytest.mark.parametrize("language", LANGUAGES)
def test_notes_need_no_script(browser, address, language):
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(address + language + PAGE)
        expect(page.locator(".highlight .note").first).to_be_visible()


@pytest.mark.parametrize("size", [PHONE, ZOOMED], ids=["360", "zoomed"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_drawer_by_keyboard(reader, language, size):
    with reader.at(language + PAGE) as page:
        resize(page, size)
        menu, links = page.locator("[data-drawer]"), page.locator(".md-nav--primary .md-nav__list .md-nav__link[href]")
        here = page.locator(".md-nav--primary .md-nav__list a.md-nav__link--active").first
        expect(links.first, "the drawer is closed").to_be_hidden()
        menu.focus()
        for key in "Enter", "Space":
            press(page, key)
            expect(menu).to_have_attribute("aria-expanded", "true")
            expect(here, f"{key} opens the drawer and leads to where the reader is").to_be_focused()
            press(page, "Escape")
            expect(menu, "Escape closes it and leads back").to_be_focused()
            expect(menu).to_have_attribute("aria-expanded", "false")
            expect(links.first).to_be_hidden()
        press(page, "Enter")
        shown = page.locator(".md-nav--primary .md-nav__list .md-nav__link[href]:visible")
        before = shown.evaluate_all("all => all.findIndex(link => link.matches(':focus'))")
        press(page, "Shift+Tab", before)
        for link in shown.all():
            expect(link, "every page of the site is in the drawer").to_be_focused()
            press(page, "Tab")
        expect(menu, "past its end the drawer closes").to_have_attribute("aria-expanded", "false")


@pytest.mark.parametrize("language", LANGUAGES)
def test_colours_and_language_by_keyboard(browser, address, language):
    reader = Reader(browser, address, "dark")  # one who hasn't chosen yet
    with reader.context, reader.at(language) as page:
        button, body = page.locator("[data-palette]:visible"), page.locator("body")
        button.focus()
        for key, scheme in ("Enter", "default"), ("Space", "slate"):
            press(page, key)
            expect(body).to_have_attribute("data-md-color-scheme", scheme)
            expect(button, "the switch keeps the focus").to_be_focused()
        press(page, "Tab")
        with page.expect_event("load"):
            press(page, "Enter")
        assert page.evaluate("document.documentElement.lang") != LANGUAGES[language], "next is the other language"


# The language of the page and of its words


@pytest.mark.parametrize("language", LANGUAGES)
def test_language_is_told(reader, language):
    with reader.at(f"{language}reference/glossary/") as page:
        assert page.evaluate("document.documentElement.lang") == LANGUAGES[language]
        (other,) = {*LANGUAGES.values()} - {LANGUAGES[language]}
        expect(page.locator("a.twin")).to_have_attribute("lang", other)
        told = page.locator(".md-content em").evaluate_all("all => all.map(e => [e.textContent, e.lang])")
        wrong = [word for word, lang in told if lang != other and word != "state_dict"]
        assert told and not wrong, f"{wrong} must be told to be {other}; mend docs/hooks/notes/marks.py"
        codes = page.locator(".md-content code").evaluate_all("all => all.filter(e => e.translate).length")
        assert not codes, "code isn't to be translated; mend docs/hooks/notes/marks.py"


# Motion, the system's colours, and zoom

MOVES = """() => [...document.querySelectorAll("*")].flatMap(e => ["", "::before", "::after"].map(part => {
    const s = getComputedStyle(e, part);
    return s.transitionDuration.match(/[1-9]/) || s.animationName != "none" || s.scrollBehavior == "smooth"
        ? e.cloneNode().outerHTML.slice(0, 80) + part : "";
})).filter(Boolean)"""


@each(KINDS)
def test_nothing_moves_for_who_prefers_it(reader, path):
    with reader.at(path) as page:
        assert page.evaluate(MOVES), "this test no longer sees what moves"
        with preferring(page, reduced_motion="reduce"):
            moving = page.evaluate(MOVES)
        assert not moving, f"{len(moving)} things move, such as {moving[:3]}; mend docs/theme/assets/site.css"


# An icon is a mask on a background, and a shape keeps its own colour: either can vanish where the system sets colours.
VANISHED = """() => {
    const paper = getComputedStyle(document.body).backgroundColor;
    const masks = [...document.querySelectorAll("*")].flatMap(e =>
        ["", "::before", "::after"].map(part => {
            const s = getComputedStyle(e, part);
            const drawn = s.maskImage != "none" && (!part || s.content != "none") && e.checkVisibility();
            return drawn && s.backgroundColor == paper ? e.cloneNode().outerHTML.slice(0, 80) + part : "";
        }));
    const shapes = [...document.querySelectorAll("figure :is(rect:not(.cell), path)")].filter(e => {
        const colours = [getComputedStyle(e).fill, getComputedStyle(e).stroke].filter(c => c != "none");
        return !e.closest("defs") && colours.length && colours.every(c => c == paper);
    }).map(e => e.outerHTML.slice(0, 80));
    return [...masks.filter(Boolean), ...shapes];
}"""


@each([*KINDS, "data/samplers/", "model/module/"])
def test_systems_colours_hide_nothing(reader, path):
    with reader.at(path) as page, preferring(page, forced_colors="active"):
        unfold(page)
        if vanished := page.evaluate(VANISHED):
            reader.faults.append(f"{len(vanished)} shapes have the colour of the page, such as {vanished[:5]}")
        output = page.locator(".highlight span.output").first
        if path == PAGE:
            expect(output, "an output is set apart by more than its colour").to_have_css("font-weight", "600")
            expect(output).to_have_css("text-decoration-style", "dotted")
