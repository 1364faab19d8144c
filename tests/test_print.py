"""What a page is on paper: the words, the code, the notes and the solutions, black on white and nothing cut off."""

import io
import re
import unicodedata

import pytest
from pypdf import PdfReader

from notes.page import read_page, without_markers
from tests import ROOT
from tests.browser import LABS, SCHEMES, SOURCES, each, resize, settle

PAGES = ["training/save/", "en/training/sgd/", LABS[0]]
ENGLISH = ["en/training/save/", "en/training/sgd/", *(path for path in LABS if path.startswith("en/"))]
INK = """() => [...document.querySelectorAll(".md-content p, .md-content pre > code *, .md-content :is(h1, h2, li)")]
    .filter(e => e.checkVisibility() && e.textContent.trim())
    .map(e => [e.outerHTML.slice(0, 80), ...getComputedStyle(e).color.match(/[\\d.]+/g).map(Number)])
    .filter(([, red, green, blue]) => 0.2126 * red + 0.7152 * green + 0.0722 * blue > 150)
    .map(([html]) => html)"""
CUT = """() => [...document.querySelectorAll(".md-content :is(pre > code, svg, table, p, li)")]
    .filter(e => e.checkVisibility() && (e.getBoundingClientRect().right > innerWidth + 1
        || (e.matches("pre > code") && e.scrollWidth > e.clientWidth + 1)))
    .map(e => e.outerHTML.slice(0, 80))"""
A4 = {"width": 688, "height": 1009}  # in CSS pixels, within the margins of print.css


def plain(text):
    """Return a text without its spaces, since lines break elsewhere on paper, and without ligatures."""
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", text))


@pytest.fixture(scope="module")
def printed(readers):
    """Return a function that gives the text of a page as the browser prints it."""

    def text_of(path):
        with readers["light"].at(path) as page:
            return plain("".join(sheet.extract_text() for sheet in PdfReader(io.BytesIO(page.pdf())).pages))

    return text_of


@each(ENGLISH)  # from a PDF some Chinese characters come back as radicals that look the same
def test_notes_solutions_and_addresses_are_printed(printed, path):
    source, text = read_page(SOURCES[path]), printed(path)
    for program in source.programs:
        for line in without_markers((ROOT / "snippets" / program.name).read_text(encoding="utf-8")).split("\n"):
            assert plain(line) in text, f"{path} printed lacks a line of snippets/{program.name}: {line}"
        for note in program.notes:
            words = re.match(r"[^`\[*|$]*", note.text)[0]  # up to the first mark of Markdown
            assert plain(words) in text, f"{path} printed lacks the note: {words}"
    for url in re.findall(r"\]\((https?://[^)]+)\)", source.markdown):
        assert f"<{url}>" in text, f"{path} printed lacks the address {url}"


@each(PAGES)
@pytest.mark.parametrize("scheme", SCHEMES)
def test_sheets_are_dark_on_light_and_wide_enough(readers, path, scheme):
    with readers[scheme].at(path) as page:
        resize(page, A4)
        page.emulate_media(media="print", color_scheme=scheme)
        try:
            assert page.evaluate(CUT) == [], "too wide for the paper; mend docs/theme/assets/print.css"
            settle(page)
            assert page.evaluate(INK) == [], "too light for paper; mend docs/theme/assets/print.css"
            for hidden in (
                ".md-header",
                ".md-sidebar",
                ".md-footer",
                "a.notebook",
                ".copy",
                ".read-button",
                ".headerlink",
            ):
                shown = page.locator(hidden).evaluate_all("all => all.filter(e => e.checkVisibility()).length")
                assert not shown, f"{hidden} is of no use on paper; hide it in docs/theme/assets/print.css"
        finally:
            page.emulate_media(media="null", color_scheme=scheme)


@each(["reference/cheatsheet/", "en/reference/cheatsheet/"])
def test_the_cheat_sheet_is_one_sheet(readers, path):
    with readers["light"].at(path) as page:
        sheets = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages
        size = sorted(round(float(side) / 72 * 25.4) for side in sheets[0].mediabox[2:])
        assert (len(sheets), size) == (1, [210, 297]), "it must be one sheet of A4; shorten a program or a note"
        resize(page, {"width": 1054, "height": 725})  # within the sheet's margins
        page.emulate_media(media="print")
        try:
            overlapping = page.evaluate(OVERLAPPING)
        finally:
            page.emulate_media(media="null")
        assert not overlapping, f"on paper words lie over each other; shorten the line or its note: {overlapping}"


# The notes that begin before their line of code has ended, or that need a second line.
OVERLAPPING = """() => [...document.querySelectorAll(".sheet .note")].filter(note => {
    const box = note.getBoundingClientRect();
    const line = document.createRange();
    line.setStart(note.closest("code"), 0);
    line.setEndBefore(note);
    const words = [...line.getClientRects()].filter(r => r.top < box.bottom - 2 && r.bottom > box.top + 2 && r.width);
    const end = Math.max(...words.filter(r => r.left < box.left).map(r => r.right));
    return end > box.left || box.height > 1.5 * parseFloat(getComputedStyle(note).lineHeight);
}).map(note => note.textContent)"""
