"""What each line made, as a reader sees and works it: docs/theme/assets/live/made.js, on the built site."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from math import isclose
from zipfile import ZipFile

import pytest
from playwright.sync_api import Locator, Page, expect

from tests import ROOT
from tests.browser import PAGE, PHONE, WIDE, Reader, axe_faults, overflow_faults, preferring
from tests.torch_says import found_by

LANGUAGES = ["", "en/"]
BUTTON, BAR, ROWS = ".made-button", ".made-bar", ".made:not([hidden])"
FETCHED = re.compile(r"/made(\.js|\.css|/)")
# The steps' buttons, in their order, by the slider's key that does the same.
KEYS = ["ArrowLeft", "ArrowRight", "PageDown", "PageUp"]
# On each page, blocks: what leads from the end of the run to a step, and a line, how often it has run by then, a name,
# and what torch has for it.
CASES = {
    "training/loop": [
        ("line", ["Home", *["PageUp"] * 2, *["ArrowRight"] * 4], 18, 2, "net.weight.grad", "net.weight.grad"),
        ("loop", ["ArrowLeft"], 19, 300, "loss", "loss"),
    ],
    "training/sgd": [
        ("full_batch", [], 23, 300, "net.weight", "net.weight"),
        ("hops", ["PageDown", "ArrowLeft"], 8, 15, "path", "path"),
    ],
    "start/tensors": [
        ("broadcast", ["ArrowLeft"], 4, 1, "column_mean", "column_mean"),
        ("index", [], 17, 1, "table", "table"),
    ],
    "training/exact": [
        ("closed_form", [], 10, 1, "exact", "exact"),
        ("wide", ["PageDown"], 19, 2, "w", "w[:1]"),
    ],
    "model/train-eval": [
        ("batchnorm", ["PageDown"] * 3, 10, 2, "bn.running_mean", "bn.running_mean"),
        ("validate", ["Home", "PageUp", "PageUp"], 7, 1, "y", "y[:1]"),
    ],
}
# Look at names after a line, as often as it runs, by no means of the recorder's.
LOOK = """import contextlib, io, json
import torch
answers = []
for file, line, times, expression in json.load(open("given.json")):
    lines, seen = open(file, encoding="utf-8").read().split("\\n"), []
    indent = lines[line - 1][: len(lines[line - 1]) - len(lines[line - 1].lstrip())]
    lines.insert(line, f"{indent}look(lambda: {expression})")
    def look(value):
        found = value()
        seen.append(found.flatten().tolist() if hasattr(found, "flatten") else list(found))
    with contextlib.redirect_stdout(io.StringIO()):
        exec("\\n".join(lines), {"__name__": "__main__", "look": look})
    answers.append(seen[times - 1])
print(json.dumps(answers))"""


@pytest.fixture(scope="module")
def truths() -> dict[tuple[str, str], list[float]]:
    """What torch has for each case, by its page and its block: each program is run once more."""
    cases = [(page, *case) for page, cases in CASES.items() for case in cases]
    asked = [
        (str(ROOT / "snippets" / page / f"{stem}.py"), line, times, expression)
        for page, stem, _, line, times, _, expression in cases
    ]
    return {(page, stem): truth for (page, stem, *_), truth in zip(cases, found_by(LOOK, asked), strict=True)}


def block_of(page: Page, stem: str) -> Locator:
    """Return the block of a program."""
    return page.locator(f".highlight[data-made$='#{stem}']")


def turn(page: Page, button: Locator, on: bool = True) -> None:
    """Press a block's button, which must keep its place."""
    button.scroll_into_view_if_needed()
    before = button.bounding_box()["y"]
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true" if on else "false")
    page.evaluate("() => new Promise(requestAnimationFrame)")
    assert abs(button.bounding_box()["y"] - before) <= 1, "the pressed button must keep its place on the screen"


@contextmanager
def forgotten(page: Page) -> Iterator[None]:
    """Forget at the end what the reader chose: the other tests share the browser's storage."""
    try:
        yield
    finally:
        page.evaluate("localStorage.removeItem('notes-made')")


