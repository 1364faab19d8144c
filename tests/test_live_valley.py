"""The valley of training/sgd and training/momentum: its way down is torch's, and the reader turns it."""

import json
import math
import re
import subprocess
import sys

import pytest
from playwright.sync_api import expect

from notes.once import once
from tests import ROOT
from tests.browser import PHONE
from tests.node import run_js

FIGURE = ROOT / "docs" / "theme" / "figures" / "sgd-limit.svg"
STARTS = [0, 0], [100, 30], [-15, -25]
FULL = [
    {"part": part, "momentum": momentum, "start": start, "size": 442}
    for part in (0.05, 0.5, 1.05, 1.9)
    for momentum in (0, 0.9, 0.99)
    for start in STARTS[: 2 if momentum else 3]
]
BATCHES = [
    {"part": part, "momentum": 0, "start": start, "size": size}
    for size in (34, 4, 1)
    for part in (0.05, 0.4, 1.05)
    for start in STARTS[:2]
]
SEEDS = range(4)
LOOKED_AT = 1, 2, 50, 400  # updates
WAY = "[...document.querySelectorAll('.live-valley .ways path')].at(-1).getAttribute('d')"

# The lab itself, whose descend trains with torch.optim.SGD; in a process of its own, since other tests fork this one.
TRAIN = """
import json, math, sys
from tools.figures import variables

lab = variables("labs/paths.py")
torch, valley = lab["torch"], lab["valley"]
settings, seeds, looked_at = json.load(sys.stdin)
runs, orders = [], []
for one in settings:
    size = one["size"]
    epochs = math.ceil(400 / math.ceil(442 / size))
    path = lab["descend"](valley, one["part"], one["momentum"], size, epochs, one["start"])[:401]
    settled = 0 if (valley.excess(path) < 1e-4).all() else lab["settled"](valley, path, 1e-4)
    losses = [valley.best * (1 + valley.excess(path[update]).item()) for update in looked_at]
    runs.append({"path": path[list(looked_at)].tolist(), "losses": losses, "settled": settled})
for seed in seeds:
    torch.manual_seed(seed)
    torch.nn.Linear(2, 1, bias=False, dtype=torch.float64)
    orders.append([torch.randperm(442).tolist() for epoch in range(2)])
print(json.dumps({"runs": runs, "orders": orders, "limit": valley.limit}))
"""

COMPUTE = """(() => {
  const surface = valley.surfaceOf(RECORDED), limit = valley.limitOf(surface);
  const runs = SETTINGS.map(({ part, momentum, start, size }) => {
    const batches = size == 442 ? undefined : valley.batchesOf(442, size, 0);
    const path = valley.descend(surface, { rate: part * limit, momentum, start, batches });
    const shown = LOOKED_AT.map((update) => path[update]);
    const losses = shown.map((weights) => surface.best * (1 + valley.excess(surface, weights)));
    return { path: shown, losses, settled: valley.settled(surface, path) };
  });
  return { runs, orders: SEEDS.map((seed) => valley.batchesOf(442, 442, seed).slice(0, 2)), limit };
})()"""


@pytest.fixture(scope="module")
def trained(shared):
    """What torch makes of each setting."""
    return json.loads(once(shared, TRAIN, train))


