"""What a learner sees when something is wrong, and the section that teaches the cure: docs/symptoms.yml.

The page reference/symptoms is filled from it, and the search index has each message at the section that answers it
(notes/search.py). An entry whose program doesn't stand in its section, or doesn't print its message, fails the build.
"""

import re
from dataclasses import dataclass
from pathlib import Path

from mkdocs.exceptions import PluginError

from notes import data
from notes.page import Heading, Page, Program, read_page, shown_output
from notes.project import root_of

FILE = "docs/symptoms.yml"
PAGE = "reference/symptoms.md"
PLACE = "<!-- symptoms: {} -->"  # where the entries of a group stand on the page
NEEDED = ("id", "cause", "cure", "at")  # of an entry, and either message or symptom, and either block or told
KINDS = {
    **dict.fromkeys(("id", "at", "message", "block", "under", "prints"), str),
    **dict.fromkeys(("cause", "cure", "symptom"), dict),
    **dict.fromkeys(("also", "yours", "see"), list),
    "told": bool,
}
TYPE = re.compile(r"(?:[\w.]*(?:Error|Warning): )?(.*)", re.S)
SENTENCE = re.compile(r"(?<=[.:]) (?=[A-Z])")  # the block may print them on lines of their own
WORDS = {
    "zh": {
        "told": "（这里没有运行）",
        "answer": "{cause}**改法：**{cure}{told} {at}",
        "see": "{at}；另见：{others}",
        "title": "{title} › {heading}",
        "and": "、",
    },
    "en": {
        "told": " (not run here)",
        "answer": "{cause} **Cure:** {cure}{told} {at}",
        "see": "{at}; see also: {others}",
        "title": "{title} › {heading}",
        "and": ", ",
    },
}


@dataclass(frozen=True)
class Symptom:
    """A message or another symptom, its cause and its cure, and the section and the program that show both."""

    id: str
    group: str
    cause: dict[str, str]
    cure: dict[str, str]
    at: str
    message: str | None = None
    symptom: dict[str, str] | None = None
    block: str | None = None
    under: str | None = None
    prints: str | None = None
    told: bool = False
    also: tuple[str, ...] = ()
    yours: tuple[str, ...] = ()
    see: tuple[str, ...] = ()

    def seen(self, language: str) -> str:
        """What the learner sees: the message, or the symptom's words."""
        return self.message or self.symptom[language]

    @property
    def shown(self) -> str:
        """What the block prints of it; empty where the symptom is no message."""
        return self.prints or without_type(self.message or "")


def without_type(message: str) -> str:
    """Return a message without the type of the error before it."""
    return TYPE.fullmatch(message)[1]


# The file


def read_symptoms(root: Path) -> tuple[Symptom, ...]:
    """Return a project's symptoms, none where it has no such file. Raise ValueError, naming the line or the entry."""
    return data.read(root, FILE, parsed) or ()


def parsed(text: str) -> tuple[Symptom, ...]:
    """Return the symptoms that a text holds; raise ValueError, ":line: fault; mend" or ": id: fault; mend"."""
    held = data.from_yaml(text)
    groups = held.get("groups") if isinstance(held, dict) else None
    if not isinstance(groups, dict) or not all(isinstance(entries, list) for entries in groups.values()):
        raise ValueError(":1: it holds no groups of entries; write groups: and lists under it")
    found = tuple(_symptom(entry, group) for group, entries in groups.items() for entry in entries)
    ids = [*groups, *(symptom.id for symptom in found)]
    if twice := next((id for id in ids if ids.count(id) > 1), None):
        raise ValueError(f": {twice}: two entries or groups have this id; give one another")
    return found


def _symptom(entry: object, group: str) -> Symptom:
    name = data.check(entry, f"an entry of {group}", NEEDED, KINDS)
    if ("message" in entry) == ("symptom" in entry):
        raise ValueError(f": {name}: write either message: or symptom: {{zh: …, en: …}}")
    if ("block" in entry) == ("told" in entry):
        raise ValueError(f": {name}: name the block that shows it, or write told: true where none can")
    if not_there := next((word for word in entry.get("yours", ()) if word not in entry.get("message", "")), None):
        raise ValueError(f": {name}: {not_there} isn't in its message; take it out of yours:")
    lists = {key: tuple(told) for key, told in entry.items() if isinstance(told, list)}
    return Symptom(group=group, **entry | lists)


# The section that answers


