"""The training loop's five lines in every order: what the figure says of each is so, and a reader can order them."""

import html
import itertools
import json
import re
from functools import cache

import pytest
import torch
from playwright.sync_api import expect

from tests import ROOT
from tests.browser import PHONE, WIDE, axe_faults
from tests.node import run_js
from tests.torch_says import printed_by

PICTURE = (ROOT / "docs" / "theme" / "figures" / "loop-orders.svg").read_text(encoding="utf-8")
RECORDED = json.loads(html.unescape(re.search("data-recorded='(.*?)'", PICTURE)[1]))
OUTCOMES = {order: RECORDED["outcomes"][number] for order, number in RECORDED["orders"].items()}
PATHS = ["training/loop/", "en/training/loop/"]


@cache
def reasons():
    """What the script says of each order."""
    orders = [[int(line) for line in order] for order in OUTCOMES]
    return dict(zip(OUTCOMES, run_js("loop", f"{orders}.map((order) => loop.reason(order))"), strict=True))


def test_every_order_has_been_run():
    five, four = map("".join, itertools.permutations("01234")), map("".join, itertools.permutations("0134"))
    assert [*OUTCOMES] == [*five, *four]


@pytest.mark.parametrize(
    ("told", "orders"),
    [
        ("NameError: name 'prediction' is not defined", {"noPrediction": 40 + 8}),
        ("NameError: name 'loss' is not defined. Did you mean: 'losses'?", {"noLoss": 60 + 12}),
        ("loss: 16.81 -> 16.81", {"cleared": 1, "clearedLate": 9}),
        ("loss: 16.81 -> 0.29", {"page": 1, "same": 3, "late": 3, "stale": 3}),
        ("loss: 16.81 -> 6.16", {"sum": 1, "sumLate": 1}),
        ("loss: 16.81 -> ≈ 56000", {"sumStale": 2}),
    ],
)
def test_the_reason_fits_what_came_of_an_order(told, orders):
    said = [reasons()[order] for order, outcome in OUTCOMES.items() if outcome["told"][-1] == told]
    assert {reason: said.count(reason) for reason in said} == orders


def test_each_order_is_told_of():
    assert (
        sum(outcome["told"][-1] in ("loss: 16.81 -> 16.81", "loss: 16.81 -> 0.29") for outcome in OUTCOMES.values())
        == 20
    )
    stops = {"noPrediction": 1, "noLoss": 3}
    for order, outcome in OUTCOMES.items():
        assert outcome["stops"] == stops.get(reasons()[order]), f"{order} stops at another line than the script says"


def losses(order, epochs=50, layers=1):
    """Train with an order of the lines, written out here once more; return each epoch's loss and the weights' ends."""
    torch.manual_seed(0)
    x = torch.randn(40, 1)
    y = 3 * x - 1 + 0.5 * torch.randn(len(x), 1)
    net = torch.nn.Sequential(*(torch.nn.Linear(1, 1) for _ in range(layers)))
    optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
    made, seen = {}, []

    def predict():
        made["prediction"] = net(x)

    def score():
        made["loss"] = torch.nn.functional.mse_loss(made["prediction"], y)

    lines = [predict, score, optimizer.zero_grad, lambda: made["loss"].backward(), optimizer.step]
    for _ in range(epochs):
        for line in order:
            lines[int(line)]()
        seen.append(made["loss"].item())
    return seen, [parameter.item() for parameter in net.parameters()]


@pytest.mark.parametrize("order", [order for order, reason in reasons().items() if not reason.startswith("no")])
def test_what_it_says_of_an_order_is_so(order):
    reason, (seen, ends) = reasons()[order], losses(order)
    usual, (weight, bias) = losses("01234")
    if reason in ("page", "same"):
        assert (seen, ends) == (usual, [weight, bias])
    elif reason == "late":
        assert seen == usual and ends == losses("01234", epochs=49)[1], "the last gradient isn't used"
    elif reason == "stale":
        assert seen[:3] == [usual[0], usual[0], usual[1]] and seen[10:] != usual[10:]
        assert ends == pytest.approx([weight, bias], abs=0.01)
        with pytest.raises(RuntimeError, match="modified by an inplace operation"):
            losses(order, layers=2)
    elif reason in ("cleared", "clearedLate"):
        assert set(seen) == {usual[0]}
    elif reason in ("sum", "sumLate"):
        assert seen == losses("0134")[0] and max(seen[25:]) > 14, "it still swings"
    else:
        assert reason == "sumStale"
        assert 20 < max(seen[:10]) < max(seen[10:20]) < max(seen[20:30]), "every swing is wider"
    last = OUTCOMES[order]["told"][-1]
    assert float(last.split()[-1]) == pytest.approx(seen[-1], rel=0.02, abs=0.005)


def put(page, order):
    """Press the cards' arrows until they lie in an order."""
    cards = page.locator(".live-loop .card")
    for place, line in enumerate(order):
        lies = [card.get_attribute("data-line") for card in cards.all()]
        for _ in range(lies.index(line) - place):
            page.locator(f".live-loop .card[data-line='{line}'] button").first.click()


