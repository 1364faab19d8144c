"""What a cold visit of each page costs a reader: requests, bytes over the line, and shifts of the layout."""

import pytest

from tests.browser import LABS, PHONE, SOURCES, Reader, fail
from tests.visits import SHIFT, visits_of

KB = 1024
REQUESTS = 14
TOTAL = {"home": 100 * KB, "page": 120 * KB, "lab": 350 * KB}  # a lab's plots are in its HTML
SCRIPTS = 20 * KB  # more, for a page that has scripts of its own
HTML = 32 * KB  # of a page that is no lab: words, coloured code, figures and terms
SHIFTS = 0.01
HOMES = ["", "en/"]


@visits_of([*SOURCES])
def test_a_cold_visit_is_light(visit, address, record_property):
    kind = "home" if visit.path in HOMES else "lab" if visit.path in LABS else "page"
    requests, total, html = len(visit.requests), visit.weight.total(), visit.weight["Document"]
    figures = {"requests": requests, "bytes": total, "html": html, "css": visit.weight["Stylesheet"]}
    record_property(visit.path or "home", figures | {"js": visit.weight["Script"], "shift": visit.shift})
    faults = []
    if requests > REQUESTS:
        faults.append(f"{requests} requests, over {REQUESTS}")
    if others := {url for url in visit.requests if not url.startswith((address, "blob:"))}:
        faults.append(f"requests to other hosts: {others}")
    most = TOTAL[kind] + SCRIPTS * (kind != "lab" and any("/live/" in url for url in visit.requests))
    if total > most:
        faults.append(f"{total} bytes in all, over {most}")
    if html > HTML and kind != "lab":
        faults.append(f"{html} bytes of HTML, over {HTML}")
    if visit.shift >= SHIFTS:
        faults.append(f"a layout shift of {visit.shift:.3f}, over {SHIFTS}")
    if faults:
        fail(visit.path, *faults, f"it asks for {visit.requests}, which weigh {dict(visit.weight)}; make it lighter")


@pytest.mark.parametrize("path", ["data/samplers/", "en/training/scale/"])
def test_a_link_to_a_section_shifts_little(browser, address, path):
    """Though the theme's script makes buttons of what is above it."""
    reader = Reader(browser, address, "light")
    with reader.context, reader.at(f"{path}#try-it", PHONE) as page:
        shift = page.evaluate(SHIFT)
    assert shift < 0.1, f"{path}#try-it shifts by {shift:.2f}; hold the place of what comes later in site.css"


def test_a_shift_is_seen(browser, address):
    """The measure itself: a page whose first paragraph comes late shifts."""
    reader = Reader(browser, address, "light")
    with reader.context, reader.at("", PHONE) as page:
        late = (
            "article => article.prepend(Object.assign(document.createElement('p'), {textContent: 'late '.repeat(99)}))"
        )
        page.locator("article").evaluate(late)
        assert page.evaluate(SHIFT) > 0.1
