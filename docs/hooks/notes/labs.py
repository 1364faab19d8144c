"""Show an executed lab like any other page: its words and code are Markdown, and so is what its cells put out.

mkdocs-jupyter executes a lab, and keeps what came of it in its cache. What it is given is the lab's code alone, so that
both languages share one run and an edit of the words needs none. Its template, found by Jupyter's own search path in
notes/jupyter, gives the cells' outputs alone in place of 590 KB of Jupyter's HTML, CSS and scripts.
"""

import hashlib
import json
import os
import re
from html import escape
from importlib.metadata import version
from pathlib import Path

import jupytext
import nbformat.v4 as v4
from mkdocs.exceptions import PluginError

from notes import ledger
from notes.page import as_output, read_page
from notes.project import cache_of

JUPYTER = Path(__file__).with_name("jupyter")
PACKAGES = ["ipykernel", "matplotlib", "mkdocs-jupyter", "nbconvert", "numpy", "scikit-learn", "torch"]
KERNEL = {"display_name": "Python 3", "language": "python", "name": "python3"}
OPTIONS = {"alt", "caption", "solution"}  # what a cell may say of itself; a tag could keep it from being run


def is_lab(file) -> bool:
    """Tell whether a file of the site is a lab."""
    return file.src_uri.endswith(".py")


def configure(config):
    """Have mkdocs-jupyter find our template, and keep one cache for both languages.

    What a lab puts out depends on more than its text, which is all that mkdocs-jupyter's own key is made of.
    """
    os.environ["MATPLOTLIBRC"] = str(JUPYTER / "matplotlibrc")
    os.environ["JUPYTER_PATH"] = str(JUPYTER)
    made_by = [f"{name} {version(name)}" for name in PACKAGES]
    made_by += [path.read_text(encoding="utf-8") for path in sorted(JUPYTER.rglob("*")) if path.is_file()]
    key = hashlib.sha256("\n".join(made_by).encode()).hexdigest()[:8]
    config.plugins["mkdocs-jupyter"].config["cache_dir"] = str(cache_of(config) / "labs" / key)


def stage(files, config):
    """Write each lab's code alone into a script of its own, and let mkdocs-jupyter execute that."""
    for file in filter(is_lab, files):
        notebook = notebook_of(Path(config.docs_dir, file.src_uri))
        code = [v4.new_code_cell(cell.source) for cell in notebook.cells if cell.cell_type == "code"]
        neutral = v4.new_notebook(cells=code, metadata={"kernelspec": KERNEL})
        script = cache_of(config) / "scripts" / config.theme["language"] / file.src_uri
        script.parent.mkdir(parents=True, exist_ok=True)
        script.write_text(jupytext.writes(neutral, fmt="py:percent"), encoding="utf-8")
        file.abs_src_path = str(script)


def notebook_of(source: Path):
    """Return a lab as a notebook whose code cells know their line; raise PluginError where one asks for too much."""
    notebook = jupytext.reads(read_page(source).text, fmt="py:percent")
    cells = [cell for cell in read_page(source).cells if cell.kind == "code"]
    for place, cell in zip(cells, (c for c in notebook.cells if c.cell_type == "code"), strict=True):
        if unknown := {name for name in cell.metadata if not name.startswith("lines_to_")} - OPTIONS:  # jupytext's own
            takes = "a cell takes only alt, caption and solution"
            raise PluginError(f"labs/{source.name}:{place.line}: {takes}; delete {', '.join(unknown)}")
        cell.metadata["line"] = place.line
    return notebook


def front_matter(page, config) -> dict:
    """Return a lab's front matter, which stands behind comment signs where mkdocs doesn't look for it."""
    return dict(read_page(Path(config.docs_dir, page.file.src_uri)).meta)


def shown(outputs: str, page, config, files) -> str:
    """Return the HTML of a lab, given what its cells put out, in the JSON of the template.

    The page's Markdown is rendered by mkdocs itself, as every other page's is, so its links and anchors are checked.
    """
    page.markdown, plots = as_markdown(outputs, page, config)
    type(page).render(page, config, files)
    return with_plots(page.content, plots)


def as_markdown(outputs: str, page, config) -> tuple[str, list[str]]:
    """Return a lab's Markdown with a mark in place of each plot, and the plots."""
    plots: list[str] = []
    notebook = notebook_of(Path(config.docs_dir, page.file.src_uri))
    markdown = woven(notebook, json.loads(outputs), plots, page.file.src_uri)
    return ledger.with_claims(markdown, page, config), plots


