"""Each term of the glossary has its name in both languages, and the page that teaches it; its link shows both."""

import re
from html import escape

import pytest
from markdown import Markdown

from notes.marks import Marks, read_glossary
from notes.page import read_page
from tests import ROOT

CJK = re.compile(r"[\u4e00-\u9fff]")
TAUGHT_NOWHERE = {"assertion"}  # Python's own, which the reader knows or looks up here
GLOSSARIES = {language: read_glossary(str(ROOT / "docs" / language)) for language in ("zh", "en")}
TERMS = [(language, id) for language, terms in GLOSSARIES.items() for id in terms]


@pytest.mark.parametrize(("language", "id"), TERMS)
def test_a_term_has_its_name_in_the_other_language(language, id):
    term, where = GLOSSARIES[language][id], f"docs/{language}/reference/glossary.md#{id}"
    other = GLOSSARIES["en" if language == "zh" else "zh"][id]
    assert term.other_name, f"{where} has no other name; end it in *the term in the other language*"
    in_chinese = bool(CJK.search(term.other_name))
    assert in_chinese == (language == "en"), f"{where}: {term.other_name} isn't in the other language"
    theirs = re.split(r"[、,（）()]", other.name.lower())[0].strip()
    assert theirs in term.other_name.lower(), f"{where} names {term.other_name}, the other page {other.name}"


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_term_leads_to_the_page_that_teaches_it(language):
    page = read_page(ROOT / "docs" / language / "reference" / "glossary.md")
    for heading in page.headings:
        if heading.level == 3 and heading.id not in TAUGHT_NOWHERE:
            entry = next(words for line, words in page.words if line > heading.line and words.strip())
            assert "](../" in entry, f"docs/{language}/reference/glossary.md#{heading.id} links to no page"


@pytest.mark.parametrize(("language", "id"), TERMS)
def test_a_link_to_a_term_shows_its_names_and_all_that_is_said_of_it(language, id):
    term = GLOSSARIES[language][id]
    marks = Marks(language, {id: term})
    html = Markdown(extensions=[marks]).convert(f'<p><a href="../reference/glossary/#{id}">it</a></p>')
    shown = re.search(rf'<div class="term" id="term-{id}"[^>]*>(.*?)</div>', html)[1]
    assert f"<b>{escape(term.name)}</b>" in shown
    assert f">{escape(term.other_name)}</span>" in shown
    assert f"<p>{escape(term.meaning)}</p>" in shown
    assert re.search(r"[。.]$", term.meaning), f"{id}: its meaning ends in no full stop: {term.meaning}"
    assert not re.search(r"[`\[]", term.meaning), f"{id}: what is shown has marks of Markdown: {term.meaning}"
