"""The ledger: what the study notes claim that the site grew from, each claim with its verdict and its proof.

docs/ledger.yml has the claims. The page reference/ledger is filled from it, and each page that settles some ends in
links to them. Each part of the file is checked when it is read, so that a build with a claim unproved fails.
"""

import math
import posixpath
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from pathlib import Path

from mkdocs.exceptions import PluginError

from notes import data
from notes.page import LANGUAGES, Heading, Page, read_page
from notes.project import root_of

FILE = "docs/ledger.yml"
PAGE = "reference/ledger.md"
COUNTS, FILTERS, CLAIMS = (f"<!-- ledger: {part} -->" for part in ("counts", "filters", "claims"))
NEEDED = ("id", "verdict", "page", "anchor", "claim", "truth")  # of a claim, and block but for a lab's
KINDS = dict.fromkeys((*NEEDED, "block"), str) | {"claim": dict, "truth": dict}
WORDS = {
    "zh": {
        "count": "- **{sign} {word}**，{count} 条：{meaning}",
        "verdict": "**{sign} {word}。**{{ .verdict }} ",
        "proof": "核对：[{}]({}#{})",
        "between": " › ",
        "tail": "这一页核对了[原笔记]({})里的说法：{}",
        "by verdict": "结论",
        "by section": "章节",
        "all": "全部",
        "shown": "显示 {} 条，共 {} 条",
    },
    "en": {
        "count": "- **{sign} {word}**, {count}: {meaning}",
        "verdict": "**{sign} {word}.**{{ .verdict }} ",
        "proof": "Proof: [{}]({}#{})",
        "between": " › ",
        "tail": "Claims of [the original notes]({}) that this page settles: {}",
        "by verdict": "Verdict",
        "by section": "Section",
        "all": "All",
        "shown": "{} of {} shown",
    },
}


@dataclass(frozen=True)
class Claim:
    """A claim of the notes, restated in each language, with its verdict and what is true, and where that is proved."""

    id: str
    verdict: str
    page: str
    anchor: str
    claim: dict[str, str]
    truth: dict[str, str]
    block: str | None = None

    @property
    def row(self) -> str:
        """Its id on the ledger's page."""
        return self.id.lower()


@dataclass(frozen=True)
class Section:
    """A section of the notes: its id on the ledger's page, its name in each language, and its claims."""

    id: str
    name: dict[str, str]
    claims: tuple[Claim, ...]


@dataclass(frozen=True)
class Ledger:
    """The notes' sections, and of each verdict its sign and, in each language, its word and meaning."""

    verdicts: dict[str, dict]
    sections: tuple[Section, ...]

    @property
    def claims(self) -> list[Claim]:
        return [claim for section in self.sections for claim in section.claims]


# The file


def read_ledger(root: Path) -> Ledger | None:
    """Return a project's ledger, or None where it has none. Raise ValueError, naming the line or the claim."""
    return data.read(root, FILE, parsed)


def parsed(text: str) -> Ledger:
    """Return the ledger that a text holds; raise ValueError, ":line: fault; mend" or ": id: fault; mend"."""
    held = data.from_yaml(text)
    for part in "verdicts", "sections":
        if not isinstance(held, dict) or part not in held:
            raise ValueError(f":1: it lacks {part}; write verdicts: and sections:")
    verdicts, sections = held["verdicts"], held["sections"]
    for name, told in (verdicts if isinstance(verdicts, dict) else {"verdicts": None}).items():
        if not isinstance(told, dict) or not all(told.get(part) for part in ("sign", *LANGUAGES)):
            raise ValueError(f": {name}: it lacks a part; write {name}: {{sign: ✓, zh: [正确, …], en: [right, …]}}")
    found = []
    for number, section in enumerate(sections if isinstance(sections, list) else [None], 1):
        if not isinstance(section, dict) or not all(section.get(part) for part in ("id", "claims", *LANGUAGES)):
            raise ValueError(f": section {number}: it lacks a part; write id:, zh:, en: and claims:")
        if not isinstance(section["claims"], list):
            raise ValueError(f": {section['id']}: its claims: is no list; write - id: … and its other parts")
        claims = tuple(_claim(entry, verdicts) for entry in section["claims"])
        found.append(Section(section["id"], {language: section[language] for language in LANGUAGES}, claims))
    ledger = Ledger(verdicts, tuple(found))
    for number, claim in enumerate(ledger.claims, 1):
        if claim.id != f"C{number:02}":
            mend = f"number the claims in the notes' order; here comes C{number:02}"
            raise ValueError(f": {claim.id}: it is claim {number} of the file; {mend}")
    return ledger


def _claim(entry: object, verdicts: dict) -> Claim:
    name = data.check(entry, "a claim", NEEDED, KINDS)
    if entry["verdict"] not in verdicts:
        mend = f"write one of {', '.join(verdicts)}"
        raise ValueError(f": {name}: its verdict is {entry['verdict']}, which isn't explained; {mend}")
    return Claim(**entry)


