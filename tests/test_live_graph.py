"""The figure of one row's graph: what its script computes is what torch does, and a reader can turn it."""

import itertools
import json
import random
import re

import pytest
from playwright.sync_api import expect

from tests.browser import PHONE, axe_faults, preferring
from tests.node import run_js
from tests.torch_says import found_by

PATHS = ["training/autograd/", "en/training/autograd/"]
GRID = [*itertools.product([i / 2 for i in range(-4, 11)], [i / 2 for i in range(-6, 11)])]  # all that the sliders give
WAYS = {"residual": "loss", "prediction": "residual", "product": "prediction", "b": "prediction", "w": "product"}
AGAIN = "Trying to backward through the graph a second time"

PASSES = """
import json
import torch

found = []
for leaves in json.load(open("given.json")):
    w, b = (torch.tensor(leaf, dtype=torch.float64, requires_grad=True) for leaf in leaves)
    product = 2.0 * w
    prediction = product + b
    residual = prediction - 5.0
    loss = residual**2
    steps = {"w": w, "product": product, "b": b, "prediction": prediction, "residual": residual, "loss": loss}
    for tensor in product, prediction, residual, loss:
        tensor.retain_grad()
    loss.backward()
    values = {name: tensor.item() for name, tensor in steps.items()}
    found.append({"values": values, "grads": {name: tensor.grad.item() for name, tensor in steps.items()}})
print(json.dumps(found))
"""
CALLS = """
import json
import torch

def number(gradient):
    return None if gradient is None else gradient.item()

found = []
for calls in json.load(open("given.json")):
    w, b = (torch.tensor(leaf, requires_grad=True) for leaf in (3.0, 1.0))
    optimizer, loss, held = torch.optim.SGD([w, b], lr=0.1), (2.0 * w + b - 5.0) ** 2, []
    for call in calls:
        message = None
        if call == "forward":
            loss = (2.0 * w + b - 5.0) ** 2
        elif call == "zero_grad":
            optimizer.zero_grad()
        else:
            try:
                loss.backward()
            except RuntimeError as error:
                message = str(error)
        held.append({"w": number(w.grad), "b": number(b.grad), "raised": message})
    found.append(held)
print(json.dumps(found))
"""
# The same calls of the figure, whose buttons play what these functions return.
SAME = """(sequences => sequences.map(calls => {
    const row = { x: 2, y: 5 };
    let state = graph.upTo(row, graph.begun({ w: 3, b: 1 }), graph.LOSS);
    return calls.map(call => {
        let raised = false;
        if (call == "forward") state = graph.upTo(row, graph.toForward(row, state), graph.LOSS);
        else if (call == "zero_grad") state = graph.zeroed(row, state);
        else {
            const from = graph.toBackward(row, state);
            raised = !from;
            if (from) state = graph.upTo(row, from, graph.LAST);
        }
        return { ...state.grad, raised };
    });
}))"""


def test_every_number_is_that_of_torch():
    row = json.dumps({"x": 2, "y": 5})
    ours = run_js("graph", f"{json.dumps(GRID)}.map(([w, b]) => graph.pass({row}, {{ w, b }}))")
    for leaves, mine, theirs in zip(GRID, ours, found_by(PASSES, GRID), strict=True):
        for kind in "values", "grads":
            assert mine[kind] == pytest.approx(theirs[kind], rel=1e-6), f"{kind} of w, b = {leaves}"
        factors, grads = mine["factors"], theirs["grads"]
        for name, later in WAYS.items():
            assert factors[name] * grads[later] == pytest.approx(grads[name]), f"{name} of w, b = {leaves}"


def test_calls_in_any_order_do_what_those_of_torch_do():
    draw = random.Random(0)
    sequences = [draw.choices(["forward", "backward", "zero_grad"], [3, 4, 1], k=12) for _ in range(60)]
    ours = run_js("graph", f"{SAME}({json.dumps(sequences)})")
    theirs = found_by(CALLS, sequences)
    messages = {call["raised"] for calls in theirs for call in calls} - {None}
    assert messages, "backward twice"
    assert all(message.startswith(AGAIN) for message in messages), "the figure says so too"
    for calls, mine, held in zip(sequences, ours, theirs, strict=True):
        assert mine == [{**call, "raised": bool(call["raised"])} for call in held], calls


