"""Offer each page that has code as a notebook beside it, made by jupytext from the page's Markdown or the lab's script.

What a notebook can't show becomes what it can: notes are a list, a figure is its description, a folded solution is a
hidden cell, links are absolute. The #> lines go: running a cell prints them below it.

Where the site's repository is on GitHub, a page also links to services that open its notebook from the branch
`notebooks`, which tools/notebooks_branch.py lays out.
"""

import posixpath
import re
import textwrap
from copy import deepcopy
from functools import cache
from pathlib import Path, PurePosixPath
from urllib.parse import urljoin

import jupytext
import nbformat.v4 as v4
from mkdocs.structure.files import File

from notes.data_files import data_files
from notes.labs import notebook_of
from notes.languages import is_english
from notes.page import Page, Program, read_page, without_output
from notes.project import root_of

PLACE = re.compile(r"^ *\ue000(\d+)\ue001$", re.M)  # of a program, by its line, while the words are made ready
FIGURE = re.compile(r'<figure [^>]*aria-label="([^"]*)".*?(?:<figcaption>(.*?)</figcaption>\s*)?</figure>', re.S)
ONLY_HERE = re.compile(r"<wbr>|\{ ?\.[^}\n]*\}")  # where a title may break, and a button's look
HEADING = re.compile(r"^(#+ .*?) *\{ *#[\w-]+ *\}$", re.M)
LINK = re.compile(r"\[((?:[^\[\]]|\[[^\[\]]*\])+)\]\(([^()\s]+)\)")
COMMENT = re.compile(r"<!--.*?-->\n*", re.S)
GUARD = re.compile(r'^if __name__ == "__main__":', re.M)
INSTALL = "# %pip install "
FETCH = "# from urllib.request import urlretrieve"
BRANCH = "notebooks"
ON_GITHUB = re.compile(r"https://github\.com/([\w.-]+/[\w.-]+?)(?:\.git)?/?")
SERVICES = {  # that open a notebook of a repository's branch
    "Colab": "https://colab.research.google.com/github/{repository}/blob/{branch}/{path}",
    "Binder": "https://mybinder.org/v2/gh/{repository}/{branch}?labpath={path}",
}
IMPORTED_AS = {"scikit-learn": "sklearn"}
WORDS = {
    "zh": {
        "origin": "{}中的一页，做成了笔记本：文字和代码与网页相同；运行一格，下面就是它打印的内容。",
        "install": "缺少要用的包，就去掉下一格开头的 `#`，先运行那一格。",
        "installs": "下一格装好网页所用的 torch，可能要等几分钟。",
        "data": "这个笔记本要读 {}：",
        "fetch": "下载下来，和笔记本放在同一个文件夹；或者去掉下一格每行开头的 `#`，运行它，它会下载。",
        "fetches": "下一格把它下载到笔记本旁边。",
        "data-by-hand": "这个笔记本要读 {}：从这一页下载，和笔记本放在同一个文件夹。",
        "figure": "图：{}",
    },
    "en": {
        "origin": "A page of {} as a notebook, with the page's words and code; "
        "run a cell, and what it prints stands below it.",
        "install": "If a package is missing, delete the `#` in the next cell and run it first.",
        "installs": "The next cell installs the torch that the page used, which may take a few minutes.",
        "data": "This notebook reads {}: ",
        "fetch": "download it into the notebook's folder, "
        "or delete the `#` of each line in the next cell and run it, which does that.",
        "fetches": "the next cell downloads it into the notebook's folder.",
        "data-by-hand": "This notebook reads {}: download it from the page into the notebook's folder.",
        "figure": "Figure: {}",
    },
}


def offer(markdown, page, config, files):
    """Add a page's notebook to the site's files and name it in the page, as `notebook`; a page of words has none.

    The page's `services` are those that open it, each with the address.
    """
    source = read_page(Path(config.docs_dir, page.file.src_uri))
    snippets = root_of(config) / "snippets"
    if any(not (snippets / program.name).is_file() for program in source.programs):
        return  # the build fails at that include, and names it
    if source.is_lab:
        notebook = from_lab(source, page, config, files)
    elif source.programs:
        notebook = from_page(source, page, config, files)
    else:
        return
    name = PurePosixPath(page.file.src_uri).stem + ".ipynb"
    path = posixpath.normpath(posixpath.join(posixpath.dirname(page.file.url), name))
    notebook = finished(notebook, page, config)
    page.notebook = File.generated(config, path, content=v4.writes(notebook) + "\n")
    page.services = services(notebook, path, config)
    files.append(page.notebook)