def train():
    given = json.dumps([FULL + BATCHES, [*SEEDS], LOOKED_AT])
    command = [sys.executable, "-c", TRAIN]
    run = subprocess.run(command, input=given, cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    return run.stdout.splitlines()[-1]


@pytest.fixture(scope="module")
def computed():
    """What the script makes of each setting."""
    recorded = re.search("data-recorded='([^']*)'", FIGURE.read_text(encoding="utf-8"))[1]
    values = {"RECORDED": recorded, "SETTINGS": FULL + BATCHES, "LOOKED_AT": LOOKED_AT, "SEEDS": [*SEEDS]}
    expression = COMPUTE
    for name, value in values.items():
        expression = expression.replace(name, value if name == "RECORDED" else json.dumps(value))
    return run_js("valley", expression)


def close(one, other):
    """Tell whether two numbers are equal but for rounding; the script's own are None where they have overflowed."""
    return not math.isfinite(other) if one is None else math.isclose(one, other, rel_tol=1e-6, abs_tol=1e-9)


def test_the_script_goes_where_torch_goes(computed, trained):
    assert close(computed["limit"], trained["limit"])
    for setting, one, other in zip(FULL + BATCHES, computed["runs"], trained["runs"], strict=True):
        for update, weights, real in zip(LOOKED_AT, one["path"], other["path"], strict=True):
            assert all(map(close, weights, real)), f"{setting}: after {update} updates {weights}, with torch {real}"
        assert all(map(close, one["losses"], other["losses"])), (setting, one["losses"], other["losses"])
        assert one["settled"] == (None if other["settled"] > 400 else other["settled"]), setting


def test_the_rows_come_in_the_order_of_torch(computed, trained):
    assert computed["orders"] == trained["orders"]


def reading(figure):
    """Return the numbers on the screen, by row; under each its one value, or the two with and without momentum."""
    rows = {"loss": 0, "above": 1, "updates": 2}
    columns = 2 if figure.get_attribute("data-turns") == "momentum" else 1
    values = figure.locator("output .value").all_inner_texts()[-3 * columns :]
    return {name: values[columns * row : columns * (row + 1)] for name, row in rows.items()}


def loss_of(run):
    return f"{run['losses'][-1]:.1f}" if run["losses"][-1] < 1e6 else f"{run['losses'][-1]:.1e}"


@pytest.mark.parametrize("path", ["", "en/"])
def test_the_rate_and_the_batch_are_turned(reader, trained, path):
    names = "part", "size", "momentum"
    keys = [(*(setting[name] for name in names), *setting["start"]) for setting in FULL + BATCHES]
    runs = dict(zip(keys, trained["runs"], strict=True))
    with reader.at(f"{path}training/sgd/") as page:
        figure = page.locator(".live-valley")
        rate, updates = figure.locator("input[type=range]"), figure.locator("output .value").last
        expect(updates).to_have_text(re.compile("^179"))
        expect(figure).to_have_attribute("aria-label", re.compile(r"lr 0\.0486: .* → \(56\.\d, 7\.3\); exact"))
        rate.fill("50")
        expect(updates).to_have_text(re.compile("^342"))
        assert reading(figure)["loss"] == [loss_of(runs[0.5, 442, 0, 0, 0])]
        rate.fill("95")
        rate.focus()
        for _ in range(10):
            rate.press("ArrowRight")
        expect(updates).to_have_text(re.compile("400"))
        assert reading(figure)["above"][0].startswith("8.3e+32 ")
        assert reading(figure)["loss"] == [loss_of(runs[1.05, 442, 0, 0, 0])]
        expect(figure.locator(".limit")).to_contain_text("1.05")
        rate.fill("40")
        figure.get_by_text("34", exact=True).click()
        assert reading(figure)["loss"] == [loss_of(runs[0.4, 34, 0, 0, 0])]
        before = reading(figure)
        figure.get_by_role("button", name="重新打乱" if not path else "Shuffle again").click()
        assert reading(figure) != before, "another order leads elsewhere"


@pytest.mark.parametrize("path", ["", "en/"])
def test_the_start_is_moved_by_keys_by_a_pointer_and_by_touch(reader, trained, path):
    with reader.at(f"{path}training/momentum/", PHONE) as page:
        figure = page.locator(".live-valley")
        start = figure.locator(".handle")
        start.focus()
        for _ in range(4):
            start.press("ArrowRight")
        start.press("ArrowDown")
        expect(start).to_have_attribute("aria-valuetext", "s5 8, bmi −2")
        start.press("Home")
        expect(start).to_have_attribute("aria-valuetext", "s5 0, bmi 0")
        assert [value.split()[0] for value in reading(figure)["updates"]] == ["85", "342"]
        start.scroll_into_view_if_needed()
        box = start.bounding_box()
        assert min(box["width"], box["height"]) >= 24, "a thumb can't hit it"
        x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
        start.press("Alt+ArrowLeft")  # a browser's way back
        page.mouse.move(x, y)
        page.mouse.down(button="right")  # the browser's menu: where that takes the end of it, the dot would stick
        page.mouse.move(x + 60, y - 20, steps=4)
        page.mouse.up(button="right")
        expect(start, "neither moves the start").to_have_attribute("aria-valuetext", "s5 0, bmi 0")
        page.mouse.move(x, y)
        page.mouse.down()
        page.mouse.move(x + 60, y - 20, steps=4)
        page.mouse.up()
        expect(start).to_have_attribute("aria-valuetext", re.compile(r"^s5 2\d, bmi [789]$"))
        devtools = page.context.new_cdp_session(page)
        for kind, there in ("touchStart", 60), ("touchMove", 80), ("touchMove", 400), ("touchEnd", None):
            points = [] if there is None else [{"x": x + there, "y": y - 20}]
            devtools.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})
        expect(start, "it stays in the frame").to_have_attribute("aria-valuetext", re.compile("^s5 105, "))
        figure.get_by_role("button", name="0").last.click()
        expect(start).to_have_attribute("aria-valuetext", "s5 0, bmi 0")


@pytest.mark.parametrize("path", ["", "en/"])
def test_the_momentum_moves_the_limit_and_the_way_plays(reader, path):
    with reader.at(f"{path}training/momentum/") as page:
        figure = page.locator(".live-valley")
        rate, momentum = figure.locator("input[type=range]").all()
        expect(figure.locator(".limit")).to_contain_text("0.0973")
        momentum.fill("0")
        expect(figure.locator(".limit")).to_contain_text("0.0512")
        assert len(set(reading(figure)["updates"])) == 1, "without momentum both are the same"
        rate.fill("105")
        assert all("400" in value for value in reading(figure)["updates"])
        momentum.fill("0.9")
        assert "400" not in reading(figure)["updates"][0], "momentum has raised the limit"
        whole = figure.locator(".ways path").last.get_attribute("d")
        figure.get_by_role("button", name="播放" if not path else "Play").click()
        page.wait_for_function(f"whole => {WAY} != whole", arg=whole)
        rate.fill("50")
        expect(figure.locator("output .value").nth(-2), "what is turned ends the play").to_have_text(re.compile("^85"))