def cells(page):
    """Return what stands in the cells of the gradients of w and b, and in that of the loss."""
    names = "w grad", "b grad", "loss value"
    return [page.locator(f".live-graph [data-part='{name}']").text_content() for name in names]


@pytest.mark.parametrize("path", PATHS)
def test_a_reader_walks_through_the_graph(reader, path):
    with reader.at(path) as page, preferring(page, reduced_motion="reduce"):
        figure = page.locator(".live-graph")
        step, forward, backward, zero = figure.locator("button").all()
        output = figure.locator("output")
        assert cells(page) == ["8", "4", "4"], "all of it is shown at first"

        step.focus()
        step.press("Enter")
        assert cells(page)[:2] == ["None", "None"]
        expect(figure.locator(".loss-value [data-part]")).not_to_be_visible()
        said = []
        for _ in range(9):
            step.press("Enter")
            said.append(output.text_content())
        assert said[0] == "product = x × w = 2 × 3 = 6"
        assert said[3] == "loss = residual² = 2² = 4"
        assert said[-1] == "w.grad = 4 × x = 4 × 2 = 8"
        assert cells(page) == ["8", "4", "4"]

        backward.press("Enter")  # the graph has served
        expect(output).to_contain_text(f"RuntimeError: {AGAIN}")
        assert cells(page) == ["8", "4", "4"]
        forward.press("Enter")
        expect(output).to_have_text("loss = residual² = 2² = 4")
        assert cells(page) == ["8", "4", "4"], "a forward pass leaves .grad as it was"
        assert "product: 6, grad None" in figure.get_attribute("aria-label")
        backward.press("Enter")
        assert cells(page) == ["16", "8", "4"], "it adds"
        expect(output).to_contain_text("w.grad = 8 + 4 × 2 = 16")
        zero.press("Enter")
        assert cells(page) == ["None", "None", "4"]
        if faults := [*axe_faults(page, ".live-graph")]:
            pytest.fail("\n".join(faults))


@pytest.mark.parametrize("path", PATHS)
def test_a_reader_turns_the_leaves(reader, path):
    with reader.at(path, PHONE) as page:
        figure = page.locator(".live-graph")
        w, b = figure.locator("input").all()
        w.focus()
        w.press("ArrowLeft")
        w.press("ArrowLeft")
        assert cells(page) == ["0", "0", "0"], "with w = 2 the prediction is right"
        devtools = page.context.new_cdp_session(page)
        devtools.send("Emulation.setTouchEmulationEnabled", {"enabled": True})  # it lays the page out anew
        b.scroll_into_view_if_needed()
        box = b.bounding_box()
        at = {"x": box["x"] + 2, "y": box["y"] + box["height"] / 2}
        devtools.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [at]})
        devtools.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
        devtools.send("Emulation.setTouchEmulationEnabled", {"enabled": False})
        expect(b).to_have_value("-3")
        expect(b).to_have_attribute("aria-valuetext", "−3")
        assert cells(page) == ["−16", "−8", "16"]
        expect(figure).to_have_attribute(
            "aria-label", re.compile("w: 2, grad −16; .*loss: 16, grad 1; b: −3, grad −8$")
        )


def test_a_call_plays_its_steps(reader):
    with reader.at(PATHS[1]) as page:
        figure = page.locator(".live-graph")
        _, forward, backward, _ = figure.locator("button").all()
        forward.click()
        expect(figure.locator(".loss-value [data-part]")).not_to_be_visible()
        expect(figure.locator(".loss-value")).to_have_class(re.compile("now"))
        backward.click()
        forward.click()  # the call that was on its way is ended first
        assert cells(page)[:2] == ["16", "8"]
