"""What a learner sees: each symptom has words in both languages, and a block that shows it where its cure stands."""

import re

import pytest
import yaml

from notes.page import LANGUAGES, Page, read_page
from notes.page_checks import NEVER
from notes.symptoms import (
    FILE,
    PAGE,
    asked,
    filled,
    parsed,
    program_of,
    programs_in,
    read_symptoms,
    section_at,
    without_type,
)
from tests import ROOT

SYMPTOMS = read_symptoms(ROOT)
LEAST = 60  # symptoms that a block raises
SNIPPETS = ROOT / "snippets"


def docs(language):
    return ROOT / "docs" / language


each_symptom = pytest.mark.parametrize("symptom", SYMPTOMS, ids=lambda symptom: symptom.id)
each_language = pytest.mark.parametrize("language", LANGUAGES)


# The entries


def test_a_block_raises_sixty_symptoms_or_more():
    raised = [symptom for symptom in SYMPTOMS if symptom.message and symptom.block]
    told = [symptom for symptom in SYMPTOMS if symptom.told]
    assert len(raised) >= LEAST, f"{FILE} has {len(raised)} messages that a block prints; write {LEAST} or more"
    others = len(SYMPTOMS) - len(raised) - len(told)
    print(f"\n{len(raised)} messages raised by a block, {others} other symptoms shown by one, {len(told)} told")


@each_symptom
def test_its_block_stands_under_its_section_and_prints_its_message(symptom):
    """That the block prints this is told by the page's own items."""
    for language in LANGUAGES:
        program = program_of(symptom, docs(language), SNIPPETS)  # raises ValueError where it doesn't stand there
        page, _ = section_at(symptom.at, docs(language))
        if program:
            skips = [mark.text for mark in page.marks if mark.fence == program.line]
            assert not [skip for skip in skips if skip.startswith("pytest.mark.skip(")], f"{program.name} isn't run"
        else:
            words = "\n".join(line for fence in page.fences for line in fence.lines)
            words += "\n".join(line for _, line in page.words)
            first = re.split(r"(?<=[a-z])[.!]", without_type(symptom.message))[0]
            assert first in words, f"docs/{language}/{page.name}.md doesn't tell of {first!r}"
        for place in symptom.see:
            other, section = section_at(place, docs(language))
            assert programs_in(other, section), f"{symptom.id}: {place} shows nothing"
        assert symptom.at not in symptom.see


@each_symptom
def test_its_words_are_sentences_in_both_languages(symptom):
    faults = []
    for part in symptom.cause, symptom.cure:
        if not part["zh"].endswith("。") or not part["en"].endswith("."):
            faults.append(f"end each of these in a full stop: {part}")
        if re.search("[\u4e00-\u9fff][,;:]", part["zh"]):
            faults.append(f"a comma of the other language: {part['zh']}")
        if re.search("[\u4e00-\u9fff]", part["en"]):
            faults.append(f"Chinese in English words: {part['en']}")
    said = re.sub("`[^`]*`", "`", symptom.cause["zh"] + symptom.cure["zh"] + (symptom.symptom or {"zh": ""})["zh"])
    faults += [f"{word[0]} isn't the word of these pages" for way in NEVER if (word := re.search(way, said))]
    assert not faults, "\n".join([symptom.id, *faults])


# The page


@each_language
def test_the_page_shows_each_symptom_under_its_group(language):
    page = read_page(docs(language) / PAGE)
    markdown = filled(page.markdown, SYMPTOMS, docs(language), SNIPPETS)
    shown = Page(docs(language) / PAGE, markdown)
    lines = dict(enumerate(markdown.split("\n"), 1))
    groups = {heading.id: heading.line for heading in shown.headings}
    for symptom in SYMPTOMS:
        line = next(number for number, text in lines.items() if text.endswith(f"{{ #{symptom.id} }}"))
        above = max((start, id) for id, start in groups.items() if start < line)[1]
        assert above == symptom.group, f"{symptom.id} stands under {above}"
        assert symptom.seen(language) in lines[line]
        assert f"](../{symptom.at.replace('#', '.md#')})" in lines[line + 2]
    assert "<!-- symptoms:" not in markdown


def test_the_search_index_has_the_messages_where_the_cure_stands():
    seen = asked(ROOT, read_page(docs("en") / "training" / "save.md"))
    assert "TypeError: Expected state_dict to be dict-like, got <class '…'>." in seen["path"]
    assert sum(len(lines) for lines in seen.values()) == sum(
        1 + len(symptom.also) for symptom in SYMPTOMS if symptom.at.startswith("training/save#")
    )


