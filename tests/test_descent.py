"""The home page's figure moves by hand; tests/test_figures.py holds what it shows."""

import re

import pytest
from playwright.sync_api import expect


@pytest.mark.parametrize(("path", "play", "pause"), [("", "播放", "停下"), ("en/", "Play", "Pause")])
def test_the_figure_moves_when_asked(reader, path, play, pause):
    with reader.at(path) as page:
        button, slider = page.locator(".live-descent button"), page.locator(".live-descent input")
        numbers = page.locator(".live-descent output")
        end = re.compile("300[:：] w₁ = 2.00 w₂ = −3.40 b = 4.20")
        expect(numbers, "all of it is shown at first").to_contain_text(end)
        expect(button).to_have_text(play)
        button.click()
        expect(button).to_have_text(pause)
        expect(numbers, "no step is read out as they play").to_have_attribute("aria-live", "off")
        button.click()
        expect(button).to_have_text(play)
        expect(numbers, "but where they stop").to_have_attribute("aria-live", "polite")
        slider.focus()
        slider.press("Home")
        expect(numbers, "nor what the slider tells").to_have_attribute("aria-live", "off")
        expect(numbers).to_contain_text(re.compile(" 0[:：] w₁ = 0.71 w₂ = −0.19 b = 0.28"))
        slider.press("ArrowRight")
        expect(slider).to_have_attribute("aria-valuetext", re.compile(r"^1: w₁ 0\.71 .*2\.00"))
        slider.fill("290")  # the rest takes no six seconds
        button.click()
        expect(numbers, "it plays to its end").to_contain_text(end)
        expect(button).to_have_text(play)
