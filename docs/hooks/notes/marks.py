"""A Python-Markdown extension: what the site adds to Markdown, for style sheets, browsers and screen readers.

- A note to a marker of a program, `# (1)!`, stands in the code after its line: `<span class="note">` after
  `<span class="marker">`. It is read in its place, printed and kept offline without a script; the list under the block
  is gone. What is copied is the program alone (docs/theme/assets/site.js).
- Lines that stood on the page before step back, and what is meant to fail says so (notes/steps.py).
- What a program printed, its `#>` lines, is `<span class="output">` and no comment.
- Code isn't to be translated; a glossary term's name in the other language is read in that language.
- The meaning of each term that links to the glossary stands at the page's end, hidden, with its name in the other
  language; docs/theme/assets/site.js shows it at the link.
- A formula is MathML, which needs no script.
- The first use of each name of PyTorch leads to its documentation (notes/api.py).
"""

import re
from dataclasses import dataclass
from html import escape, unescape
from pathlib import Path

from latex2mathml.converter import convert
from markdown import Markdown
from markdown.extensions import Extension
from markdown.postprocessors import Postprocessor

from notes.api import with_links
from notes.lines import kept_together
from notes.page import read_page
from notes.steps import stepped_back

FORMULA = re.compile(r'<(span|div) class="arithmatex">\\[([](.*?)\\[])]</\1>', re.S)
# Names, operators and punctuation keep the colour of the code: their marks are half of a long page.
PLAIN = re.compile(r'<span class="(?:n|o|p|w)">([^<]*)</span>')
OUTPUT = '<span class="c1">#&gt;'
MARKER = re.compile(r' *<span class="c1"># \((\d+)\)!</span>\n')
WITH_LIST = re.compile(
    r'(<div class="highlight(?: fails)?">(?:(?!</pre>).)*</pre></div>)\n<ol>\n((?:(?!</?ol\b).)*)</ol>', re.S
)
ITEM = re.compile(r"<li>\s*(?:<p>)?(.*?)(?:</p>)?\s*</li>", re.S)
GLOSSARY = re.compile(r'<a href="([^"]*reference/glossary/#([\w-]+))"')
TO_ITS_PAGE = re.compile(r"(?<=。)见\[|(?<=\. )See \[")  # where an entry's link to the page that teaches it begins
TO_GLOSSARY = {"zh": "在术语表里看", "en": "See it in the glossary"}
# A glossary entry ends in the term's name in the other language; by the page's language.
OTHER_NAME = {"zh": (r"<em>(?=[^<\u4e00-\u9fff]+</em>)", "en"), "en": (r"<em>(?=[^<]*[\u4e00-\u9fff])", "zh-Hans")}


@dataclass(frozen=True)
class Term:
    """A term of the glossary: its name in the page's language and in the other, and what its entry says of it."""

    name: str
    other_name: str
    meaning: str


class Marks(Extension):
    """The extension, for pages in a language: "zh" or "en"; its glossary and the names of notes/api.py are given."""

    def __init__(
        self, language: str, glossary: dict[str, Term] | None = None, names: dict[str, str] | None = None
    ) -> None:
        super().__init__()
        self.language, self.glossary, self.names = language, glossary or {}, names or {}

    def extendMarkdown(self, md: Markdown) -> None:
        # After all other postprocessors: they put the blocks of code in their places.
        md.postprocessors.register(_Marks(md, self), "marks", -10)