# Bad data

ONE = """\
groups:
  shapes:
    - id: boolean
      message: "RuntimeError: Boolean value of Tensor with more than one value is ambiguous"
      cause: {zh: 一。, en: One.}
      cure: {zh: 一。, en: One.}
      at: training/loss#called
      block: called.py
"""


def test_the_smallest_file():
    (symptom,) = parsed(ONE)
    assert (symptom.group, symptom.seen("zh")[:12]) == ("shapes", "RuntimeError")
    assert program_of(symptom, docs("zh"), SNIPPETS).name == "training/loss/called.py"


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("{zh: 一。, en: One.}\n      cure", "{zh: [一。, en: One.}\n      cure", ":5: this isn't YAML"),
        ("groups:", "group:", ":1: it holds no groups of entries"),
        ("  shapes:\n", "  shapes: 1\n  more:\n", ":1: it holds no groups of entries"),
        ("- id: boolean\n      message", "- message", ": an entry of shapes without an id: it has no id; write"),
        ("cure: {zh: 一。, en: One.}", "cure: {zh: 一。}", ": boolean: its cure has no en; write"),
        ("block:", "blok:", ": boolean: blok is no part of an entry of shapes; take"),
        ("      message:", "      symptom: {zh: 一, en: one}\n      message:", ": boolean: write either message: or"),
        ("block: called.py", "told: true\n      block: called.py", ": boolean: name the block that shows it, or"),
        ("- id: boolean", "- lost\n    - id: boolean", ": lost: this isn't an entry of shapes; write"),
        ("id: boolean", "id: 5", ": 5: its id is no text; write"),
        ("at: training/loss#called", "at: [training/loss]", ": boolean: its at is no text; write"),
        ("{zh: 一。, en: One.}\n      cure", "One.\n      cure", ": boolean: its cause has no zh; write"),
        (
            "{zh: 一。, en: One.}\n      cure",
            "{zh: 一。, en: [1]}\n      cure",
            ": boolean: its cause has no en; write",
        ),
        ("block: called.py", "block: called.py\n      also: Boolean", ": boolean: its also is no list of words; write"),
        ("block: called.py", "block: called.py\n      see: [5]", ": boolean: its see is no list of words; write"),
        ("block: called.py", "block: called.py\n      yours: [house]", ": boolean: house isn't in its message; take"),
        ("block: called.py", "told: yes please", ": boolean: its told isn't true; write"),
        ("id: boolean", "id: shapes", ": shapes: two entries or groups have this id; give"),
    ],
)
def test_a_fault_of_the_file_is_told_by_line_or_entry(old, new, fault):
    assert old in ONE
    with pytest.raises(ValueError, match="^" + re.escape(fault)):
        parsed(ONE.replace(old, new, 1))


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("training/loss#", "training/lost#", "boolean: docs/en has no section training/lost#called; name"),
        ("#called", "#caled", "boolean: docs/en has no section training/loss#caled; name"),
        ("called.py", "mse.py", "boolean: docs/en/training/loss.md#called has no program mse.py; name"),
        ("ambiguous", "unclear", "boolean: training/loss/called.py doesn't print 'Boolean value of"),
    ],
)
def test_an_entry_that_is_shown_nowhere_is_told(old, new, fault):
    with pytest.raises(ValueError, match="^" + re.escape(f"{FILE}: {fault}")):
        filled("<!-- symptoms: shapes -->", parsed(ONE.replace(old, new)), docs("en"), SNIPPETS)


def test_a_group_without_a_place_is_told():
    with pytest.raises(ValueError, match="has no line <!-- symptoms: shapes -->; write"):
        filled("# Symptoms", parsed(ONE), docs("en"), SNIPPETS)


def test_a_build_with_a_symptom_shown_nowhere_fails(small):
    small.append(FILE, ONE)
    for language in LANGUAGES:
        small.append(f"docs/{language}/{PAGE}", "# Symptoms { #symptoms }\n\n<!-- symptoms: shapes -->\n")
    status, output = small.build()
    assert status and f"{FILE}: boolean: docs/zh has no section training/loss#called" in output


def test_the_file_explains_its_keys():
    """A comment at its top names each part that an entry can have."""
    text = (ROOT / FILE).read_text(encoding="utf-8")
    comment = text.partition("\ngroups:")[0]
    keys = {key for entries in yaml.safe_load(text)["groups"].values() for entry in entries for key in entry}
    assert not [key for key in keys - {"id", "cause", "cure"} if f"{key}:" not in comment]
