"""Build the pages of both languages with Zensical in place of MkDocs, from the same sources, into a new folder.

    pip install zensical==0.0.73
    python tools/zensical.py by-zensical [--compare site]

Zensical runs no hooks, so what they do stands before its build and after it. Before, each page's Markdown goes through
the steps that it goes through under mkdocs, and is written as plain Markdown: labs executed, all includes in place.
After, each page's article goes through the steps that work on HTML. mkdocs is still needed, as a library.

--compare tells in what the pages differ from those of a site that mkdocs has built. What the site loses is in LOST.
"""

import argparse
import posixpath
import re
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from html.parser import HTMLParser
from importlib.metadata import PackageNotFoundError, version
from itertools import zip_longest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "docs" / "hooks"))

import yaml
from markdown import Markdown
from mkdocs.config import load_config
from mkdocs.structure.files import get_files, set_exclusions
from mkdocs.structure.nav import get_navigation
from mkdocs.utils import get_relative_url

import main as hooks
from notes import labs, languages, marks, path, scripts

ROOT = Path(__file__).resolve().parents[1]
TRIED = "0.0.73"
LOST = {  # what needs the templates of docs/theme, and what Zensical has in its place
    "search": "Zensical's, by the words alone",
    "language switch": "a menu, which leads to the other language's first page",
    "colour buttons": "labels, which no keyboard reaches",
    "notebook buttons": "none; the notebooks are there",
    "date and edit link": "none",
    "social cards": "none",
    "offline archive": "none",
    "security policy": "none; Zensical's search writes a style into the page",
    "404, sitemap and robots.txt of both languages": "a 404 and a sitemap in each language",
}
# Their traces in an article of mkdocs' build, and what Zensical's theme puts into one.
LEFT_OUT = {
    "notebook buttons": re.compile(r'<div class="md-content__button notebooks">.*?</div>', re.S),
    "date and edit link": re.compile(r'<p class="md-source-file">.*?</p>', re.S),
    "offline archive": re.compile(r'<p>[^<]*<a href="[^"]*notes-offline\.zip".*?</p>|<!-- offline -->', re.S),
    "skip link": re.compile(r'<a id="__skip" tabindex="-1"></a>'),
}
LAB_LINK = re.compile(r"(\]\((?!\w+:)[^()\s#]+)\.py(?=[#)])")
RELATIVE = re.compile(r'(?<= href=")\.\.?/[^"#?]*')
ARTICLE = re.compile(r"(?<=<article class=\"md-content__inner md-typeset\">).*(?=</article>)", re.S)
MENU = {"zh": "导航菜单", "en": "Menu"}
SWITCH = [{"name": "中文", "lang": "zh"}, {"name": "English", "lang": "en"}]
THEME = ("language", "font", "favicon", "logo", "palette", "features")
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


# Before: from mkdocs' sources to plain Markdown and plain settings


@dataclass(frozen=True)
class Staged:
    """A language's site, ready for Zensical in a folder: mkdocs' objects, and of each lab its plots."""

    folder: Path
    config: object
    files: object
    plots: dict[str, list[str]]

    @property
    def pages(self) -> list:
        return [file.page for file in self.files.documentation_pages()]


def stage(config, folder: Path) -> Staged:
    """Take a language's pages through all that happens to them before they become HTML, in mkdocs' own order."""
    config.plugins.on_startup(command="build", dirty=False)
    config = config.plugins.on_config(config)
    config.plugins.on_pre_build(config=config)
    files = config.plugins.on_files(get_files(config), config=config)
    set_exclusions(files, config)
    nav = config.plugins.on_nav(get_navigation(files, config), config=config, files=files)
    includes = Markdown(extensions=["pymdownx.snippets"], extension_configs=config.mdx_configs).preprocessors["snippet"]
    staged = Staged(folder, config, files, {})
    for page in staged.pages:
        page = config.plugins.on_pre_page(page, config=config, files=files)
        page.read_source(config)
        text = config.plugins.on_page_markdown(page.markdown, page=page, config=config, files=files)
        if labs.is_lab(page.file):
            page.render(config, files)  # mkdocs-jupyter executes it
            text, staged.plots[page.file.src_uri] = labs.as_markdown(page.content, page, config)
        text = linked_by_sources("\n".join(includes.run(text.split("\n"))), source_of(page.file.src_uri))
        front = {name: str(page.meta[name]) for name in ("title", "description") if name in page.meta}
        write(folder / "docs" / source_of(page.file.src_uri), f"---\n{as_yaml(front)}---\n\n{text}")
    for file in files:
        if not file.is_documentation_page():
            write(folder / "docs" / file.src_uri, file.content_bytes)
    shutil.copytree(Path(config.theme.custom_dir) / "assets", folder / "docs" / "assets")
    write(folder / "mkdocs.yml", as_yaml(settings(config, nav)))
    return staged