def inner(page: Page) -> list[str]:
    return page.locator(".highlight code").evaluate_all("all => all.map(code => code.innerHTML)")


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_fetched_when_asked_for_and_gone_when_not(reader, language):
    asked = []
    reader.page.on("request", lambda request: asked.append(request.url))
    with reader.at(language + PAGE) as page, forgotten(page):
        notes = page.locator(".note:visible").count()
        before, button = inner(page), page.locator(BUTTON).nth(1)
        assert notes and not list(filter(FETCHED.search, asked)), "nothing of it is fetched before the press"
        turn(page, button)
        names = {url.rpartition("/")[2] for url in filter(FETCHED.search, asked)}
        assert names == {"made.js", "made.css", "loop.js"}
        blocks = page.locator("[data-made]").count()
        expect(page.locator(f"{BUTTON}[aria-pressed=true]")).to_have_count(blocks)
        expect(page.locator(BAR)).to_have_count(blocks)
        expect(page.locator(".note:visible")).to_have_count(0)
        block_of(page, "line").locator(".copy").click()
        program = (ROOT / "snippets" / PAGE.rstrip("/") / "line.py").read_text(encoding="utf-8")
        copied = page.evaluate("navigator.clipboard.readText()")
        assert copied == re.sub(r" *# \(\d+\)!", "", program).rstrip(), "the program alone is copied"
        with preferring(page, media="print"):
            expect(page.locator(f"{BAR}:visible")).to_have_count(0)
            expect(block_of(page, "line").locator(ROWS).first).to_be_visible()
        page.goto(reader.address + language + "training/sgd/")
        expect(page.locator(BAR).first, "the next page shows it too").to_be_visible()
        page.goto(reader.address + language + PAGE)
        expect(page.locator(BAR)).to_have_count(blocks)
        turn(page, page.locator(BUTTON).nth(1), on=False)
        assert inner(page) == before, "the blocks must be as they were"
        expect(page.locator(".note:visible")).to_have_count(notes)
        expect(page.locator(BAR)).to_have_count(0)
        page.reload()
        expect(page.locator(f"{BUTTON}[aria-pressed=false]")).to_have_count(blocks)


def press(way: str, block: Locator, key: str) -> None:
    """Go a step as a reader does: by a key of the slider, or by the button for it."""
    if way == "keyboard" or key not in KEYS:
        block.get_by_role("slider").press(key)
        return
    button = block.locator(f"{BAR} button").nth(KEYS.index(key))
    size = button.bounding_box()
    assert min(size["width"], size["height"]) >= 40, "a thumb needs 40 px"
    button.tap() if way == "touch" else button.click()


def row_of(block: Locator, line: int) -> Locator:
    """Return the row of a line: the first after its end."""
    lines = block.locator("pre > code").evaluate_handle(
        """(code, line) => {
            const lines = [...code.querySelectorAll(".made")];
            const before = row => {
                const range = document.createRange();
                range.setStart(code, 0);
                range.setEndBefore(row);
                const part = range.cloneContents();
                for (const one of part.querySelectorAll(".made, .made-here, .note, .marker, .fold")) one.remove();
                return part.textContent.split("\\n").length - 1;
            };
            return lines.find(row => before(row) >= line);
        }""",
        line,
    )
    return lines.as_element()


