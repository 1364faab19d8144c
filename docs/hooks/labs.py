"""Show an executed lab like any other page: the notebook becomes Markdown, and the site's Markdown a page.

mkdocs-jupyter executes the notebook and hands it to the template in docs/hooks/labs, which writes
Markdown instead of 590 KB of Jupyter's own HTML, CSS and scripts.
"""

import hashlib
import os
import re
from copy import deepcopy
from functools import wraps
from html import unescape
from importlib.metadata import version
from pathlib import Path

from mkdocs.exceptions import PluginError
from mkdocs.structure.pages import Page
from mkdocs.utils.meta import get_data
from mkdocs_jupyter.config import settings
from nbconvert.preprocessors import ExecutePreprocessor

TEMPLATES = Path(__file__).with_name("labs")
PACKAGES = ["ipykernel", "matplotlib", "mkdocs-jupyter", "nbconvert", "numpy", "scikit-learn", "torch"]


def on_config(config):
    if not hasattr(ExecutePreprocessor.preprocess, "__wrapped__"):
        ExecutePreprocessor.preprocess = remember_outputs(ExecutePreprocessor.preprocess)
    settings.templates_dir = str(TEMPLATES)
    os.environ["MATPLOTLIBRC"] = str(TEMPLATES / "matplotlibrc")
    # What a lab prints depends on more than its text, which is all that mkdocs-jupyter looks at; and a
    # language of its own, because each build deletes what it did not use.
    made_by = [f"{name} {version(name)}" for name in PACKAGES] + [
        path.read_text(encoding="utf-8") for path in sorted(TEMPLATES.rglob("*")) if path.is_file()
    ]
    key = hashlib.sha256("\n".join(made_by).encode()).hexdigest()[:8]
    root = Path(config.config_file_path).parent
    cache = root / ".cache" / "labs" / f"{config.theme['language']}-{key}"
    config.plugins["mkdocs-jupyter"].config["cache_dir"] = str(cache)


def remember_outputs(execute):
    """A lab's cells are the same in both languages: run them once for both."""
    known = {}

    @wraps(execute)
    def remembered(self, nb, *args, **kwargs):
        cells = [cell for cell in nb.cells if cell.cell_type == "code"]
        key = tuple(cell.source for cell in cells)
        if key in known:
            for cell, outputs in zip(cells, known[key], strict=True):
                cell.outputs = deepcopy(outputs)
            return nb, *args
        nb, resources = execute(self, nb, *args, **kwargs)
        known[key] = [deepcopy(cell.outputs) for cell in nb.cells if cell.cell_type == "code"]
        return nb, resources

    return remembered


def on_pre_page(page, config, files):
    if page.file.src_uri.endswith(".py"):
        execute = page.render

        def render(config, files):
            title = page.title
            execute(config, files)
            page.title = title  # the one in the nav
            page.markdown, page.plots = without_plots(unescape(page.content), page.file.src_path)
            Page.render(page, config, files)

        page.render = render
    return page


def on_page_markdown(markdown, page, config, files):
    if page.file.src_uri.endswith(".py"):
        # mkdocs finds no front matter behind a lab's comment signs.
        header = re.match(r"# ---\n.*?\n# ---\n", markdown, re.S)
        page.meta = get_data(re.sub("^# ?", "", header[0], flags=re.M))[1] if header else {}


def on_post_page(output, page, config):
    for mark, svg in getattr(page, "plots", {}).items():
        output = output.replace(mark, svg, 1)
    return output


def without_plots(markdown, source):
    """Return a lab's Markdown with a mark for each plot, and the plots by mark: neither the Markdown parser nor
    the search index has to read them. A plot takes the theme's text colour, ids that no other plot has, and
    two decimals, which a reader can't tell from matplotlib's six."""
    plots = {}

    def take(match):
        number = len(plots) + 1
        if 'aria-label=""' in match[1]:
            raise PluginError(f'{source}: plot {number} has no description; write # %% alt="…" over its cell')
        svg = re.sub(r"<\?xml.*?(?=<svg)|<metadata>.*?</metadata>", "", match[2], flags=re.S)
        svg = re.sub(r'="[^"]*"', lambda value: re.sub(r"(\.\d\d)\d+", r"\1", value[0]), svg)
        svg = re.sub(r'(\bid="|href="#|url\(#)', rf"\g<1>plot{number}-", svg)
        svg = re.sub(r"<style.*?</style>", "", svg, flags=re.S).replace("<svg", '<svg stroke-linejoin="round"', 1)
        svg = re.sub(r'\bstyle="([^"]*)"', as_attributes, svg)
        plots[f"<!-- plot {number} -->"] = svg.strip().replace("#000000", "currentColor")
        return f"{match[1]}<!-- plot {number} --></figure>"

    return re.sub(r'(<figure class="plot".*?>)(.*?)</figure>', take, markdown, flags=re.S), plots


def as_attributes(style):
    """Return a style attribute's declarations as attributes: the page's security policy allows no inline styles."""
    pairs = [declaration.split(":", 1) for declaration in style[1].split(";") if declaration.strip()]
    return " ".join(f'{name.strip()}="{value.strip()}"' for name, value in pairs if name.strip() != "font-family")