def section_at(place: str, docs: Path) -> tuple[Page, Heading]:
    """Return the page and the heading of a section such as training/loss#shapes, from a language's folder of pages.

    Raise ValueError, ": fault; mend", where there is none.
    """
    name, _, anchor = place.partition("#")
    path = docs / f"{name}.md"
    if path.exists():
        page = read_page(path)
        for heading in page.headings:
            if heading.id == anchor:
                return page, heading
    raise ValueError(f": docs/{docs.name} has no section {place}; name one such as training/loss#shapes")


def program_of(symptom: Symptom, docs: Path, snippets: Path) -> Program | None:
    """Return the program that shows a symptom, None of one that is only told.

    Raise ValueError, ": fault; mend", where its section doesn't have it, or it doesn't print the message.
    """
    page, heading = section_at(symptom.at, docs)
    if symptom.under:
        page, heading = section_at(f"{page.name}#{symptom.under}", docs)
    if symptom.told:
        return None
    place = f"docs/{docs.name}/{page.name}.md#{heading.id}"
    program = next((program for program in programs_in(page, heading) if program.file == symptom.block), None)
    if not program:
        raise ValueError(f": {place} has no program {symptom.block}; name the section that shows it, and its block")
    printed = shown_output((snippets / program.name).read_text(encoding="utf-8"))
    if not all(sentence.rstrip(".") in printed for sentence in SENTENCE.split(symptom.shown)):
        raise ValueError(f": {program.name} doesn't print {symptom.shown!r}; copy the message from its output")
    return program


def programs_in(page: Page, heading: Heading) -> list[Program]:
    """Return the programs between a heading and the next."""
    end = min((other.line for other in page.headings if other.line > heading.line), default=len(page.text))
    return [program for program in page.programs if heading.line < program.line < end]


# The page, and what the search index has of it


def with_symptoms(markdown: str, page, config) -> str:
    """Return a page's Markdown; that of reference/symptoms with each group's entries in its place."""
    root = root_of(config)
    if page.file.src_uri != PAGE or not (root / FILE).exists():
        return markdown
    try:
        return filled(markdown, read_symptoms(root), Path(config.docs_dir), root / "snippets")
    except ValueError as error:
        raise PluginError(str(error)) from None


def filled(markdown: str, symptoms: tuple[Symptom, ...], docs: Path, snippets: Path) -> str:
    """Return the Markdown of the symptoms' page, filled; raise ValueError where an entry or a place is wrong."""
    for group in dict.fromkeys(symptom.group for symptom in symptoms):
        place = PLACE.format(group)
        if place not in markdown:
            raise ValueError(f"docs/{docs.name}/{PAGE}: it has no line {place}; write it under a heading of its own")
        entries = [_entry(symptom, docs, snippets) for symptom in symptoms if symptom.group == group]
        markdown = markdown.replace(place, "\n\n".join(['<div class="symptoms" markdown="1">', *entries, "</div>"]))
    return markdown


def _entry(symptom: Symptom, docs: Path, snippets: Path) -> str:
    """Return an entry as an item of a definition list."""
    words = WORDS[docs.name]
    try:
        program_of(symptom, docs, snippets)
        at, *others = (_link(place, docs) for place in (symptom.at, *symptom.see))
    except ValueError as error:
        raise ValueError(f"{FILE}: {symptom.id}{error}") from None
    if others:
        at = words["see"].format(at=at, others=words["and"].join(others))
    told = words["told"] if symptom.told else ""
    answer = words["answer"].format(cause=symptom.cause[docs.name], cure=symptom.cure[docs.name], told=told, at=at)
    seen = f"`` {symptom.message} ``" if symptom.message else f"**{symptom.symptom[docs.name]}**"
    return f"{seen}{{ #{symptom.id} }}\n\n:   {answer}"


def _link(place: str, docs: Path) -> str:
    page, heading = section_at(place, docs)
    title = re.sub("<[^>]*>", "", page.meta["title"])
    text = title if heading.level == 1 else WORDS[docs.name]["title"].format(title=title, heading=heading.text)
    return f"[{text}](../{page.name}.md#{heading.id})"


def asked(root: Path, page: Page) -> dict[str, list[str]]:
    """Return what is seen of which a page's sections tell the cure, by their ids; the reader's own words are an …."""
    found: dict[str, list[str]] = {}
    for symptom in read_symptoms(root):
        name, _, anchor = symptom.at.partition("#")
        if name == page.name:
            for line in symptom.seen(page.language), *symptom.also:
                for word in symptom.yours:
                    line = line.replace(word, "…")
                found.setdefault(anchor, []).append(line)
    return found