class _Marks(Postprocessor):
    def __init__(self, md: Markdown, marks: Marks) -> None:
        super().__init__(md)
        self.language, self.glossary, self.names = marks.language, marks.glossary, marks.names

    def run(self, text: str) -> str:
        html = PLAIN.sub(r"\1", text).replace(OUTPUT, '<span class="output">#&gt;')
        html = FORMULA.sub(_mathml, html)
        html = kept_together(html, self.language)
        html = html.replace("<code", '<code translate="no"')
        html = stepped_back(html, self.language)
        html = WITH_LIST.sub(_with_notes, html)
        name, other = OTHER_NAME[self.language]
        html = re.sub(name, f'<em lang="{other}">', html)
        html = with_links(html, self.names)
        return self._with_meanings(html)

    def _with_meanings(self, html: str) -> str:
        """Return a page's HTML with the meanings of the terms that it links to at its end."""
        known = {link[2]: link[1] for link in GLOSSARY.finditer(html) if link[2] in self.glossary}
        if not known:
            return html
        html = GLOSSARY.sub(
            lambda link: f'{link[0]} aria-describedby="term-{link[2]}"' if link[2] in known else link[0], html
        )
        return html + "".join(self._meaning(self.glossary[id], id, address) for id, address in sorted(known.items()))

    def _meaning(self, term: Term, id: str, address: str) -> str:
        _, other = OTHER_NAME[self.language]
        name = f'<b>{escape(term.name)}</b> (<span lang="{other}">{escape(term.other_name)}</span>)'
        link = f'<a href="{address}">{TO_GLOSSARY[self.language]}</a>'
        return f'\n<div class="term" id="term-{id}" popover="manual">{name}<p>{escape(term.meaning)}</p>{link}</div>'


def read_glossary(docs: str) -> dict[str, Term]:
    """Return each term of a language's glossary, by its id; an entry is a line, and ends in the term's other name."""
    path = Path(docs, "reference", "glossary.md")
    if not path.exists():
        return {}
    page = read_page(path)
    words = [(line, text) for line, text in page.words if text.strip()]
    found = {}
    for heading in page.headings:
        entry = next((text for line, text in words if line > heading.line), "")
        if heading.level == 3 and heading.id:
            said, _, other = entry.rstrip("*").rpartition("*") if entry.endswith("*") else (entry, "", "")
            meaning = TO_ITS_PAGE.split(said)[0].replace("`", "").strip()
            found[heading.id] = Term(heading.text, other, meaning)
    return found


def _with_notes(block: re.Match) -> str:
    """Return a block of code with the list under it as notes after the lines of its markers."""
    code, notes = block[1], ITEM.findall(block[2])
    if [int(number) for number in MARKER.findall(code)] != [*range(1, len(notes) + 1)]:
        return block[0]  # a list of its own, or a fault that the checks of the page name

    def note(marker: re.Match) -> str:
        text = notes[int(marker[1]) - 1]
        number = f'<span class="marker" aria-hidden="true"> {marker[1]}</span>'
        return f'{number}\n<span class="note" role="note" translate="yes">{number} {text}</span>'

    return MARKER.sub(note, code)


def _mathml(formula: re.Match) -> str:
    """Return the MathML of a formula that arithmatex has marked; raise ValueError where it isn't LaTeX."""
    latex = unescape(formula[2]).strip()
    upright = re.sub(r"\\mathrm\{(\w)\}", r"\\text{\1}", latex)  # the converter takes one letter for a variable
    try:
        math = convert(upright, display="block" if formula[1] == "div" else "inline")
    except Exception as error:  # whatever the converter stumbles on is a fault in the formula
        raise ValueError(f"${latex}$ isn't LaTeX that can be shown; mend it ({error!r})") from error
    # It lets a brace that is missing pass, and shows a command that it doesn't know as it is written.
    braces = re.sub(r"\\.", "", latex)
    if (unknown := re.search(r"\\[a-zA-Z]+", math)) or braces.count("{") != braces.count("}"):
        problem = f"{unknown[0]} is no command that is known" if unknown else "its braces don't match"
        raise ValueError(f"${latex}$ isn't LaTeX that can be shown; mend it ({problem})")
    math = math.replace(' xmlns="http://www.w3.org/1998/Math/MathML" display="inline"', "")
    math = math.replace("<mo>&#x02016;</mo>", '<mo stretchy="false">‖</mo>')  # else only the left bar of ‖w‖² grows
    return f'<div class="formula">{math}</div>' if formula[1] == "div" else math


def without_indents(html: str) -> str:
    """Return a page without the indents of the theme's templates; those of code stay."""
    return re.sub(r"(<pre.*?</pre>)|\n\s+", lambda part: part[1] or "\n", html, flags=re.S)
