"""What a cold visit of each page costs a reader: requests, bytes as they come over the line, and shifts of the layout.

The bytes are those that come over the line, headers too, compressed as on GitHub Pages.
"""

from collections import Counter

import pytest

from tests.browser import LABS, NOT_READY, PHONE, SOURCES, fail

KB = 1024
REQUESTS = 14
HTML = 20 * KB  # of a concept page; the plots of a lab are in its HTML
HOMES = ["", "en/"]
LENGTH = "encodedDataLength"
SHIFTS = """() => new Promise(done => new PerformanceObserver(list => done(list.getEntries()
    .filter(shift => !shift.hadRecentInput).reduce((sum, shift) => sum + shift.value, 0)))
    .observe({type: "layout-shift", buffered: true}) ?? setTimeout(() => done(0), 300))"""


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path or "home")
def test_a_cold_visit_is_light(browser, address, record_property, path):
    sizes, kinds, requests = Counter(), {}, []
    with browser.new_context(viewport=PHONE, service_workers="block") as context:
        page = context.new_page()
        network = context.new_cdp_session(page)
        network.on("Network.requestWillBeSent", lambda event: requests.append(event["request"]["url"]))
        network.on("Network.responseReceived", lambda event: kinds.update({event["requestId"]: event["type"]}))
        network.on("Network.loadingFinished", lambda event: sizes.update({event["requestId"]: event[LENGTH]}))
        network.send("Network.enable")
        page.goto(address + path)
        page.locator(NOT_READY).first.wait_for(state="detached")
        page.wait_for_timeout(200)  # for what would be asked later
        shift = page.evaluate(SHIFTS)
    by_kind = Counter()
    for request, size in sizes.items():
        by_kind[kinds.get(request, "Other")] += size
    asked = [url for url in requests if not url.startswith("data:")]
    total, html = by_kind.total(), by_kind["Document"]
    figures = {"requests": len(asked), "bytes": total, "html": html, "css": by_kind["Stylesheet"]}
    record_property(path or "home", figures | {"js": by_kind["Script"], "shift": shift})
    limit = (100 if path in HOMES else 350 if path in LABS else 120) * KB
    others = {url for url in asked if not url.startswith((address, "blob:"))}
    faults = [f"{what} of {shown}, over {most}" for what, shown, most, over in [
        ("requests", len(asked), REQUESTS, len(asked) > REQUESTS),
        ("requests to other hosts", len(others), 0, others),
        ("bytes in all", total, limit, total > limit),
        ("bytes of HTML", html, HTML, html > HTML and path not in LABS),
        ("layout shift", round(shift, 3), 0.01, shift >= 0.01),
    ] if over]  # fmt: skip
    if faults:
        fail(path, *faults, f"it asks for {asked}, which weigh {dict(by_kind)}; make it lighter")


@pytest.mark.parametrize("path", ["data/samplers/", "en/training/scale/"])
def test_a_link_to_a_section_shifts_little(browser, address, path):
    """Though the theme's script makes buttons and annotations of what is above it."""
    with browser.new_context(viewport=PHONE, service_workers="block") as context:
        page = context.new_page()
        page.goto(f"{address}{path}#try-it")
        page.locator(NOT_READY).first.wait_for(state="detached")
        shift = page.evaluate(SHIFTS)
    assert shift < 0.1, f"{path}#try-it shifts by {shift:.2f}; see the notes at their markers in site.css"
