"""The path through the pages: each one's place on it, how long it takes to read, and what it builds on.

The path is the nav, from its first page to its last, without the pages that stand beside it (`extra.beside` in
mkdocs.yml). The home page's reading list and the footers follow the same order.
"""

import re
from html import escape
from pathlib import Path

from mkdocs.exceptions import PluginError
from mkdocs.utils import get_relative_url

from notes.page import Page, read_page, without_output
from notes.project import root_of

SPEED = {"zh": 320, "en": 190}  # characters or words that a learner reads in a minute
LINES = 25  # new lines of code that a learner reads in a minute
SECOND = ("try-it", "further")  # the sections that a first reading may leave out
MARKUP = re.compile(r'<!--.*?-->|^\s*--8<-- "[^"\n]*"$|</?[a-zA-Z][^>]*>|\]\([^)]*\)|\{ ?#[^}]*\}', re.S | re.M)
WORDS = {
    "zh": {
        "place": "第 {} 页，共 {} 页",
        "beside": "补充页",
        "minutes": "初读约 {} 分钟",
        "after": "先读：{}",
        "and": "、",
        "between": " · ",
    },
    "en": {
        "place": "Page {} of {}",
        "beside": "Beside the path",
        "minutes": "first reading about {} min",
        "after": "builds on {}",
        "and": ", ",
        "between": " · ",
    },
}
TO_PAGE = re.compile(r'href="@([\w/-]+\.(?:md|py))(#[\w-]+)?"')  # in a figure, where mkdocs looks for no links


def number_pages(nav, config):
    """Give each page its place on the path, as `place`: (its number, how many there are); None beside the path."""
    beside = set(config.extra["beside"])
    path = [page for page in nav.pages if not page.is_homepage and page.file.src_uri.split("/")[0] not in beside]
    numbers = {page.file.src_uri: number for number, page in enumerate(path, 1)}  # mkdocs compares pages slowly
    for page in nav.pages:
        number = numbers.get(page.file.src_uri)
        page.place = number and (number, len(path))


def minutes(page: Page, snippets: Path) -> int:
    """Return how many minutes the first reading of a page takes a learner: its words, and its code's new lines.

    What the sections of SECOND hold, exercises and what only a second reading needs, isn't counted.
    """
    later = _lines_of(page, SECOND)
    words = "\n".join(line for number, line in page.words if number not in later)
    words = MARKUP.sub("", words)
    count = len(re.findall(r"[\u4e00-\u9fff]|[A-Za-z]+", words) if page.language == "zh" else re.findall(r"\S+", words))
    programs = [program for program in page.programs if program.line not in later]
    codes = [(snippets / program.name).read_text(encoding="utf-8") for program in programs]
    codes += [cell.source for cell in page.cells if cell.kind == "code" and cell.line not in later]
    lines = {line for code in codes for line in without_output(code).split("\n") if line.strip()}
    return max(1, round(count / SPEED[page.language] + len(lines) / LINES))


def _lines_of(page: Page, sections: tuple[str, ...]) -> set[int]:
    """Return the lines of a page's sections, by their ids."""
    parts = [heading for heading in page.headings if heading.level <= 2]
    ends = [*(heading.line for heading in parts[1:]), len(page.text.split("\n")) + 1][: len(parts)]
    return {
        line
        for heading, end in zip(parts, ends, strict=True)
        if heading.id in sections
        for line in range(heading.line, end)
    }


def with_place(html: str, page, config, files) -> str:
    """Return a page's HTML that says, under its title, where the page stands and what it builds on."""
    source = read_page(Path(config.docs_dir, page.file.src_uri))
    place = getattr(page, "place", None)  # a page that the nav leaves out has none
    if page.is_homepage or not (place or source.programs):
        return html
    words = WORDS[source.language]
    parts = [words["place"].format(*place) if place else words["beside"]]
    parts.append(words["minutes"].format(minutes(source, root_of(config) / "snippets")))
    if names := source.meta.get("builds_on"):
        links = words["and"].join(_link(name, page, config, files) for name in names)
        parts.append(words["after"].format(links))
    return html.replace("</h1>", f'</h1>\n<p class="place">{words["between"].join(parts)}</p>', 1)


def _link(name: str, page, config, files) -> str:
    file = next((file for ending in (".md", ".py") if (file := files.get_file_from_path(name + ending))), None)
    if not file:
        raise PluginError(f"{page.file.src_uri}: it builds on {name}, which is no page; mend builds_on: above")
    title = read_page(Path(config.docs_dir, file.src_uri)).meta["title"]
    return f'<a href="{get_relative_url(file.url, page.url)}">{escape(title)}</a>'


def with_linked_figures(html: str, page, files) -> str:
    """Return a page's HTML in which a figure's links, such as href="@data/dataset.md", lead to those pages."""

    def address(link: re.Match) -> str:
        file = files.get_file_from_path(link[1])
        if not file:
            raise PluginError(f"{page.file.src_uri}: a figure links to {link[1]}, which is no page")
        return f'href="{get_relative_url(file.url, page.url)}{link[2] or ""}"'

    return TO_PAGE.sub(address, html)
