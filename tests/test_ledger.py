"""The ledger: each claim of the notes once, in both languages, with a block that runs on the page that it links to."""

import re
from html import unescape

import pytest
from playwright.sync_api import expect

from notes.ledger import FILE, PAGE, filled, page_of, parsed, proof_of, read_ledger, tail
from notes.page import LANGUAGES, Page, page_paths, read_page
from notes.page_checks import NEVER, faults_of_numbers
from tests import ROOT
from tests.browser import PHONE, axe_faults, fail, overflow_faults, preferring

LEDGER = read_ledger(ROOT)
IDS = [f"C{number:02}" for number in range(1, 69)]
ADDRESSES = {"zh": "reference/ledger/", "en": "en/reference/ledger/"}


def docs(language):
    return ROOT / "docs" / language


# The claims


def test_each_claim_stands_there_once_and_its_block_runs_in_both_languages():
    """That each program runs as its page shows it is told by the page's own items; that a lab does, by the build."""
    proved = []
    for claim in LEDGER.claims:
        for language in LANGUAGES:
            page = page_of(claim, docs(language))
            heading = proof_of(claim, page)  # raises ValueError where no block is
            programs = [p for p in page.programs if p.file == claim.block and p.line > heading.line]
            skipped = {mark.fence for mark in page.marks}
            assert page.is_lab or programs[0].line not in skipped, f"{claim.id}: its block is skipped on {page.path}"
        proved.append(claim.id)
    assert proved == IDS
    print(f"\n{len(proved)} of {len(IDS)} claims are proved, in {' and '.join(LANGUAGES)}")


@pytest.mark.parametrize("claim", LEDGER.claims, ids=lambda claim: claim.id)
def test_a_claims_words_are_complete_and_its_numbers_are_those_of_its_block(claim):
    faults = []
    for language in LANGUAGES:
        page = page_of(claim, docs(language))
        code = "" if page.is_lab else (ROOT / "snippets" / claim.page / claim.block).read_text(encoding="utf-8")
        words = Page(docs(language) / PAGE, claim.truth[language])
        faults += [fault.replace(f"docs/{language}/{PAGE}:1", claim.id) for fault in faults_of_numbers(words, [code])]
        for part in claim.claim, claim.truth:
            if not re.search(r"[。.？?）)]$", part[language]):
                faults.append(f"{claim.id}: end this in a full stop: {part[language]}")
    for number in re.findall(r"\d+\.\d+", claim.truth["zh"]):
        if number not in claim.truth["en"]:
            faults.append(f"{claim.id}: {number} is in its Chinese words alone; say the same in both")
    said = re.sub("`[^`]*`", "`", claim.claim["zh"] + claim.truth["zh"])
    faults += [
        f"{claim.id}: {word[0]} isn't the word of these pages" for way in NEVER if (word := re.search(way, said))
    ]
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_page_ends_in_links_to_its_claims(language):
    linked = []
    for path in page_paths(ROOT):
        if path.is_relative_to(docs(language)):
            line = tail(LEDGER, path.relative_to(docs(language)).as_posix(), language)
            linked += re.findall(r"\[(C\d\d)\]\((?:\.\./)*(?:reference/)?ledger\.md#c\d\d\)", line)
    assert sorted(linked) == IDS
    assert tail(LEDGER, "index.md", language) == ""


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_shows_each_claim_and_the_counts(language):
    markdown = filled(read_page(docs(language) / PAGE).markdown, LEDGER, docs(language))
    assert re.findall(r'<div class="claim" id="c(\d\d)"', markdown) == [number[1:] for number in IDS]
    counts = [int(number) for number in re.findall(r"^- \*\*.*?(\d+)", markdown, re.M)]
    assert len(counts) == len(LEDGER.verdicts) and sum(counts) == len(IDS)
    for verdict in LEDGER.verdicts.values():
        sign, word = verdict["sign"], verdict[language][0]
        assert f"**{sign} {word[0].upper()}{word[1:]}" in markdown, "a verdict is told by a sign and a word"


# Bad data

ONE = """\
verdicts: {right: {sign: "✓", zh: [正确, 对], en: [right, it is so]}}
sections:
  - id: loop
    zh: 循环
    en: Loop
    claims:
      - {id: C01, verdict: right, page: training/loop, anchor: one-step, block: one_step.py,
         claim: {zh: 一。, en: One.}, truth: {zh: 一。, en: One.}}
"""


