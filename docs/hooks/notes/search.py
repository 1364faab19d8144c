"""Write a language's search index from its built pages: search/index.js, which docs/theme/assets/search.js loads.

It is a script that hands its pages to a function, so that it also loads where pages are read as files. It holds the
words in full, and of the code only the names and messages that someone may look for: whole programs would be half of
it, and a match in one of their variables would come before a page's words.
"""

import functools
import json
import re
from collections import Counter
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

from notes import symptoms
from notes.page import Page, page_paths, read_page

CALL = "loadSearchIndex"
THEMES_SEARCH = ("assets/javascripts/lunr/", "assets/javascripts/workers/")  # in whose place this one is
HEADINGS = ("h1", "h2", "h3", "h4")
VOID = {"area", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
BLOCKS = {*HEADINGS, "p", "li", "pre", "tr", "dt", "dd", "blockquote", "figcaption"}  # what stands on lines of its own
# A picture's labels say nothing alone, an exercise should be found before its solution, and the rest isn't the page's.
LEFT_OUT = {"details", "svg", "button", "script"}
LEFT_OUT_CLASSES = {"kind", "place", "term", "headerlink", "md-content__button", "md-source-file", "marker"} | {
    "filters",
    "claim",  # the page that settles it is what a search should find
    "symptoms",  # and so with the page that teaches the cure
    "exercises",  # with each exercise in its place
    "sheet",  # and with what a line of the cheat sheet leads to
    "quiz",  # which asks what the page has told
    "quizzes",
}
LISTS_OF_LINKS = {"way", "everything", "where-next"}  # sections that name other pages, and answer nothing themselves

MESSAGE = re.compile(r"[A-Za-z]{2}(?:Error|Warning)\b|(?:\b[A-Za-z']{2,}[ ,:]+){3}[A-Za-z]{2,}")
# What a program takes from its libraries: attributes, methods, keywords of calls, imports.
NAME = re.compile(r"(?<=\.)[A-Za-z_]\w+|(?<=\bdef )__\w+|\b[A-Za-z_]\w+(?==[^=\s])")
IMPORT = re.compile(r"^ *(?:from|import) (?:[^(\n]*\([^)]*\)|.*)", re.M)
PLAIN = {name for kind in (str, list, dict, type) for name in dir(kind)} - {"__getitem__", "__iter__", "__len__"}
PAGES_OF_A_NAME = 5  # on more pages it leads to none of them; the page that explains it has it in its words


@dataclass
class Section:
    """What stands under one heading: its id and words, the lines of text, and the code of each block."""

    anchor: str
    title: str = ""
    lines: list[str] = field(default_factory=list)
    code: list[str] = field(default_factory=list)


class _Reader(HTMLParser):
    """Cuts an article into sections."""

    def __init__(self) -> None:
        super().__init__()
        self.sections: list[Section] = []
        self.text = ""  # of the block that is open
        self.code = ""  # of the block of code in which a note stands
        self.depth = 0  # how many elements are open
        self.left_out_at = self.note_at = 0  # the depth of what is left out, and of a note to a line of code
        self.in_list_of_links = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in VOID:
            return
        self.depth += 1
        attributes = dict(attrs)
        classes = (attributes.get("class") or "").split()
        if self.left_out_at:
            return
        if tag in LEFT_OUT or LEFT_OUT_CLASSES.intersection(classes):
            self.left_out_at = self.depth
        elif "note" in classes:
            self.note_at, self.code, self.text = self.depth, self.text, ""
        elif tag in BLOCKS:
            self._end_block()
            if tag in HEADINGS and (anchor := attributes.get("id")):
                self._begin_section(tag, anchor)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        pass  # nothing stands in it

    def handle_endtag(self, tag: str) -> None:
        depth, self.depth = self.depth, self.depth - 1
        if self.left_out_at:
            if depth == self.left_out_at:
                self.left_out_at = 0
        elif depth == self.note_at:
            self._end_block()
            self.note_at, self.text = 0, self.code
        elif tag == "pre":
            self._end_code()
        elif tag in BLOCKS:
            self._end_block()
        elif tag in ("td", "th"):
            self.text += " "

    def handle_data(self, data: str) -> None:
        if not self.left_out_at:
            self.text += data

    def _begin_section(self, tag: str, anchor: str) -> None:
        if tag in ("h1", "h2"):
            self.in_list_of_links = anchor in LISTS_OF_LINKS
        if not self.in_list_of_links:
            self.sections.append(Section(anchor))

    def _end_code(self) -> None:
        if self.sections and not self.in_list_of_links:
            self.sections[-1].code.append(self.text)
        self.text = ""

    def _end_block(self) -> None:
        line, self.text = " ".join(self.text.split()), ""
        if line and self.sections and not self.in_list_of_links:
            if self.sections[-1].title:
                self.sections[-1].lines.append(line)
            else:
                self.sections[-1].title = line


@functools.lru_cache(maxsize=200)  # a rebuild reads anew only the pages that have changed
def sections(article: str) -> tuple[Section, ...]:
    """Return the sections of an article's HTML, without those that hold nothing but other sections."""
    reader = _Reader()
    reader.feed(article)
    reader.close()
    return tuple(s for n, s in enumerate(reader.sections) if n == 0 or s.lines or s.code)


def names(code: str) -> list[str]:
    """Return the names that a program takes from its libraries, each once."""
    found = NAME.findall(code) + re.findall(r"\b(?!from\b|import\b|as\b)\w{2,}", " ".join(IMPORT.findall(code)))
    return [name for name in dict.fromkeys(found) if name not in PLAIN]


def messages(code: str) -> list[str]:
    """Return the errors, warnings and sentences among a program's printed lines."""
    return [line[2:].strip() for line in code.splitlines() if line.startswith("#>") and MESSAGE.search(line)]


def finds(page: Page) -> dict[str, list[str]]:
    """Return the queries that must find a page first, by the id of the section that answers; "" is the whole page."""
    found: dict[str, list[str]] = {}
    for query in page.meta.get("finds", []):
        anchor, words = re.fullmatch(r"(?:#([\w-]+) )?(.*)", query, re.S).groups()
        found.setdefault(anchor or "", []).append(words)
    return found


def entry(page: Page, html: str, seen: dict[str, list[str]]) -> dict:
    """Return what the index holds of a page: its path and its sections, the first of which is the page itself.

    `seen` is what its sections tell the cure of, by their ids, as symptoms.asked returns it.
    """
    article = html[html.index("<article") : html.index("</article>")]
    queries, told, entries = finds(page), set(), []
    for number, section in enumerate(sections(article)):
        told |= set(re.findall(r"\w+", f"{section.title} {' '.join(section.lines)}"))
        known = [symptoms.without_type(line).split("…") for line in seen.get(section.anchor, [])]
        printed = dict.fromkeys(
            line
            for code in section.code
            for line in messages(code)
            if not any(all(part in line for part in parts) for parts in known)
        )
        taken = dict.fromkeys(name for code in section.code for name in names(code) if name not in told)
        told |= {*taken}
        anchor = section.anchor if number else ""
        parts = {
            "anchor": anchor,
            "title": section.title,
            "text": "\n".join(section.lines),
            "messages": "\n".join(printed),
            "names": list(taken),
            "finds": "\n".join(queries.get(anchor, [])),
            "symptoms": "\n".join(seen.get(section.anchor, [])),
        }
        entries.append({key: value for key, value in parts.items() if value})
    path = re.sub(r"(^|/)index/$", r"\1", f"{page.name}/")
    return {"path": path, "sections": entries}


def index(pages: list[tuple[Page, str]], root: Path) -> list[dict]:
    """Return the index of a language's pages, each given with its HTML, of the project at `root`."""
    entries = [entry(page, html, symptoms.asked(root, page)) for page, html in pages]
    found_on = Counter(name for entry in entries for name in {*_names(entry["sections"])})
    for section in (section for entry in entries for section in entry["sections"]):
        rare = [name for name in section.pop("names", []) if found_on[name] <= PAGES_OF_A_NAME]
        if rare:
            section["names"] = " ".join(rare)
    return entries


def _names(sections: list[dict]) -> list[str]:
    return [name for section in sections for name in section.get("names", [])]


def write_index(root: Path, language: str, site: Path) -> None:
    """Write search/index.js into a built site, for the pages of one language of the project at `root`."""
    pages = []
    for page in map(read_page, page_paths(root)):
        if page.language == language:
            folder = site if page.name == "index" else site / page.name
            pages.append((page, (folder / "index.html").read_text(encoding="utf-8")))
    target = site / "search" / "index.js"
    target.parent.mkdir(exist_ok=True)
    written = json.dumps(index(pages, root), ensure_ascii=False, separators=(",", ":"))
    target.write_text(f"{CALL}({written});\n", encoding="utf-8")


def read_index(site: Path) -> list[dict]:
    """Return the index that a built site holds."""
    text = (site / "search" / "index.js").read_text(encoding="utf-8")
    return json.loads(text[len(CALL) + 1 : -3])


def leave_out_themes_search(files) -> None:
    """Take the theme's search from a build's files: 1.2 MB that no page asks for."""
    for file in [file for file in files if file.src_uri.startswith(THEMES_SEARCH)]:
        files.remove(file)
