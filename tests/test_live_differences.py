"""The figure of two shapes' losses: what its script computes is what torch does, and a reader can turn it."""

import json
import random

import pytest
from playwright.sync_api import expect

from tests.browser import PHONE, axe_faults
from tests.node import run_js
from tests.torch_says import found_by

PATHS = ["training/loss/", "en/training/loss/"]

LOSSES = """
import json, warnings
import torch
from torch import nn

warnings.simplefilter("ignore")
loss_fn, found = nn.MSELoss(), []
for rows in json.load(open("given.json")):
    prediction, target = (torch.tensor(row, dtype=torch.float64) for row in rows)
    prediction = prediction[:, None].requires_grad_()
    wrong = loss_fn(prediction, target)
    middle = target.mean().expand(3, 1).clone().requires_grad_()
    least = loss_fn(middle, target)
    least.backward()
    found.append({
        "table": (prediction - target).tolist(),
        "wrong": wrong.item(),
        "right": loss_fn(prediction, target[:, None]).item(),
        "middle": target.mean().item(),
        "least": least.item(),
        "slopes": middle.grad.flatten().tolist(),
    })
print(json.dumps(found))
"""


def test_every_number_is_that_of_torch():
    draw = random.Random(0)
    row = [i / 2 for i in range(-4, 17)]  # what a slider gives
    rows = [[draw.choices(row, k=3), draw.choices(row, k=3)] for _ in range(2000)]
    ours = run_js("differences", f"{json.dumps(rows)}.map(([p, y]) => differences.compared(p, y))")
    for given, mine, theirs in zip(rows, ours, found_by(LOSSES, rows), strict=True):
        assert mine["table"] == theirs["table"], given
        for name in "wrong", "right", "middle", "least":
            assert mine[name] == pytest.approx(theirs[name], rel=1e-6, abs=1e-12), f"{name} of {given}"
        assert theirs["slopes"] == pytest.approx([0, 0, 0], abs=1e-12), "least is where the loss is flat"


def losses(page):
    """Return the two losses that the drawing shows."""
    return [page.locator(f".live-differences [data-part='{name}']").text_content() for name in ("wrong", "right")]


@pytest.mark.parametrize("path", PATHS)
def test_a_reader_changes_rows_and_shapes(reader, path):
    with reader.at(path) as page:
        figure = page.locator(".live-differences")
        wide, tall = figure.locator(".wide"), figure.locator(".tall")
        assert losses(page) == ["6.333", "3.000"]
        expect(wide).to_be_visible()
        expect(tall).not_to_be_visible()
        shape = figure.locator(".choice input")
        shape.first.focus()
        shape.first.press("ArrowRight")
        expect(wide).not_to_be_visible()
        expect(tall).to_be_visible()
        expect(figure.locator(".chosen [data-part]")).to_have_text("3.000")

        last = figure.locator(".prediction input").last
        last.focus()
        for _ in range(6):
            last.press("ArrowRight")
        assert losses(page) == ["9.333", "0.000"], "each prediction is right"
        expect(tall.locator("[data-part='difference 2 2']")).to_have_text("0")
        exact, middle = figure.locator("button").all()
        middle.press("Enter")
        assert losses(page) == ["4.667", "4.667"], "the variance"
        expect(figure.locator("output")).to_contain_text("4.667")
        first = figure.locator(".target input").first
        first.press("ArrowLeft")
        middle.press("Enter")
        expect(figure.locator(".prediction .value").first).to_have_text("2.83")
        expect(figure.locator(".prediction input").first).to_have_attribute("aria-valuetext", "2.83")
        exact.press("Enter")
        assert losses(page)[1] == "0.000"
        assert "right: 0.000" in figure.get_attribute("aria-label")
        if faults := [*axe_faults(page, ".live-differences")]:
            pytest.fail("\n".join(faults))


def test_a_finger_does_too(browser, address):
    context = browser.new_context(viewport=PHONE, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto(address + PATHS[0])
    figure = page.locator(".live-differences")
    figure.locator(".choice span").last.tap()
    expect(figure.locator(".tall")).to_be_visible()
    slider = figure.locator(".prediction input").last
    box = slider.bounding_box()
    page.touchscreen.tap(box["x"] + box["width"] - 2, box["y"] + box["height"] / 2)
    expect(slider).to_have_value("8")
    assert losses(page)[1] == "1.333"
    context.close()