def proof_of(claim: Claim, page: Page) -> Heading:
    """Return the heading of the section that proves a claim; raise ValueError where it is missing or has no proof."""
    place = f"{page.path.parent.name}/{page.path.name}#{claim.anchor}"
    heading = next((heading for heading in page.headings if heading.id == claim.anchor), None)
    if not heading:
        raise ValueError(f"{FILE}: {claim.id}: {place} isn't there; name the id of a heading")
    end = min((other.line for other in page.headings if other.line > heading.line), default=math.inf)
    lines = [program.line for program in page.programs if program.file == claim.block]
    if page.is_lab:
        lines = [cell.line for cell in page.cells if cell.kind == "code"]
    if not any(heading.line < line < end for line in lines):
        what = "cell of code" if page.is_lab else f"program {claim.block}"
        raise ValueError(f"{FILE}: {claim.id}: {place} has no {what}; name the section that proves it, and its block")
    return heading


def page_of(claim: Claim, docs: Path) -> Page:
    """Return the page that settles a claim, from a language's folder of pages; raise ValueError if there is none."""
    for ending in ".md", ".py":
        if (path := docs / f"{claim.page}{ending}").exists():
            return read_page(path)
    raise ValueError(f"{FILE}: {claim.id}: there is no page {claim.page}; name one such as training/loop")


# The pages


def with_claims(markdown: str, page, config) -> str:
    """Return a page's Markdown with its links to the ledger at its end; the ledger's own, with all claims."""
    try:
        ledger = read_ledger(root_of(config))
        if not ledger:
            return markdown
        if page.file.src_uri == PAGE:
            return filled(markdown, ledger, Path(config.docs_dir))
    except ValueError as error:
        raise PluginError(str(error)) from None
    return markdown + tail(ledger, page.file.src_uri, config.theme["language"])


def tail(ledger: Ledger, source: str, language: str) -> str:
    """Return the last line of the page with this source: links to its claims; nothing where it settles none."""
    claims = [claim for claim in ledger.claims if claim.page == posixpath.splitext(source)[0]]
    if not claims:
        return ""
    address = posixpath.relpath(PAGE, posixpath.dirname(source))
    links = "\N{NO-BREAK SPACE}· ".join(f"[{claim.id}]({address}#{claim.row})" for claim in claims)
    return f"\n\n{WORDS[language]['tail'].format(address, links)}\n"


def filled(markdown: str, ledger: Ledger, docs: Path) -> str:
    """Return the Markdown of the ledger's page with the counts, the filters and the claims in their places."""
    parts = {
        COUNTS: "\n".join(_counts(ledger, docs.name)),
        FILTERS: "\n".join(_filters(ledger, docs.name)),
        CLAIMS: "\n\n".join(_sections(ledger, docs)),
    }
    for place, part in parts.items():
        if place not in markdown:
            raise ValueError(f"{PAGE}: it has no line {place}; write it where that part is to stand")
        markdown = markdown.replace(place, part)
    return markdown


def _counts(ledger: Ledger, language: str) -> Iterator[str]:
    counts = Counter(claim.verdict for claim in ledger.claims)
    for name, verdict in ledger.verdicts.items():
        word, meaning = verdict[language]
        line = WORDS[language]["count"]
        yield line.format(sign=verdict["sign"], word=word, count=counts[name], meaning=meaning)


def _filters(ledger: Ledger, language: str) -> Iterator[str]:
    """Yield the lines of the form that docs/theme/assets/live/ledger.js works; without scripts it isn't shown."""
    words, total = WORDS[language], len(ledger.claims)
    yield '<form class="filters" data-script="ledger">'
    yield f'<div role="group" aria-label="{words["by verdict"]}">'
    yield f'<button type="button" value="" aria-pressed="true">{words["all"]}</button>'
    for name, verdict in ledger.verdicts.items():
        sign = f'<span aria-hidden="true">{verdict["sign"]}</span>'
        yield f'<button type="button" value="{name}" aria-pressed="false">{sign} {verdict[language][0]}</button>'
    yield "</div>"
    yield f'<label>{words["by section"]} <select><option value="">{words["all"]}</option>'
    for section in ledger.sections:
        yield f'<option value="{section.id}">{escape(section.name[language].replace("`", ""))}</option>'
    yield "</select></label>"
    yield f'<p role="status" data-words="{words["shown"]}">{words["shown"].format(total, total)}</p>'
    yield "</form>"


def _sections(ledger: Ledger, docs: Path) -> Iterator[str]:
    for section in ledger.sections:
        yield '<section class="claims" markdown="1">'
        yield f"## {section.name[docs.name]} {{ #{section.id} }}"
        for claim in section.claims:
            yield from _row(claim, ledger.verdicts[claim.verdict], docs)
        yield "</section>"


def _row(claim: Claim, verdict: dict, docs: Path) -> Iterator[str]:
    words, page = WORDS[docs.name], page_of(claim, docs)
    heading = proof_of(claim, page)
    title = re.sub("<[^>]*>", "", page.meta["title"])
    name = title if heading.level == 1 else f"{title}{words['between']}{heading.text}"
    proof = words["proof"].format(name, f"../{claim.page}{page.path.suffix}", claim.anchor)
    sign = words["verdict"].format(sign=verdict["sign"], word=_capitalised(verdict[docs.name][0]))
    yield f'<div class="claim" id="{claim.row}" data-verdict="{claim.verdict}" markdown="1">'
    yield f"[{claim.id}](#{claim.row}) {claim.claim[docs.name]}"
    yield f"{sign}{claim.truth[docs.name]}"
    yield proof
    yield "</div>"


def _capitalised(word: str) -> str:
    return word[0].upper() + word[1:]
