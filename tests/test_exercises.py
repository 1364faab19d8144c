"""The page of all exercises names each once, in both languages, and a reader's ticks stay."""

import re
from dataclasses import replace

import pytest
from playwright.sync_api import expect

from notes.exercises import FILE, HEADING, read_exercises, titles_of, with_exercises
from notes.page import page_paths
from tests import ROOT

EXERCISES = {language: read_exercises(ROOT, language) for language in ("zh", "en")}
PAGE = "reference/exercises/"


@pytest.mark.parametrize("language", EXERCISES)
def test_every_exercise_is_listed_once(language):
    docs = ROOT / "docs" / language
    wanted = {
        (path.relative_to(docs).as_posix(), id)
        for path in page_paths(ROOT)
        if path.is_relative_to(docs)
        for id in titles_of(path)
    }
    listed = [(exercise.page, exercise.id) for exercise in EXERCISES[language]]
    assert sorted(listed) == sorted(wanted), f"{FILE} and the headings {HEADING}… differ; mend the first"
    html = with_exercises((docs / "reference" / "exercises.md").read_text(encoding="utf-8"), ROOT, language)
    shown = re.findall(r"\]\(\.\./([\w/.-]+)#([\w-]+)\)", html[html.rindex("{ #start }") :])
    assert sorted(shown) == sorted(wanted), "reference/exercises.md lacks a section; add its heading and its comment"


def test_both_languages_say_the_same():
    words = {"page_title": "", "title": "", "trains": ""}
    zh, en = ([replace(each, **words) for each in exercises] for exercises in EXERCISES.values())
    assert zh == en


def test_an_evening_has_ten():
    chosen = [each for each in EXERCISES["en"] if each.evening]
    assert sorted(each.evening for each in chosen) == [*range(1, 11)], f"{FILE}: number those of an evening 1 to 10"
    assert 80 <= sum(each.minutes for each in chosen) <= 100, "the page says that they take about an hour and a half"


@pytest.mark.parametrize("about", [each for each in EXERCISES["en"]], ids=lambda each: f"{each.page}-{each.id}")
def test_level_and_minutes(about):
    assert about.level in (1, 2, 3) and about.minutes in range(5, 31, 5), f"{FILE}: {about.page} {about.id}"


@pytest.mark.parametrize(
    ("listed", "fault"),
    [
        ("data/none: {x: {level: 1}}", "there is no page docs/en/data/none"),
        ("data/huber: {}", "data/huber lacks one; write a line for it"),
        (
            "data/huber: {one: {level: 1, minutes: 5, en: a}, two: {}}",
            "docs/en/data/huber.md has no heading exercise-two",
        ),
        ("", ":1: it lists no pages; write"),
        ("data/huber:\n\tone: 1", ":2: this isn't YAML: found character"),
        ("data/huber:", "data/huber lists no exercises; write"),
        ("data/huber: {one: hello}", "data/huber: one: it says nothing of it; write"),
        ("data/huber: {one: {level: 4, minutes: 5, en: a}}", "data/huber: one: its level isn't 1, 2 or 3; write"),
        ("data/huber: {one: {level: 1, minutes: five, en: a}}", "data/huber: one: its minutes is no number"),
        ("data/huber: {one: {level: 1, minutes: 5, evening: x, en: a}}", "one: its evening is no number"),
        ("data/huber: {one: {level: 1, minutes: 5, zh: a}}", "data/huber: one: it has no en; write"),
        ("data/huber: {one: {level: 1, minuts: 5, en: a}}", "data/huber: one: minuts is no part of it; take"),
    ],
)
def test_a_list_that_differs_from_the_pages(tmp_path, listed, fault):
    (tmp_path / "docs" / "en" / "data").mkdir(parents=True)
    (tmp_path / "docs" / "en" / "data" / "huber.md").write_text("# H { #h }\n\n### One { #exercise-one }\n")
    (tmp_path / FILE).write_text(listed)
    with pytest.raises(ValueError, match=fault):
        read_exercises(tmp_path, "en")


@pytest.mark.parametrize(("language", "told"), [("", "做过 1 道"), ("en/", "1 of ")])
def test_ticks_stay(reader, language, told):
    with reader.at(language + PAGE) as page:
        page.evaluate("localStorage.removeItem('notes-exercises')")
        page.reload()
        box = page.get_by_role("checkbox").first
        box.focus()
        page.keyboard.press("Space")
        expect(page.locator(".exercises-done")).to_contain_text(told)
        page.reload()
        expect(page.get_by_role("checkbox").first, "it is ticked when the reader comes back").to_be_checked()
        expect(page.locator(".exercises input:checked"), "and so is its other place in the list").to_have_count(2)
        page.get_by_role("checkbox").first.click()
        expect(page.locator(".exercises input:checked")).to_have_count(0)


def test_ticks_of_two_tabs(reader):
    with reader.at(PAGE) as page:
        page.evaluate("localStorage.setItem('notes-exercises', '5')")  # something else under that name
        page.reload()
        other = page.context.new_page()
        other.goto(page.url)
        page.get_by_role("checkbox").nth(-1).check()
        expect(other.locator(".exercises-done")).to_contain_text("做过 1 道")
        other.get_by_role("checkbox").nth(-2).check()
        expect(page.locator(".exercises-done"), "neither tab loses what the other ticked").to_contain_text("做过 2 道")
        other.goto(f"{page.url}../../en/{PAGE}")
        other.get_by_role("checkbox").nth(-3).check()
        other.go_back()
        expect(other.locator(".exercises-done")).to_contain_text("做过 3 道")
        expect(other.get_by_role("checkbox").nth(-3), "nor a page that the reader goes back to").to_be_checked()
        other.close()
        page.evaluate("localStorage.removeItem('notes-exercises')")
