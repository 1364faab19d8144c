"""The figures of the rows that a loader or a sampler takes: each setting shows what PyTorch does."""

import itertools
import json
import re
from xml.etree import ElementTree

import pytest
from playwright.sync_api import expect

from tests import ROOT
from tests.browser import PHONE
from tests.node import run_js
from tests.torch_says import found_by

FIGURES = ROOT / "docs" / "theme" / "figures"

LOADERS = """
import itertools, json
import torch
from torch.utils.data import DataLoader

shown = []
for size, shuffle, drop_last, seed in itertools.product(range(1, 13), (False, True), (False, True), range(5)):
    generator = torch.Generator().manual_seed(seed)
    loader = DataLoader(range(10), batch_size=size, shuffle=shuffle, drop_last=drop_last, generator=generator)
    shown += [[batch.tolist() for batch in loader] for epoch in range(3)]
print(json.dumps(shown))
"""
SAMPLERS = """
import itertools, json
import torch
from torch.utils.data import WeightedRandomSampler

def draw(weight, number, replacement, seed):
    weights, generator = [1] * 8 + [weight] * 2, torch.Generator().manual_seed(seed)
    try:
        return list(WeightedRandomSampler(weights, number, replacement, generator))
    except RuntimeError as error:
        return f"RuntimeError: {error}"

print(json.dumps(list(itertools.starmap(draw, itertools.product(
    (1, 2, 4, 8), range(2, 21), (True, False), range(5))))))
"""


def drawing(name):
    """Return a figure's drawing, and what is recorded in it."""
    svg = ElementTree.fromstring((FIGURES / f"{name}.svg").read_text(encoding="utf-8"))
    return svg, json.loads(svg.get("data-recorded", "{}"))


def test_each_setting_of_a_loader_gives_its_batches():
    settings = [
        {"batch_size": size, "shuffle": shuffle, "drop_last": drop_last, "seed": seed, "epoch": epoch}
        for size, shuffle, drop_last, seed, epoch in itertools.product(
            range(1, 13), (False, True), (False, True), range(5), range(1, 4)
        )
    ]
    expected = found_by(LOADERS)
    for name in "rows-shuffled", "rows-drop-last":
        recorded = json.dumps(drawing(name)[1])
        call = f"{json.dumps(settings)}.map((one) => rows.batches(rows.order({recorded}, one), one))"
        for setting, batches, real in zip(settings, run_js("rows", call), expected, strict=True):
            assert batches == real, f"{name}: {setting}"


def test_each_setting_of_a_sampler_gives_its_draws():
    settings = [
        {"weight": weight, "num_samples": number, "replacement": replacement, "seed": seed}
        for weight, number, replacement, seed in itertools.product((1, 2, 4, 8), range(2, 21), (True, False), range(5))
    ]
    recorded = drawing("rows-weighted")[1]
    drawn = run_js("rows", f"{json.dumps(settings)}.map((one) => rows.drawn({json.dumps(recorded)}, one))")
    for setting, draws, real in zip(settings, drawn, found_by(SAMPLERS), strict=True):
        assert (recorded["error"] if draws is None else draws) == real, setting


@pytest.mark.parametrize(
    ("name", "call"),
    [
        ("rows-sequential", "loaded({}, {batch_size: 4}, [])"),
        ("rows-shuffled", "loaded(RECORDED, {batch_size: 4, shuffle: true, seed: 0, epoch: 1}, [])"),
        ("rows-drop-last", "loaded(RECORDED, {batch_size: 4, drop_last: true}, [])"),
        ("rows-weighted", "sampled(RECORDED, {weight: 4, num_samples: 10, replacement: true, seed: 0})"),
    ],
)
def test_at_first_the_script_draws_the_still_figure(name, call):
    svg, recorded = drawing(name)
    parts = run_js("rows", f"rows.{call.replace('RECORDED', json.dumps(recorded))}.parts")
    still = [[part.tag, part.attrib, part.text] for part in svg if part.tag != "desc"]
    drawn = [
        [tag, {key: number(value) for key, value in attributes.items()}, number(*words) if words else None]
        for tag, attributes, *words in parts
    ]
    assert sorted(map(repr, drawn)) == sorted(map(repr, still))


def number(value):
    """Return a value as an SVG file has it."""
    return f"{value:g}" if isinstance(value, float) else str(value)


