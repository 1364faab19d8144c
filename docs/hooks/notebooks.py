"""Offer each page that has code as a notebook beside it, made by jupytext from the page's Markdown or the lab's script.

What a notebook can't show becomes what it can: notes are a list, a figure is its description, a folded solution is a
hidden cell, links are absolute. The #> lines go: running a cell prints them below it.
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
from markdown import Markdown
from mkdocs.structure.files import File

CODE = re.compile(r'^```python( .*)?\n(--8<-- "([^"]+)")\n```$', re.M)
COMMAND = re.compile(r"^```sh\n([^`]*[ /](\w+\.py))\n```$", re.M)
SOLUTION = re.compile(r'^\?\?\? success "(.+)"\n((?:\n| {4}.*\n?)+)', re.M)
FIGURE = re.compile(r'<figure [^>]*aria-label="([^"]*)".*?</figure>', re.S)
OTHER_CODE = re.compile(r"^(```+)(?!python\b)(\w+)$", re.M)
HEADING = re.compile(r"^(#+ .*?) *\{ *#[\w-]+ *\}$", re.M)
LINK = re.compile(r"\[((?:[^\[\]]|\[[^\[\]]*\])+)\]\(([^()\s]+)\)")
COMMENT = re.compile(r"<!--.*?-->\n*", re.S)
GUARD = re.compile(r'^if __name__ == "__main__":', re.M)
IMPORTED_AS = {"scikit-learn": "sklearn"}
WORDS = {
    "zh": {
        "origin": "{}中的一页，做成了笔记本：文字和代码与网页相同；运行一格，下面就是它打印的内容。",
        "install": "缺少要用的包，就去掉下一格开头的 `#`，先运行那一格。",
        "figure": "图：{}",
    },
    "en": {
        "origin": "A page of {} as a notebook, with the page's words and code; "
        "run a cell, and what it prints stands below it.",
        "install": "If a package is missing, delete the `#` in the next cell and run it first.",
        "figure": "Figure: {}",
    },
}


def on_page_markdown(markdown, page, config, files):
    is_lab = page.file.src_uri.endswith(".py")
    if not is_lab and not CODE.search(markdown):
        return
    notebook = from_lab(page, config, files) if is_lab else from_page(markdown, page, config, files)
    name = PurePosixPath(page.file.src_uri).stem + ".ipynb"
    path = posixpath.normpath(posixpath.join(posixpath.dirname(page.file.url), name))
    page.notebook = File.generated(config, path, content=v4.writes(finished(notebook, page, config)) + "\n")
    files.append(page.notebook)


def from_page(markdown, page, config, files):
    commands = {name: command for command, name in COMMAND.findall(markdown)}
    snippets = Markdown(extensions=["pymdownx.snippets"], extension_configs=config.mdx_configs).preprocessors["snippet"]

    def program(match):
        name, attributes, code = PurePosixPath(match[3]).name, match[1] or "", "\n".join(snippets.run([match[2]]))
        code = re.sub(r"^#>.*\n?", "", code, flags=re.M).rstrip()
        code = re.sub(r"# \((\d+)\)!", r"# (\1)", code)
        if name.startswith("exercise_"):
            attributes += ' tags=["raises-exception"]'  # until it is solved; run all goes on to the next cell
        asked = commands.get(name.replace("solution_", "exercise_"), "")
        run = f"%%sh\n{asked.replace('exercise_', name.partition('_')[0] + '_')}" if asked else f"%run {name}"
        # Processes that it starts look for the program in a file, as the page tells.
        cells = [f"%%writefile {name}\n{code}", run] if asked or GUARD.search(code) else [code]
        return "\n\n".join(f"```python{attributes}\n{cell}\n```" for cell in cells)

    # .noeval: else jupytext makes a cell of a shell's commands, and Python would run it.
    markdown = OTHER_CODE.sub(r"\1\2 .noeval", in_words(markdown, page, config, files))
    markdown = CODE.sub(program, SOLUTION.sub(unfolded, markdown))
    notebook = read(markdown, extension=".md", split_at_heading=True)
    for cell in notebook.cells:
        if cell.cell_type == "markdown":
            cell.source = cell.source.replace(" .noeval\n", "\n")
    return notebook


def read(text, **fmt):
    return deepcopy(known(text, *fmt.items()))


@cache  # a rebuild after an edit reads no other page again
def known(text, *fmt):
    return jupytext.reads(text, dict(fmt))


def unfolded(solution):
    """Return a folded solution as folded words and hidden cells."""
    title, body = solution[1], textwrap.dedent(solution[2]).strip()
    parts = [part.strip() for part in re.split(r"(^```python\n.*?^```$)", body, flags=re.M | re.S)]
    return "".join(
        part.replace("```python", '```python jupyter={"source_hidden": true}', 1) + "\n\n"
        if part.startswith("```")
        else f"<details><summary>{title}</summary>\n\n{part}\n\n</details>\n\n"
        for part in parts
        if part
    )


def from_lab(page, config, files):
    script = Path(page.file.abs_src_path).read_text(encoding="utf-8")
    notebook = read(script, extension=".py", format_name="percent")
    cells = []
    for cell in notebook.cells:
        if cell.cell_type == "raw":  # the front matter
            continue
        if cell.cell_type == "markdown":
            cell.source = in_words(cell.source, page, config, files)
        elif title := cell.metadata.get("solution"):
            cells.append(v4.new_markdown_cell(f"**{title}**"))
            cell.metadata = {"jupyter": {"source_hidden": True}}
        else:
            cell.metadata.pop("alt", None)
        cells.append(cell)
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
    markdown = FIGURE.sub(lambda match: "> " + figure.format(match[1]), COMMENT.sub("", markdown))
    return LINK.sub(link, HEADING.sub(r"\1", markdown))


def finished(notebook, page, config):
    """Return the notebook with where it comes from and what to install on top, and nothing that differs by the run."""
    words = WORDS[config.theme["language"]]
    site = f"[{config.site_name}]({page.canonical_url})" if page.canonical_url else config.site_name
    title, _, answer = notebook.cells[0].source.partition("\n")
    code = "\n".join(cell.source for cell in notebook.cells if cell.cell_type == "code")
    head, packages = [title, words["origin"].format(site)], needed(code, Path(config.config_file_path).parent)
    install = []
    if packages:
        head.append(words["install"])
        install = [v4.new_code_cell("# %pip install " + " ".join(packages))]
    first = [v4.new_markdown_cell("\n\n".join(head)), *install, v4.new_markdown_cell(answer.strip())]
    notebook.cells = first + notebook.cells[1:]
    for number, cell in enumerate(notebook.cells):
        cell.id = str(number)
    kernel = {"display_name": "Python 3", "language": "python", "name": "python3"}
    notebook.metadata = {"kernelspec": kernel, "language_info": {"name": "python"}}
    return notebook


def needed(code, root):
    """Return the pin, in requirements.txt, of each package that code imports."""
    imported = set(re.findall(r"^\s*(?:import|from) (\w+)", code, re.M))
    pins = re.findall(r"^(([\w.-]+)==\S+)", (root / "requirements.txt").read_text(encoding="utf-8"), re.M)
    if "torch" in imported:
        imported.add("numpy")  # torch warns where it is missing
    return [pin for pin, package in pins if IMPORTED_AS.get(package, package) in imported]