def lines(page):
    """Return the order in which the cards lie."""
    return "".join(card.get_attribute("data-line") for card in page.locator(".live-loop .card").all())


def printed_in(order):
    """Return what line.py prints with its five lines in an order, or how it fails."""
    source = (ROOT / "snippets" / "training" / "loop" / "line.py").read_text(encoding="utf-8").splitlines()
    five = source[source.index("    loss = loss_fn(prediction, y)") - 1 :][:5]
    program = "\n".join(source).replace("\n".join(five), "\n".join(five[int(line)] for line in order))
    return printed_by(program).splitlines()


@pytest.mark.parametrize("path", PATHS)
def test_the_lines_can_be_ordered(reader, path):
    with reader.at(path) as page:
        figure = page.locator(".live-loop")
        told, button = figure.locator(".printed"), figure.locator(".row button")
        expect(told.last).to_have_text("loss: 16.81 -> 0.29")
        for order in "01324", "03124":  # by the arrows' buttons
            put(page, order)
            assert lines(page) == order
            assert set(told.all_text_contents()) <= set(printed_in(order)), "what the page's own program says"
        expect(figure.locator(".stops")).to_have_text(re.compile(r"loss\.backward\(\)"))
        assert figure.locator(".shown").count() == 0, "a program that stops has no curve"
        button.click()
        assert lines(page) == "01234"

        arrow = figure.locator(".card[data-line='4'] button").first  # by the keyboard
        arrow.focus()
        arrow.press("Alt+ArrowUp")
        assert lines(page) == "01243"
        expect(arrow, "the card that moves keeps the focus").to_be_focused()
        expect(told.last).to_have_text("loss: 16.81 -> 16.81")
        arrow.press("Enter")
        arrow.press("Alt+ArrowDown")
        arrow.press("Alt+ArrowUp")
        assert lines(page) == "01423"
        expect(figure.locator("[data-outcome='2']")).to_be_visible()
        expect(figure.locator("output")).to_contain_text("RuntimeError")
        expect(figure.locator(".for-listeners")).to_contain_text(re.compile(r"optimizer\.step\(\): .*3"))

        figure.locator(".tick input").check()
        expect(told.last).to_have_text("loss: 16.81 -> ≈ 56000")
        expect(figure.locator(".card[data-line='2'] code")).to_have_text("# optimizer.zero_grad()")
        button.click()
        expect(told.last).to_have_text("loss: 16.81 -> 0.29")
        expect(figure.locator(".tick input")).not_to_be_checked()
        if faults := [*axe_faults(page, ".live-loop")]:
            pytest.fail("\n".join(faults))


@pytest.mark.parametrize("touch", [False, True])
def test_a_line_is_dragged(reader, touch):
    with reader.at(PATHS[1], PHONE if touch else WIDE) as page:
        cards = page.locator(".live-loop .card")
        cards.first.scroll_into_view_if_needed()
        (x, y), (_, far) = [
            (box["x"] + 16, box["y"] + box["height"] / 2)
            for box in (cards.nth(3).locator(".grip").bounding_box(), cards.nth(1).bounding_box())
        ]
        if touch:
            devtools = page.context.new_cdp_session(page)
            devtools.send("Emulation.setTouchEmulationEnabled", {"enabled": True})
            for kind, at in ("touchStart", y), ("touchMove", y - 10), ("touchMove", far), ("touchEnd", None):
                points = [{"x": x, "y": at}] if at else []
                devtools.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})
            devtools.send("Emulation.setTouchEmulationEnabled", {"enabled": False})
        else:
            page.mouse.move(x + 60, y)
            page.mouse.down()
            page.mouse.move(x + 60, far, steps=4)
            expect(cards.nth(1)).to_have_class(re.compile("taken"))
            page.mouse.up()
        assert lines(page) == "03124"
        expect(page.locator(".live-loop .printed")).to_have_text(re.compile("^NameError: name 'loss'"))
        expect(cards.nth(1)).not_to_have_class(re.compile("taken"))


@pytest.mark.parametrize("path", PATHS)
def test_nothing_below_moves(reader, path):
    with reader.at(path, PHONE) as page:
        said = page.locator(".live-loop .said")
        high = said.evaluate("one => [one.clientHeight, getComputedStyle(one.parentElement).gridTemplateRows]")
        for reason in dict.fromkeys(reasons().values()):
            order = next(order for order, other in reasons().items() if other == reason)
            page.locator(".live-loop .tick input").set_checked(len(order) == 4)
            put(page, order if len(order) == 5 else f"{order}2")
            held = said.evaluate("one => [one.scrollHeight, getComputedStyle(one.parentElement).gridTemplateRows]")
            assert held[1] == high[1] and held[0] <= float(high[1].split("px ")[1]), f"{reason} takes more room"
