"""How the lines of every page break, and the type in its pictures, at four widths; and what the measure sees."""

import pytest

from tests.browser import SOURCES, fail
from tests.visits import typography_faults, visits_of


@visits_of([*SOURCES])
def test_lines_break_well_and_pictures_can_be_read(visit):
    if visit.typography:
        fail(visit.path, *visit.typography)


FAULTS = {
    "closing sign": ('<p lang="zh"><span class="box">12345678</span>，六七</p>', "a line begins with “，六七”"),
    "broken code": ("<p>12345678901 <code>ab cd</code></p>", "ab cd is on two lines"),
    "broken title": ('<h1 lang="zh">一二三四五六七八九十一二</h1>', "breaks before"),
    "one character": ('<p lang="zh">一二三四五六七八九十一。</p>', "alone on the last line"),
    "hidden words": ('<p>seen</p><p class="gone">not seen</p>', "“not seen” is seen by nobody without a press"),
    "note off the screen": ('<pre><code>x<span class="note away">far</span></code></pre>', "is off the screen"),
    "small type": (
        '<figure><svg viewBox="0 0 100 20" width="50"><text y="9" font-size="9">tiny</text></svg></figure>',
        "“tiny” in a picture is 4.5 px",
    ),
}
STYLE = """
body { margin: 0 } .md-typeset { width: 160px; font: 16px/1.5 monospace } h1 { font-size: 16px; word-break: break-all }
.box { display: inline-block; width: 158px } code { white-space: normal } .gone { display: none }
.away { position: absolute; left: 2000px } p[lang=zh], h1 { text-wrap: wrap; line-break: anywhere }
"""


@pytest.mark.parametrize(("html", "says"), FAULTS.values(), ids=FAULTS)
def test_the_measure_sees(browser, html, says):
    with browser.new_context(viewport={"width": 390, "height": 900}) as context:
        page = context.new_page()
        page.set_content(f'<style>{STYLE}</style><main class="md-content"><div class="md-typeset">{html}</div></main>')
        found = list(typography_faults(page))
    assert any(says in fault for fault in found), found


def test_the_measure_finds_no_fault_in_what_is_well_set(browser):
    html = '<h1 lang="zh">标题</h1><p lang="zh">一句话，<code>code</code>。</p><p>A line of words.</p>'
    with browser.new_context() as context:
        page = context.new_page()
        page.set_content(f'<main class="md-content"><div class="md-typeset">{html}</div></main>')
        assert not list(typography_faults(page))