def test_the_smallest_ledger():
    (claim,) = parsed(ONE).claims
    assert (claim.id, claim.row, claim.truth["en"]) == ("C01", "c01", "One.")
    assert proof_of(claim, page_of(claim, docs("zh"))).id == "one-step"


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("[right, it", "[right, [it", ":1: this isn't YAML"),
        ("sections:", "parts:", ":1: it lacks sections; write"),
        ("sign: ", "sing: ", ": right: it lacks a part; write right: {sign"),
        ("{right: {sign", "{right: , wrong: {sign", ": right: it lacks a part; write"),
        ("    en: Loop\n", "", ": section 1: it lacks a part; write id:"),
        ("      - {id", "        {id", ": loop: its claims: is no list; write"),
        ("- {id", "- C00\n      - {id", ": C00: this isn't a claim; write"),
        ("claim: {zh: 一。, en: One.}", "claim: One.", ": C01: its claim has no zh; write"),
        ("block: one", "5: 6, bloc: one", ": C01: 5 is no part of a claim; take"),
        ("id: C01", "id: C02", ": C02: it is claim 1 of the file; number"),
        ("id: C01, verdict: right", "id: C01", ": C01: it has no verdict; write"),
        ("verdict: right", "verdict: fine", ": C01: its verdict is fine, which isn't explained; write one of right"),
        ("claim: {zh: 一。, en: One.}", "claim: {zh: 一。}", ": C01: its claim has no en; write"),
        ("block: one", "bloc: one", ": C01: bloc is no part of a claim; take"),
    ],
)
def test_a_fault_of_the_file_is_told_by_line_or_claim(old, new, fault):
    assert old in ONE
    with pytest.raises(ValueError, match="^" + re.escape(fault)):
        parsed(ONE.replace(old, new))


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("training/loop", "training/loops", "C01: there is no page training/loops; name"),
        ("one-step", "two-steps", "C01: training/loop.md#two-steps isn't there; name"),
        ("one_step", "by_hand", "C01: training/loop.md#one-step has no program by_hand.py; name"),
        (
            "page: training/loop, anchor: one-step",
            "page: labs/imbalance, anchor: where-next",
            "C01: labs/imbalance.py#",
        ),
    ],
)
def test_a_missing_proof_is_told_by_claim(old, new, fault):
    (claim,) = parsed(ONE.replace(old, new)).claims
    with pytest.raises(ValueError, match="^" + re.escape(f"{FILE}: {fault}")):
        proof_of(claim, page_of(claim, docs("en")))


def test_a_build_with_a_claim_unproved_fails(small):
    small.append(FILE, ONE)
    for language in LANGUAGES:
        for part in "counts", "filters", "claims":
            small.append(f"docs/{language}/{PAGE}", f"\n<!-- ledger: {part} -->\n")
    small.append("mkdocs.yml", "")
    status, output = small.build()
    assert status and f"{FILE}: C01: there is no page training/loop" in output


# A reader


def shown(page):
    return page.locator(".claim:visible").count()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_filters_work_by_the_keyboard_and_the_address_keeps_them(reader, language):
    wrong = [claim for claim in LEDGER.claims if claim.verdict == "wrong"]
    stars = next(section for section in LEDGER.sections if section.id == "stars")
    both = [claim for claim in stars.claims if claim.verdict == "wrong"]
    with reader.at(ADDRESSES[language]) as page:
        assert shown(page) == len(IDS)
        status, button = page.get_by_role("status").first, page.locator(".filters button[value=wrong]")
        button.focus()
        page.keyboard.press("Enter")
        expect(button).to_have_attribute("aria-pressed", "true")
        expect(page.locator(".filters button[aria-pressed=true]")).to_have_count(1)
        assert shown(page) == len(wrong)
        expect(page.locator(".filters [role=status]")).to_contain_text(str(len(wrong)))
        page.keyboard.press("Tab")
        page.keyboard.press("Tab")
        page.locator(".filters select").select_option("stars")
        assert shown(page) == len(both)
        assert page.locator(".claims:visible h2").count() == 1
        page.reload()
        assert shown(page) == len(both) and "verdict=wrong&section=stars" in page.url
        assert "verdict=wrong" in page.locator("a.twin").get_attribute("href")
        with preferring(page, media="print"):
            assert shown(page) == len(IDS)
        page.evaluate("location.hash = 'c01'")
        expect(page.locator("#c01")).to_be_visible()
        assert shown(page) == len(IDS) and "verdict" not in page.url
        expect(status).to_be_attached()


def test_a_claim_and_the_page_that_settles_it_lead_to_each_other(reader):
    with reader.at(f"{ADDRESSES['zh']}#c25") as page:
        page.locator("#c25 p").last.get_by_role("link").click()
        expect(page).to_have_url(re.compile(r"/data/samplers/#samplers$"))
        page.get_by_role("link", name="C25", exact=True).click()
        expect(page).to_have_url(re.compile(r"/reference/ledger/#c25$"))
        expect(page.locator("#c25")).to_be_in_viewport()


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_a_script_all_of_it_is_there(browser, address, language):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + ADDRESSES[language])
    assert shown(page) == len(IDS)
    expect(page.locator(".filters")).to_be_hidden()
    context.close()


@pytest.mark.parametrize("language", LANGUAGES)
def test_filtered_it_is_for_every_reader(readers, language):
    for reader in readers.values():
        with reader.at(f"{ADDRESSES[language]}?verdict=misleading", PHONE) as page:
            faults = [*axe_faults(page), *overflow_faults(page)]
            if faults:
                fail(ADDRESSES[language], *map(unescape, faults))