def source_of(name: str) -> str:
    """Return the name of a page's staged Markdown; a lab's is no script any more."""
    return f"{name.rpartition('.')[0]}.md"


def linked_by_sources(text: str, source: str) -> str:
    """Return a page's Markdown whose links to labs, and from figures, lead to staged files, as Zensical has it."""
    text = path.TO_PAGE.sub(lambda link: f'href="{get_relative_url(source_of(link[1]), source)}{link[2] or ""}"', text)
    return LAB_LINK.sub(r"\1.md", text)


def settings(config, nav) -> dict:
    """Return Zensical's settings: mkdocs' own, without what it can't read."""
    extensions = [name for name in config.markdown_extensions if isinstance(name, str) and name != "pymdownx.snippets"]
    links = ("../", "./") if languages.is_english(config) else ("./", "en/")
    switch = [to | {"link": link} for to, link in zip(SWITCH, links, strict=True)]
    return {
        **{name: config[name] for name in ("site_name", "site_description", "copyright", "extra_css")},
        "site_url": config.site_url or None,
        "docs_dir": "docs",
        "site_dir": "site",
        "theme": {"name": "material", "variant": "classic", **{name: config.theme[name] for name in THEME}},
        "nav": [entry(item) for item in nav.items],
        "markdown_extensions": {name: config.mdx_configs.get(name, {}) for name in extensions},
        "extra": {"generator": False, "alternate": switch},
        "extra_javascript": ["assets/site.js"],
    }


def entry(item) -> dict:
    """Return a page or a section of mkdocs' nav as a line of Zensical's."""
    return {item.title: [entry(child) for child in item.children] if item.is_section else source_of(item.file.src_uri)}


def as_yaml(value: dict) -> str:
    return yaml.safe_dump(value, allow_unicode=True, sort_keys=False)


def write(file: Path, content: str | bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content.encode() if isinstance(content, str) else content)


# After: from Zensical's HTML to the site's


def finish(staged: Staged) -> None:
    """Put what Zensical has built into the site's folder, each page finished."""
    config = staged.config
    site = Path(config.site_dir)
    shutil.copytree(staged.folder / "site", site, dirs_exist_ok=True)
    extension = next(each for each in config.markdown_extensions if isinstance(each, marks.Marks))
    marked = Markdown(extensions=[extension]).postprocessors["marks"]
    for page in staged.pages:
        file = site / page.file.dest_path
        html = file.read_text(encoding="utf-8")
        article = marked.run(with_shortest_links(ARTICLE.search(html)[0], page.url))
        article = labs.with_plots(article, staged.plots.get(page.file.src_uri, []))
        article = hooks.finished(article, page, config, staged.files)
        html = with_scripts(ARTICLE.sub(lambda _, article=article: article, html), article, page)
        write(file, marks.without_indents(with_menu_button(html, config.theme["language"])))


def with_shortest_links(html: str, address: str) -> str:
    """Return a page whose links are as mkdocs writes them: ../glossary/ for ../../reference/glossary/."""

    def shortest(link: re.Match) -> str:
        end = "/" if link[0].endswith("/") else ""
        return get_relative_url(posixpath.normpath(posixpath.join(address, link[0])) + end, address)

    return RELATIVE.sub(shortest, html)


def with_scripts(html: str, article: str, page) -> str:
    """Return a page that loads what its figures need, as docs/theme/main.html has it."""
    names = scripts.scripts_of(article)
    address = get_relative_url("assets/live", page.url)
    tags = [f'<script src="{address}/{name}.js" defer></script>' for name in names]
    if "live" in names:
        tags.insert(0, f'<link rel="stylesheet" href="{address}/live.css">')
    return html.replace("</head>", "\n".join([*tags, "</head>"]), 1)