@pytest.mark.parametrize("path", CASES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_numbers_are_torchs(reader, toucher, truths, language, path):
    """By the keyboard and by a pointer in English, by a finger on a phone in Chinese."""
    reader, size = (reader, WIDE) if language else (toucher, PHONE)
    with reader.at(f"{language}{path}/", size) as page, forgotten(page):
        turn(page, page.locator(BUTTON).first)
        for place, (stem, keys, line, times, name, _) in enumerate(CASES[path]):
            way = ["keyboard", "pointer"][place] if language else "touch"
            block = block_of(page, stem)
            for key in keys:
                press(way, block, key)
            if keys:
                expect(block.locator(".made-here"), "the current line is on the screen").to_be_in_viewport()
            row = row_of(block, line)
            changes = row.query_selector_all(f".made-one:has(> .made-name:text-is('{name}'))")
            assert changes, f"{stem}, line {line}: its row says {row.text_content()!r}, and nothing of {name}"
            said = changes[0].query_selector(".made-new").text_content()
            shown = [float(number) for number in re.findall(r"-?\d[\d.]*(?:e[-+]\d+)?", said[max(0, said.find("[")) :])]
            pairs = [*zip(shown, truths[path, stem], strict=False)]
            assert pairs and all(isclose(*pair, rel_tol=6e-4, abs_tol=1e-12) for pair in pairs), (
                f"{stem}, line {line}, time {times}: {name} is {truths[path, stem]}, and the page shows {said!r}"
            )
        reader.faults += overflow_faults(page)


STEPS = {
    "": (
        "第 20 步，共 52 步：第 18 行，第 2 轮，共 50 轮",
        "第 1 次，共 3 次",
        "第 11–50 轮，共 50 轮",
        "第 11–50 轮，合成一步",
        "没有可显示的变化",
    ),
    "en/": (
        "step 20 of 52: line 18, epoch 2 of 50",
        "iteration 1 of 3",
        "epochs 11–50 of 50",
        "epochs 11–50 in one step",
        "no change to show",
    ),
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_step_is_told_and_lit(reader, language):
    where, first, last, skipped, nothing = STEPS[language]
    with reader.at(language + PAGE) as page, forgotten(page):
        turn(page, page.locator(BUTTON).first)
        block = block_of(page, "line")
        slider, status = block.get_by_role("slider"), block.get_by_role("status")
        expect(slider, "at first all lines are told").to_have_value("51")
        expect(status, "nothing is told before the reader steps").to_be_empty()
        forward = block.locator(f"{BAR} button").nth(1)
        expect(forward, "at the end it leads to the start").to_have_text("↺")
        forward.press("Enter")
        expect(slider).to_have_value("0")
        expect(forward).to_have_text("›")
        expect(block.locator(ROWS), "lines that have not run have no row").to_have_text([nothing])
        for key in ["PageUp", "PageUp", *["ArrowRight"] * 4]:
            slider.press(key)
        expect(slider).to_have_attribute("aria-valuetext", where)
        expect(status).to_have_text(re.compile(r"^net\.weight\.grad None → \[\[-5\.563\]\].*net\.bias\.grad"))
        lit = block.locator(".made--now")
        expect(lit).to_have_count(1)
        expect(lit.locator(".made-new").first, "lit by more than a colour").to_have_css("font-weight", "700")
        line, here = lit.bounding_box(), block.locator(".made-here").bounding_box()
        assert abs(line["y"] - here["y"]) < 3, "the row stands beside its line"
        slider.press("End")
        for _ in range(3):
            slider.press("PageDown")
        expect(block.locator(".made-iteration")).to_have_text(first)
        slider.press("PageDown")
        expect(block.locator(".made-iteration")).to_have_text(last)
        expect(status).to_contain_text(skipped)
        expect(block.locator(".made--now"), "what the skipped ones changed is lit where it is made").to_have_count(6)
        reader.faults += axe_faults(page, '[data-made$="#line"]')


@pytest.mark.parametrize(("language", "prints"), [("", "打印"), ("en/", "prints")])
def test_what_a_step_printed_is_lit(reader, language, prints):
    with reader.at(f"{language}training/loop/") as page, forgotten(page):
        turn(page, page.locator(BUTTON).first)
        block = block_of(page, "line")
        slider, lit = block.get_by_role("slider"), block.locator(".output--now")
        row = block.locator(ROWS).filter(has_text=prints)
        shown = block.locator(".output").all_text_contents()
        told = [shown[place].removeprefix("#> ") for place in (3, 5)]
        expect(row.locator(".made-new"), "in a loop, and of the current step").to_have_text(told)
        expect(lit).to_have_text(shown[5])
        slider.press("Home")
        expect(lit).to_have_count(0)
        while not lit.count():
            slider.press("ArrowRight")
        expect(lit).to_have_text(shown[0])
        expect(row.locator(".made-new")).to_have_text(shown[0].removeprefix("#> "))
        expect(block.get_by_role("status")).to_contain_text(prints)
        turn(page, page.locator(BUTTON).first, on=False)
        expect(lit).to_have_count(0)


def test_the_bar_stays_under_the_thumb(toucher):
    """On a phone that is held across: each step scrolls to its line, and the bar must not go with the page."""
    with toucher.at(f"en/{PAGE}", {"width": 740, "height": 360}) as page, forgotten(page):
        turn(page, page.locator(BUTTON).first)
        block = block_of(page, "line")
        forward = block.locator(f"{BAR} button").nth(1)
        block.get_by_role("slider").press("Home")
        for _ in range(20):
            forward.tap()
            expect(block.locator(".made-here")).to_be_in_viewport(ratio=1)
            place = forward.bounding_box()
            assert 0 <= place["y"] and place["y"] + place["height"] <= 360, "the button left the screen"


def test_a_toolkit_that_comes_late_is_waited_for(reader):
    asked = []

    def respond(route):
        page.wait_for_timeout(300)  # made.js, if it had been asked for too, would be here by now
        asked.append(page.locator("script[src$='/made.js']").count())
        route.continue_()

    with reader.at("training/exact/") as page, forgotten(page):
        page.route("**/live/live.js", respond)
        turn(page, page.locator(BUTTON).first)
        page.unroute("**/live/live.js")
    assert asked == [0], "made.js must be fetched once live.js is there"


@pytest.mark.parametrize("path", ["start/tensors", "training/exact"])  # one has live.js from the start
@pytest.mark.parametrize("answer", ["none", "another"])
def test_a_press_without_a_network_says_so(reader, path, answer):
    def respond(route):
        route.abort() if answer == "none" else route.fulfill(body="<p>Log in.</p>", content_type="text/html")

    with reader.at(f"en/{path}/") as page, forgotten(page):
        other, button = page.locator(BUTTON).first, page.locator(BUTTON).nth(1)
        for name in "live", "made", path.rpartition("/")[2]:
            if page.evaluate(f"typeof {name} != 'undefined'"):
                continue  # it has come before
            missing = f"{name}.js"
            page.route(f"**/{missing}", respond)
            for pressed in other, button:
                pressed.click()
                expect(pressed).to_have_text("It can't be fetched now; press again")
                expect(pressed).to_have_attribute("aria-pressed", "false")
            page.unroute(f"**/{missing}")
        turn(page, button)
        expect(page.locator(BUTTON).filter(has_text="What each line made")).to_have_count(page.locator(BUTTON).count())
        reader.faults.clear()  # the browser tells of what it couldn't fetch


def test_errors_and_workers_are_told(reader):
    with reader.at("en/start/tensors/") as page, forgotten(page):
        turn(page, page.locator(BUTTON).first)
        told = block_of(page, "broadcast").locator(ROWS).filter(has_text="raises")
        expect(told).to_contain_text("RuntimeError: The size of tensor a (2) must match")
        page.goto(f"{reader.address}en/data/workers/")
        expect(page.locator(ROWS).filter(has_text="what happens in a worker process isn't shown").first).to_be_visible()
        expect(page.locator(ROWS).filter(has_text="returns").first).to_be_visible()


def test_a_row_of_many_changes_is_unfolded(reader):
    with reader.at("en/model/train-eval/") as page, forgotten(page):
        turn(page, page.locator(BUTTON).first)
        row = block_of(page, "validate").locator(ROWS).filter(has_text="net Sequential")
        changes = row.locator(".made-name")
        expect(changes).to_have_count(3)
        row.get_by_role("button", name="more").press("Enter")
        expect(row.locator(":focus")).to_have_text("fewer")
        assert changes.all_text_contents()[-1] == "net.3.bias"
        row.locator(":focus").press("Enter")
        expect(changes).to_have_count(3)


def test_a_folded_check_and_a_folded_solution(reader):
    """A check has no steps of its own; a solution's are told where the reader unfolds it."""
    with reader.at("model/buffers/", PHONE) as page, forgotten(page):
        turn(page, page.locator(BUTTON).first)
        page.evaluate("for (const solution of document.querySelectorAll('details')) solution.open = true")
        block = block_of(page, "solution_running")
        fold, slider = block.locator(".fold"), block.get_by_role("slider")
        rows = block.locator(".folded .made:visible, .made--folded:visible")
        slider.press("ArrowLeft")
        expect(fold, "a step leads to no line of the check").to_have_attribute("aria-expanded", "false")
        expect(rows).to_have_count(0)
        expect(block.locator(".made-here")).to_be_in_viewport()
        reader.faults += overflow_faults(page)


def test_it_works_in_the_offline_archive(browser, site, tmp_path):
    with ZipFile(site / "notes-offline.zip") as archive:
        names = [name for name in archive.namelist() if "/assets/" in name or name.endswith("start/tensors/index.html")]
        archive.extractall(tmp_path, names)
    reader = Reader(browser, f"{(tmp_path / 'notes-offline').as_uri()}/", "light")
    with reader.context:
        for language in LANGUAGES:
            with reader.at(f"{language}start/tensors/index.html") as page:
                turn(page, page.locator(BUTTON).first)
                made = block_of(page, "index").locator(ROWS).filter(has_text="table Tensor (3, 1) float32")
                expect(made.first).to_be_visible()
                turn(page, page.locator(BUTTON).first, on=False)