def test_all_draws_have_room():
    recorded = drawing("rows-weighted")[1]
    draws = [draws for kinds in recorded["draws"].values() for draws in kinds["true"]]
    most = max(draws.count(row) for draws in draws for row in draws)
    assert 113 + 7 * most <= 200 - 8, f"a row is drawn {most} times: give its column more room, in rows.js too"


def at(page, place):
    """Return a page's figure, by its place among the figures that are turned."""
    return page.locator(".live-rows").nth(place)


def batches_of(figure):
    """Return the batches that a figure tells to who can't see it."""
    return re.search(r"[\d |]*$", figure.get_attribute("aria-label"))[0].strip()


@pytest.mark.parametrize("path", ["data/dataloader/", "en/data/dataloader/"])
def test_a_loader_is_turned_by_keyboard(reader, path):
    english = path.startswith("en/")
    with reader.at(path) as page:
        first, second, third = (at(page, place) for place in range(3))
        size = first.get_by_label("batch_size")
        size.focus()
        size.press("ArrowRight")
        assert batches_of(first) == "0 1 2 3 4 | 5 6 7 8 9"
        expect(first.locator("output")).to_have_text(
            "There are 2 batches of 5." if english else "分成 2 批，每批 5 行。"
        )
        size.press("Home")
        assert batches_of(first) == " | ".join(map(str, range(10)))
        assert batches_of(second) == "3 7 5 2 | 0 8 1 6 | 9 4"
        second.get_by_label("1", exact=True).last.focus()  # the epochs come after the seeds
        page.keyboard.press("ArrowRight")
        assert batches_of(second) == "1 3 2 7 | 5 9 0 6 | 4 8", "as shuffle.py prints of its second epoch"
        box = third.get_by_label("shuffle")
        box.focus()
        box.press("Space")
        assert batches_of(third) == "3 7 5 2 | 0 8 1 6"
        never = "Rows 4 and 9 didn't come in this epoch" if english else "行 4 和行 9 这一轮没有来"
        expect(third.locator("output")).to_contain_text(never)


@pytest.mark.parametrize("path", ["data/dataloader/", "en/data/dataloader/"])
def test_a_loader_is_turned_by_pointer_and_touch(reader, toucher, path):
    with reader.at(path) as page:
        first, third = at(page, 0), at(page, 2)
        slider = first.get_by_label("batch_size")
        slider.scroll_into_view_if_needed()
        place = slider.bounding_box()
        page.mouse.move(place["x"] + place["width"] / 3, place["y"] + place["height"] / 2)
        page.mouse.down()
        page.mouse.move(place["x"] + 2, place["y"] + place["height"] / 2, steps=5)
        page.mouse.up()
        assert batches_of(first) == " | ".join(map(str, range(10))), "dragged to the beginning, a row a batch"
        third.get_by_label("shuffle").click()
        assert batches_of(third) == "3 7 5 2 | 0 8 1 6"
    with toucher.at(path, PHONE) as page:
        third = at(page, 2)
        third.get_by_label("shuffle").tap()
        assert batches_of(third) == "3 7 5 2 | 0 8 1 6"


@pytest.mark.parametrize("path", ["data/samplers/", "en/data/samplers/"])
def test_a_sampler_is_turned_by_touch(browser, address, path):
    english = path.startswith("en/")
    context = browser.new_context(viewport=PHONE, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto(address + path)
    figure = page.locator(".live-rows")
    output = figure.locator("output")
    expect(output).to_contain_text("8/16")
    figure.get_by_text("8", exact=True).and_(figure.locator("label span")).tap()
    expect(output).to_contain_text("16/24")
    assert figure.get_attribute("aria-label").endswith("9 9 8 9 8 9 4 8 8 6")
    figure.get_by_label("replacement").tap()
    once = "each row exactly once" if english else "每一行恰好一次"
    expect(output).to_contain_text(once)
    slider = figure.get_by_label("num_samples")
    place = slider.bounding_box()
    page.touchscreen.tap(place["x"] + place["width"] * 0.9, place["y"] + place["height"] / 2)
    expect(output).to_contain_text(
        "RuntimeError: cannot sample n_sample > prob_dist.size(-1) samples without replacement"
    )
    figure.get_by_label("replacement").tap()
    expect(output).not_to_contain_text("RuntimeError")
    context.close()