def with_plots(html: str, plots: list[str]) -> str:
    """Return a lab's HTML with the plots, which neither the Markdown parser nor mkdocs has to read."""
    for number, plot in enumerate(plots, 1):
        html = html.replace(f"<!-- plot {number} -->", plot, 1)
    return html


def woven(notebook, cells: list[dict], plots: list[str], source: str) -> str:
    """Return a lab's Markdown: its words, its code, and with each cell what it put out.

    `cells` holds for each cell of code its number in the execution and its outputs. The plots are added to `plots`, and
    a mark for each stands in the Markdown. Raises PluginError where a cell was not executed, or a plot has no alt or
    no caption.
    """
    executed, parts = iter(cells), []
    for cell in notebook.cells:
        if cell.cell_type == "markdown":
            parts.append(cell.source)
        elif cell.cell_type == "code":
            run = next(executed, {"executed": None, "outputs": []})
            if not run["executed"]:
                raise PluginError(f"{source}: a cell was not executed; it begins {cell.source[:40]!r}")
            blocks = [f"```python\n{cell.source}\n{as_output(printed(run['outputs']))}```"]
            for svg in plots_of(run["outputs"]):
                blocks.append(_figure(svg, cell, plots, source))
            parts.append(_in_fold("\n\n".join(blocks), cell.metadata.get("solution")))
    return "\n\n".join(parts)


def printed(outputs: list[dict]) -> str:
    """Return what a cell printed, and the value of its last line."""
    texts = []
    for output in outputs:
        if output["output_type"] == "stream":  # in pieces, wherever Jupyter happened to flush
            texts.append(output["text"])
        elif "text/plain" in output["data"] and "image/svg+xml" not in output["data"]:
            texts.append(output["data"]["text/plain"] + "\n")
    return "".join(texts)


def plots_of(outputs: list[dict]) -> list[str]:
    """Return the plots that a cell drew."""
    return [svg for output in outputs if (svg := output.get("data", {}).get("image/svg+xml"))]


def _in_fold(markdown: str, title: str | None) -> str:
    if not title:
        return markdown
    return f'<details class="success" markdown="1"><summary>{title}</summary>\n\n{markdown}\n\n</details>'


def _figure(svg: str, cell, plots: list[str], source: str) -> str:
    """Keep a plot, and return a figure with its mark, and with the caption that tells a reader what to see in it."""
    for option in "alt", "caption":
        if not cell.metadata.get(option):
            mend = f'its plot has no {option}; write # %% alt="…" caption="…" over it'
            raise PluginError(f"{source}:{cell.metadata['line']}: {mend}")
    number = len(plots) + 1
    plots.append(themed(svg, number))
    alt = escape(cell.metadata["alt"])
    caption = re.sub("`([^`]+)`", r"<code>\1</code>", escape(cell.metadata["caption"], quote=False))
    return (
        f'<figure class="plot" aria-label="{alt}"><!-- plot {number} -->\n<figcaption>{caption}</figcaption>\n</figure>'
    )


def themed(svg: str, number: int) -> str:
    """Return a plot in the theme's text colour, with ids that no other plot has, and with two decimals, which a reader
    can't tell from matplotlib's six."""
    svg = re.sub(r"<\?xml.*?(?=<svg)|<metadata>.*?</metadata>", "", svg, flags=re.S)
    svg = re.sub(r'="[^"]*"', lambda value: re.sub(r"(\.\d\d)\d+", r"\1", value[0]), svg)
    svg = re.sub(r'(\bid="|href="#|url\(#)', rf"\g<1>plot{number}-", svg)
    svg = re.sub(r"<style.*?</style>", "", svg, flags=re.S)
    svg = svg.replace("<svg", '<svg aria-hidden="true" stroke-linejoin="round"', 1)
    svg = re.sub(r'\bstyle="([^"]*)"', _as_attributes, svg)
    return svg.strip().replace("#000000", "currentColor")


def _as_attributes(style: re.Match) -> str:
    """Return a style attribute's declarations as attributes: the page's security policy allows no inline styles."""
    pairs = [declaration.split(":", 1) for declaration in style[1].split(";") if declaration.strip()]
    return " ".join(f'{name.strip()}="{value.strip()}"' for name, value in pairs if name.strip() != "font-family")
