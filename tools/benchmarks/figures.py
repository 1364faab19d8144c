"""How long the longest task takes while a reader turns a figure, or steps through a run, on a phone four times as slow.

    python tools/benchmarks/figures.py [SITE]

SITE is a folder with a built site; without it, one is built. Each slider of each figure, and that of the longest run,
is moved from its beginning to its end, a step a frame. It fails where the median of a slider's tasks is over 50 ms,
from which on a reader feels it.
"""

import statistics
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from playwright.sync_api import sync_playwright

from tests import ROOT, SITE_URL
from tests.browser import PHONE, SOURCES, Reader, launch, serve
from tests.building import strict_build

SLOWER = 4  # what Lighthouse takes a phone for
MOST = 50  # milliseconds
LONGEST_RUN = "training/momentum/"
FIGURES = "figure.live input[type=range]"
STEPS = '.highlight[data-made$="#schedule"] input[type=range]'
DRAG = """async slider => {
    const took = [];
    const [low, high] = [Number(slider.min), Number(slider.max)];
    for (let place = 0; place <= 40; place++) {
        await new Promise(requestAnimationFrame);
        const start = performance.now();
        slider.value = low + (high - low) * place / 40;
        slider.dispatchEvent(new Event("input", { bubbles: true }));
        document.body.getBoundingClientRect();  // its layout too
        took.push(performance.now() - start);
    }
    return took;
}"""


def measure(page, sliders):
    """Yield the name of each slider, and the milliseconds that each of its steps took."""
    for slider in page.locator(sliders).all():
        if slider.is_visible():
            name = slider.evaluate("slider => slider.ariaLabel || slider.closest('label')?.textContent || ''")
            yield name.strip()[:24], slider.evaluate(DRAG)


def main(site):
    failed = False
    print(f"{'page':28}{'slider':26}{'median':>8}{'longest':>8}  ms")
    with sync_playwright() as playwright, launch(playwright) as browser, serve(site) as address:
        reader = Reader(browser, address, "light")
        pages = [path for path in SOURCES if 'class="drawing live' in (site / path / "index.html").read_text("utf-8")]
        for path in pages:
            with reader.at(path, PHONE) as page:
                session = page.context.new_cdp_session(page)
                session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
                found = list(measure(page, FIGURES))
                if path == LONGEST_RUN:
                    page.locator(".made-button").first.click()
                    page.locator(STEPS).wait_for()
                    found += measure(page, STEPS)
                session.send("Emulation.setCPUThrottlingRate", {"rate": 1})
            for name, took in found:
                median = statistics.median(took)
                failed |= median > MOST
                print(f"{path or 'home':28}{name:26}{median:8.0f}{max(took):8.0f}")
    return f"the median of a slider's steps is over {MOST} ms" if failed else None


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        built = Path(*sys.argv[1:]) if sys.argv[1:] else Path(folder, "site")
        if not sys.argv[1:]:
            status, output = strict_build(ROOT, built, SITE_URL=SITE_URL)
            if status:
                sys.exit(output)
        sys.exit(main(built))
