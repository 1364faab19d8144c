"""The figure of an outlier and three losses: what its script computes is what torch does, and a reader can turn it."""

import pytest
from playwright.sync_api import expect

from tests.browser import PHONE, axe_faults
from tests.node import run_js
from tests.torch_says import found_by

PATHS = ["training/loss/", "en/training/loss/"]

# The best number is where a loss is flat; the absolute value is flat nowhere, and its best is the middle target.
SLOPES = """
import json
import torch
from torch import nn

found = []
for fifth, best in json.load(open("given.json")):
    targets = torch.tensor([[1.0], [2.0], [3.0], [3.5], [fifth]], dtype=torch.float64)
    tries = torch.arange(0, 10001, dtype=torch.float64) / 100
    kinds = {}
    for name, p in best.items():
        p = torch.tensor(p, dtype=torch.float64, requires_grad=True)
        loss = getattr(nn, name)()(p.expand(5, 1), targets)
        loss.backward()
        each = getattr(nn, name)(reduction="none")(tries.expand(5, -1), targets.expand(5, 10001)).mean(dim=0)
        over, nearest = loss - each.min(), tries[each.argmin()]
        kinds[name] = {"slope": p.grad.item(), "over": over.item(), "nearest": nearest.item()}
    found.append(kinds | {"mean": targets.mean().item(), "median": targets.median().item()})
print(json.dumps(found))
"""


def test_every_number_is_that_of_torch():
    fifths = "Array.from({ length: 49 }, (_, place) => outlier.at(place))"
    ours = run_js("outlier", f"{fifths}.map(fifth => [fifth, outlier.best([1, 2, 3, 3.5, fifth])])")
    for (fifth, best), theirs in zip(ours, found_by(SLOPES, ours), strict=True):
        assert best["MSELoss"] == pytest.approx(theirs["mean"], rel=1e-6), fifth
        assert best["L1Loss"] == theirs["median"], fifth
        assert theirs["HuberLoss"]["slope"] == pytest.approx(0, abs=1e-6), fifth
        for name, value in best.items():
            assert theirs[name]["over"] <= 1e-12, f"{name} has a better number than {value}, where the fifth is {fifth}"
            assert value == pytest.approx(theirs[name]["nearest"], abs=0.0051), "outlier.py tries each 0.01"


def numbers(page):
    """Return the three numbers that the drawing shows."""
    return page.locator(".live-outlier [data-part]").all_text_contents()[:3]


@pytest.mark.parametrize("path", PATHS)
def test_a_reader_moves_the_outlier(reader, path):
    with reader.at(path) as page:
        figure, slider = page.locator(".live-outlier"), page.locator(".live-outlier input")
        assert numbers(page) == ["21.90", "3.00", "2.83"]
        slider.focus()
        slider.press("Home")
        assert numbers(page) == ["2.10", "2.00", "2.00"]
        expect(figure.locator("output")).to_contain_text("HuberLoss 2.00")
        slider.press("ArrowRight")
        assert slider.get_attribute("aria-valuetext").startswith("1.1")

        handle = figure.locator(".moved .around")
        handle.scroll_into_view_if_needed()
        box, axis = handle.bounding_box(), figure.locator("svg").bounding_box()
        y, ten = box["y"] + box["height"] / 2, axis["x"] + axis["width"] * 201 / 348
        page.mouse.move(box["x"] + box["width"] / 2, y)
        page.mouse.down()
        page.mouse.move(ten, y + 40, steps=4)
        page.mouse.up()
        assert numbers(page) == ["3.90", "3.00", "2.83"]
        expect(slider).to_have_value("24")
        page.keyboard.press("ArrowRight")
        expect(slider, "keys move on what was dragged").to_have_value("25")
        page.keyboard.press("ArrowLeft")
        assert "targets 1, 2, 3, 3.5, 10;" in figure.get_attribute("aria-label")
        if faults := [*axe_faults(page, ".live-outlier")]:
            pytest.fail("\n".join(faults))


def test_a_finger_does_too(reader):
    with reader.at(PATHS[0], PHONE) as page:
        devtools = page.context.new_cdp_session(page)
        devtools.send("Emulation.setTouchEmulationEnabled", {"enabled": True})  # it lays the page out anew
        handle = page.locator(".live-outlier .moved .around")
        handle.scroll_into_view_if_needed()
        box, axis = handle.bounding_box(), page.locator(".live-outlier svg").bounding_box()
        assert min(box["width"], box["height"]) >= 24
        middle, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
        for kind, x in ("touchStart", middle), ("touchMove", middle - 20), ("touchMove", axis["x"]), ("touchEnd", None):
            points = [{"x": x, "y": y}] if x is not None else []
            devtools.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})
        devtools.send("Emulation.setTouchEmulationEnabled", {"enabled": False})
        expect(page.locator(".live-outlier [data-part]").first).to_have_text("2.10")  # a finger is followed each frame
        assert numbers(page) == ["2.10", "2.00", "2.00"]