def from_page(source: Page, page, config, files):
    """Return a page in Markdown as a notebook."""
    programs = {program.line: program for program in source.programs}
    folded = {program.line for program in source.programs if program.fold}

    def cells(place):
        line = int(place[1])
        return cells_of(programs[line], root_of(config) / "snippets", hidden=line in folded)

    words = in_words(with_places(source), page, config, files)
    notebook = read(PLACE.sub(cells, words), extension=".md", split_at_heading=True)
    for cell in notebook.cells:
        if cell.cell_type == "markdown":
            cell.source = cell.source.replace(" .noeval\n", "\n")
    return notebook


def with_places(source: Page) -> str:
    """Return a page's Markdown with a mark in place of each program and its folds unfolded."""
    lines = dict(enumerate(source.markdown.split("\n"), 1))
    programs = {program.line for program in source.programs}
    for fence in source.fences:
        if fence.line in programs:
            lines[fence.line] = f"{fence.container}\ue000{fence.line}\ue001"
            for line in range(fence.line + 1, fence.end + 1):
                del lines[line]
        elif fence.info:
            lines[fence.line] += " .noeval"  # else jupytext makes a cell of a shell's commands, for Python to run
    for start, end, title in source.folds:
        body = "\n".join(lines.pop(line) for line in range(start + 1, end + 1) if line in lines)
        lines[start] = unfolded(title, textwrap.dedent(body).strip())
    return "\n".join(lines.values()).strip()


def unfolded(title: str, body: str) -> str:
    """Return a folded solution as folded words; its programs become hidden cells."""
    parts = [part.strip() for part in re.split(f"({PLACE.pattern.replace('(', '(?:')})", body, flags=re.M)]
    return "\n\n".join(
        part if PLACE.fullmatch(part) else f"<details><summary>{title}</summary>\n\n{part}\n\n</details>"
        for part in parts
        if part
    )


def cells_of(program: Program, snippets: Path, hidden: bool) -> str:
    """Return the cell, or the two cells, of a program as jupytext's Markdown has them."""
    code = without_output((snippets / program.name).read_text(encoding="utf-8")).rstrip()
    code = re.sub(r"# \((\d+)\)!", r"# (\1)", code)
    attributes = ' jupyter={"source_hidden": true}' if hidden else ""
    if program.is_exercise:
        attributes += ' tags=["raises-exception"]'  # until it is solved; run all goes on to the next cell
    cells = [code]
    if program.command or GUARD.search(code):  # processes that it starts look for the program in a file
        run = f"%%sh\n{program.command.text}" if program.command else f"%run {program.file}"
        cells = [f"%%writefile {program.file}\n{code}", run]
    return "\n\n".join(f"```python{attributes}\n{cell}\n```" for cell in cells)


def read(text, **fmt):
    return deepcopy(known(text, *fmt.items()))


@cache  # a rebuild after an edit reads no other page again
def known(text, *fmt):
    return jupytext.reads(text, dict(fmt))


def from_lab(source: Page, page, config, files):
    """Return a lab as a notebook: its script's cells, without what only the site needs."""
    notebook = deepcopy(notebook_of(source.path))
    cells = []
    for cell in notebook.cells:
        if cell.cell_type == "raw":  # the front matter
            continue
        if cell.cell_type == "markdown":
            cell.source = in_words(cell.source, page, config, files)
        elif title := cell.metadata.get("solution"):
            cells.append(v4.new_markdown_cell(f"**{title}**"))
        caption = cell.metadata.get("caption")
        if cell.cell_type == "code":
            cell.metadata = {"jupyter": {"source_hidden": True}} if cell.metadata.get("solution") else {}
        cells.append(cell)
        if caption:
            cells.append(v4.new_markdown_cell(f"> {caption}"))
    notebook.cells = cells
    return notebook


def in_words(markdown, page, config, files):
    """Return Markdown that means the same away from the site."""

    def link(match):
        text, target = match.groups()
        if re.match(r"\w+:", target):
            return match[0]
        path, hash, anchor = target.partition("#")
        path = posixpath.normpath(posixpath.join(posixpath.dirname(page.file.src_uri), path)) if path else ""
        file = files.get_file_from_path(path) if path else page.file
        # A site that doesn't know its address can't be linked to.
        return f"[{text}]({urljoin(config.site_url, file.url)}{hash}{anchor})" if config.site_url and file else text

    figure = WORDS[config.theme["language"]]["figure"]

    def described(match):
        caption = re.sub("</?code>", "`", match[2] or "")
        return f"> {figure.format(match[1])}" + (f"\n>\n> {caption}" if caption else "")

    markdown = ONLY_HERE.sub("", FIGURE.sub(described, COMMENT.sub("", markdown)))
    return LINK.sub(link, HEADING.sub(r"\1", markdown))