def with_menu_button(html: str, language: str) -> str:
    """Return a page whose menu opens by a button, as docs/theme/partials/header.html has it and site.js expects it."""
    button = f'<button type="button" data-drawer aria-expanded="false" aria-label="{MENU[language]}" '
    return re.sub(
        r'<label (class="[^"]*") for="__drawer">(.*?)</label>', rf"{button}\1>\2</button>", html, count=1, flags=re.S
    )


# The comparison


class Article(HTMLParser):
    """An article's parts: its headings with their ids, its code, its outputs, its other words, and all its tags."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.parts: dict[str, list[str]] = {part: [] for part in ("headings", "code", "outputs", "words", "tags")}
        self.part, self.text = "words", ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.parts["tags"].append(" ".join([tag, *(f'{name}="{value}"' for name, value in sorted(attrs))]))
        if tag in HEADINGS:
            self.part, self.text = "headings", f"{tag} #{dict(attrs).get('id')} "
        elif tag == "pre":
            self.part, self.text = "code", ""

    def handle_endtag(self, tag: str) -> None:
        self.parts["tags"].append(f"/{tag}")
        if self.part == "headings" and tag in HEADINGS:
            self.parts["headings"].append(self.text)
            self.part = "words"
        elif self.part == "code" and tag == "pre":
            for line in self.text.split("\n"):
                self.parts["outputs" if line.startswith("#>") else "code"].append(line)
            self.part = "words"

    def handle_data(self, data: str) -> None:
        if self.part == "words":
            self.parts["words"] += data.split()
        else:
            self.text += data


def parts_of(html: str) -> dict[str, list[str]]:
    """Return the parts of a page's article, without those that LEFT_OUT names."""
    article = ARTICLE.search(html)[0]
    for pattern in LEFT_OUT.values():
        article = pattern.sub("", article)
    return Article(article).parts


def differences(ours: str, theirs: str) -> list[str]:
    """Return in what the articles of two pages differ, each part at its first difference."""
    found = []
    for (part, mine), other in zip(parts_of(ours).items(), parts_of(theirs).values(), strict=True):
        if mine != other:
            place = next(n for n, (one, two) in enumerate(zip_longest(mine, other)) if one != two)
            found.append(f"{part}: {mine[place : place + 3]}, by mkdocs {other[place : place + 3]}")
    return found


def compare(ours: Path, theirs: Path) -> list[str]:
    """Return in what the pages of a site differ from those of another, which mkdocs has built."""
    pages, others = ({str(file.relative_to(site)) for file in site.rglob("index.html")} for site in (ours, theirs))
    faults = [f"{page} is in one of the two sites only" for page in sorted(pages ^ others)]
    for page in sorted(pages & others):
        found = differences(*((site / page).read_text(encoding="utf-8") for site in (ours, theirs)))
        faults += [f"{page}: {difference}" for difference in found]
    return faults


def main(words: list[str]) -> str | None:
    """Build, and compare where that is asked for; return what was wrong, or None."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("folder", type=Path)
    asked.add_argument("--compare", type=Path, metavar="SITE")
    asked = asked.parse_args(words)
    try:
        print(f"Zensical {version('zensical')}; what was tried is {TRIED}")
    except PackageNotFoundError:
        return f"Zensical isn't installed; run: pip install zensical=={TRIED}"
    if asked.folder.exists():
        return f"{asked.folder} is there already; name a new folder"
    chinese = load_config(str(ROOT / "mkdocs.yml"), site_dir=str(asked.folder.resolve()))
    count = 0
    with tempfile.TemporaryDirectory() as work:
        for config in chinese, languages.english_settings(chinese):
            staged = stage(config, Path(work, config.theme["language"]))
            if subprocess.run([sys.executable, "-m", "zensical", "build", "--strict"], cwd=staged.folder).returncode:
                return "Zensical stopped; mend what it names"
            finish(staged)
            count += len(staged.pages)
    print(f"{count} pages in {asked.folder}; lost, and what is in its place:")
    for name, place in LOST.items():
        print(f"- {name}: {place}")
    faults = compare(asked.folder, asked.compare) if asked.compare else []
    for fault in faults:
        print(fault)
    return f"{len(faults)} differences from {asked.compare}" if faults else None


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