def finished(notebook, page, config):
    """Return the notebook with where it comes from and what to install on top, and nothing that differs by the run."""
    words = WORDS[config.theme["language"]]
    site = f"[{config.site_name}]({page.canonical_url})" if page.canonical_url else config.site_name
    title, _, answer = notebook.cells[0].source.partition("\n")
    code = "\n".join(cell.source for cell in notebook.cells if cell.cell_type == "code")
    head, packages = [title, words["origin"].format(site)], needed(code, root_of(config))
    install = []
    if packages:
        head.append(words["install"])
        install = [v4.new_code_cell(INSTALL + " ".join(packages))]
    first = [v4.new_markdown_cell("\n\n".join(head)), *install, *read_files(page, config)]
    first.append(v4.new_markdown_cell(answer.strip()))
    notebook.cells = first + notebook.cells[1:]
    for number, cell in enumerate(notebook.cells):
        cell.id = str(number)
    kernel = {"display_name": "Python 3", "language": "python", "name": "python3"}
    notebook.metadata = {"kernelspec": kernel, "language_info": {"name": "python"}}
    return notebook


def read_files(page, config):
    """Return the cells that say what files the page's programs read and, where the site has an address, fetch them."""
    words = WORDS[config.theme["language"]]
    folder = root_of(config) / "snippets" / posixpath.splitext(page.file.src_uri)[0]
    names = [path.name for path in data_files(folder)]
    if not names:
        return []
    if not config.site_url:
        return [v4.new_markdown_cell(words["data-by-hand"].format(", ".join(f"`{name}`" for name in names)))]
    place = posixpath.dirname(page.file.src_uri)
    addresses = [urljoin(config.site_url, posixpath.join(place, name)) for name in names]
    links = ", ".join(f"[{name}]({address})" for name, address in zip(names, addresses, strict=True))
    fetch = [FETCH] + [f'# urlretrieve("{address}", "{name}")' for name, address in zip(names, addresses, strict=True)]
    return [v4.new_markdown_cell(words["data"].format(links) + words["fetch"]), v4.new_code_cell("\n".join(fetch))]


def needed(code, root):
    """Return the pin, in requirements.txt, of each package that code imports."""
    imported = set(re.findall(r"^\s*(?:import|from) (\w+)", code, re.M))
    pins = re.findall(r"^(([\w.-]+)==\S+)", (root / "requirements.txt").read_text(encoding="utf-8"), re.M)
    if "torch" in imported:
        imported.add("numpy")  # torch warns where it is missing
    return [pin for pin, package in pins if IMPORTED_AS.get(package, package) in imported]


# On the branch


def services(notebook, path, config):
    """Return {service: the address under which it opens a page's notebook}, none where it can't."""
    repository = ON_GITHUB.fullmatch(config.repo_url or "")
    if not repository or not can_be_hosted(notebook):
        return {}
    path = f"en/{path}" if is_english(config) else path
    return {
        service: address.format(repository=repository[1], branch=BRANCH, path=path)
        for service, address in SERVICES.items()
    }


def can_be_hosted(notebook) -> bool:
    """Whether a service can run it: one that starts several processes by a command is for a computer of one's own."""
    return not any(cell.source.startswith("%%sh\n") for cell in notebook.cells)


def hosted(notebook, language):
    """Return a page's notebook as a service runs it from top to bottom, with nothing to do by hand.

    It installs torch alone: of the other packages Colab has begun to use its own by then, and another version under
    them breaks the imports. What Binder has is in the branch's requirements.txt.
    """
    words, notebook, cells = WORDS[language], deepcopy(notebook), []
    install = next((cell.source for cell in notebook.cells if cell.source.startswith(INSTALL)), "")
    torch = next((pin for pin in install.split() if pin.startswith("torch==")), None)
    for cell in notebook.cells:
        if cell.cell_type == "markdown":
            cell.source = cell.source.replace("\n\n" + words["install"], "\n\n" + words["installs"] if torch else "")
            cell.source = cell.source.replace(words["fetch"], words["fetches"])
        elif cell.source.startswith(INSTALL):
            if not torch:
                continue
            cell.source = f"%pip install --quiet {torch}"
        elif cell.source.startswith(FETCH):
            cell.source = re.sub("^# ", "", cell.source, flags=re.M)
        cells.append(cell)
    notebook.cells = cells
    return notebook
