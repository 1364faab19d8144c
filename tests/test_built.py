"""The pages as a reader sees them: every block of code on a built page is one that was executed, and each stands once.

Whatever a parser makes of a page's Markdown, this looks at what came of it: each `<pre>` must be the text of a program
that conftest.py runs, a command by which it runs one, or a cell of an executed lab with what it put out.
"""

import ast
import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from itertools import zip_longest
from pathlib import Path

import pytest
from markdown import Markdown

from notes.page import LANGUAGES, OUTPUT, Cell, Page, page_paths, read_page, without_markers
from notes.page_checks import faults_of_numbers
from tests import ROOT

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
ADDED = {"note", "marker", "fold"}  # the classes of what the site writes into a program
NOT_RUN = {  # pages whose ```text fences no test runs, and why
    "start/setup": "what is typed while installing, and what other systems answer",
    "model/buffers": "what a GPU says",
    "model/dtype-device": "what a GPU says",
}
SETUP = (ast.Import, ast.ImportFrom, ast.FunctionDef, ast.ClassDef)
PAGES = [path.relative_to(ROOT).as_posix() for path in page_paths(ROOT)]


@dataclass
class Plot:
    """A lab's plot: how many marks of data it holds, such as lines, bars and points; not axes, ticks and legends."""

    label: str
    marks: int = 0


@dataclass
class Built(HTMLParser):
    """A built page: the text of each `<pre>`, without what the site has added, and the plots.

    The code of a quiz isn't among them: tests/test_quizzes.py runs it.
    """

    blocks: list[str] = field(default_factory=list)
    plots: list[Plot] = field(default_factory=list)

    def __post_init__(self):
        super().__init__()
        self.open = []  # (tag, attributes) from the outermost to the innermost

    def handle_starttag(self, tag, attributes):
        attributes = {name: value or "" for name, value in attributes}
        if tag == "pre" and not self.is_in_quiz():
            self.blocks.append("")
        if tag == "figure" and "plot" in attributes.get("class", "").split():
            self.plots.append(Plot(attributes.get("aria-label", "")))
        if tag not in VOID:
            self.open.append((tag, attributes))
        if self.plots and self.draws_data(tag, attributes):
            self.plots[-1].marks += 1

    def handle_startendtag(self, tag, attributes):
        self.handle_starttag(tag, attributes)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag):
        while self.open and self.open.pop()[0] != tag:
            pass

    def handle_data(self, data):
        is_added = any(ADDED.intersection(attributes.get("class", "").split()) for _, attributes in self.open)
        if any(tag == "pre" for tag, _ in self.open) and not is_added and not self.is_in_quiz():
            self.blocks[-1] += data

    def is_in_quiz(self):
        return any("quiz" in attributes.get("class", "").split() for _, attributes in self.open)

    def draws_data(self, tag, attributes):
        """Whether an element of an SVG draws data: matplotlib clips that at the axes' frame, as it does grid lines."""
        if not any(tag == "figure" for tag, _ in self.open) or tag not in ("path", "use"):
            return False
        groups = " ".join(attributes.get("id", "") for _, attributes in self.open)
        is_clipped = any("clip-path" in attributes for _, attributes in self.open)
        return is_clipped and not re.search("tick|legend", groups) and attributes.get("d", "-").strip() != ""


def built(html: str) -> Built:
    page = Built()
    page.feed(html)
    page.close()
    return page


def expected_blocks(page: Page) -> list[tuple[int, str]]:
    """Return what a Markdown page must show in its `<pre>`s, in their order: each with its line."""
    programs = {program.line: program.name for program in page.programs}
    blocks = []
    for fence in page.fences:
        if fence.line in programs:
            code = (ROOT / "snippets" / programs[fence.line]).read_text(encoding="utf-8")
            blocks.append((fence.line, without_markers(code)))
        elif any(command.line == fence.line for command in page.commands) or is_not_run(page, fence.info):
            blocks.append((fence.line, fence.text))
    return blocks


def is_not_run(page: Page, info: str) -> bool:
    return info == "text" and page.name in NOT_RUN


def faults_of_blocks(expected: list[tuple[int, str]], found: list[str]) -> list[str]:
    """Return, with its line, each block that should stand on a page and doesn't, and each that stands there besides."""
    faults, left = [], [text.strip("\n") for text in found]
    for line, text in expected:
        if text.strip("\n") in left:
            left.remove(text.strip("\n"))
        else:
            faults.append(f"{line}: this block isn't on the built page; mend its fence: {shortened(text)}")
    for text in left:
        faults.append(f"1: a reader sees a block that no test runs; make a program of it, or words: {shortened(text)}")
    in_order = [text.strip("\n") for _, text in expected]
    if not faults and in_order != [text.strip("\n") for text in found]:
        faults.append("1: its blocks stand in another order on the built page")
    return faults


def shortened(text: str) -> str:
    first, *more = text.strip().split("\n")
    return f"{first!r}{' …' if more else ''}"


def faults_of_lab(page: Page, found: Built) -> list[str]:
    """Return what is wrong with a lab as built: each cell must stand there once, with its output, and prove a thing."""
    cells = [cell for cell in page.cells if cell.kind == "code"]
    faults, printing = [], set()
    for cell, text in zip_longest(cells, found.blocks):
        if cell is None:
            faults.append(f"1: a reader sees a block that is no cell; make a cell of it, or words: {shortened(text)}")
            continue
        source, output = cell.source.strip("\n"), (text or "").strip("\n")
        lines = output.removeprefix(source).strip("\n").split("\n")
        if text is None or not output.startswith(source) or not all(not x or x.startswith(OUTPUT) for x in lines):
            faults.append(f"{cell.line}: the built page shows another block in this cell's place: {shortened(output)}")
        if any(line.startswith(OUTPUT) for line in source.split("\n")):
            faults.append(f"{cell.line}: a cell's output is written by the build; delete its {OUTPUT} lines")
        if any(lines):
            printing.add(cell.line)
    drawing = [cell.line for cell in cells if "alt=" in cell.options]
    if len(drawing) != len(found.plots):
        faults.append(f"1: {len(drawing)} cells describe a plot, and {len(found.plots)} plots are shown")
    for line, plot in zip(drawing, found.plots, strict=False):
        if not plot.marks:
            faults.append(f"{line}: this plot shows no data, and is described as: {shortened(plot.label)}")
    return faults + faults_of_claims(page, cells, printing | set(drawing))


def faults_of_claims(page: Page, cells: list[Cell], showing: set[int]) -> list[str]:
    """Return the cells that neither show nor assert anything, and the sections that show results and assert none."""
    faults = []
    starts = [heading.line for heading in page.headings] or [1]
    asserting_sections, showing_sections = set(), {}
    for cell in cells:
        tree = ast.parse("\n".join(line for line in cell.source.split("\n") if not line.startswith("%")))
        asserts = any(isinstance(node, ast.Assert) for node in ast.walk(tree))
        section = max((line for line in starts if line < cell.line), default=1)
        if asserts:
            asserting_sections.add(section)
        elif cell.line in showing:
            showing_sections.setdefault(section, cell.line)
        elif not any(isinstance(node, SETUP) for node in tree.body):
            faults.append(f"{cell.line}: this cell prints nothing and asserts nothing; print or assert what it is for")
    for section, line in showing_sections.items():
        if section not in asserting_sections:
            faults.append(f"{line}: nothing in this section is asserted; assert what its words say of the results")
    return faults


def address(path: str) -> str:
    """Return the file of a page below the built site."""
    _, language, *parts = Path(path).with_suffix("").parts
    folder = parts[:-1] if parts[-1] == "index" else parts
    return Path(*(() if language == LANGUAGES[0] else (language,)), *folder, "index.html").as_posix()


@pytest.mark.parametrize("path", PAGES)
def test_a_reader_sees_what_was_run_and_nothing_else(site, path):
    page, found = read_page(ROOT / path), built((site / address(path)).read_text(encoding="utf-8"))
    faults = faults_of_lab(page, found) if page.is_lab else faults_of_blocks(expected_blocks(page), found.blocks)
    if faults:
        pytest.fail("\n".join(f"{path}:{fault}" for fault in faults), pytrace=False)


@pytest.mark.parametrize("path", [path for path in PAGES if read_page(ROOT / path).is_lab])
def test_a_labs_words_say_the_numbers_that_it_shows(site, path):
    """The other pages' numbers are held to their programs without a build, by notes.page_checks."""
    blocks = built((site / address(path)).read_text(encoding="utf-8")).blocks
    if faults := list(faults_of_numbers(read_page(ROOT / path), blocks)):
        pytest.fail("\n".join(faults), pytrace=False)


def test_no_other_page_shows_code(site):
    known = {address(path) for path in PAGES}
    for file in site.rglob("*.html"):
        if file.relative_to(site).as_posix() not in known:
            blocks = built(file.read_text(encoding="utf-8")).blocks
            assert not blocks, f"{file.relative_to(site)} shows code that no test runs: {shortened(blocks[0])}"


# The checker itself

PROGRAM = "import torch\n\nx = torch.ones(2)\nprint(x)\n#> tensor([1., 1.])\n"
HTML = f'<div class="highlight"><pre><span></span><code><span class="kn">import</span> {PROGRAM[7:]}</code></pre></div>'


def test_text_is_read_as_a_reader_copies_it():
    html = HTML.replace(
        "ones(2)\n", 'ones(2)<span class="marker"> 1</span>\n<span class="note"> 1 two <b>ones</b></span>'
    )
    assert built(f"<p>x</p>{html}<pre>a &lt; b<br>c</pre>").blocks == [PROGRAM, "a < bc"]


@pytest.mark.parametrize(
    ("html", "fault"),
    [
        ("", "3: this block isn't on the built page; mend its fence: 'import torch' …"),
        (HTML + HTML, "1: a reader sees a block that no test runs; make a program of it, or words: 'import torch' …"),
        (
            f"{HTML}<pre><code>x = 1\n</code></pre>",
            "1: a reader sees a block that no test runs; make a program of it, or words: 'x = 1'",
        ),
        (HTML.replace("ones", "zeros"), "3: this block isn't on the built page; mend its fence: 'import torch' …"),
        (HTML.replace("1., 1.", "2., 2."), "3: this block isn't on the built page; mend its fence: 'import torch' …"),
    ],
    ids=["missing", "twice", "an indented block", "other code", "another output"],
)
def test_a_block_that_no_test_runs_is_found(html, fault):
    assert faults_of_blocks([(3, PROGRAM)], built(HTML).blocks) == []
    assert fault in faults_of_blocks([(3, PROGRAM)], built(html).blocks)


def test_blocks_in_another_order_are_found():
    assert faults_of_blocks([(1, "a\n"), (2, "b\n")], ["b\n", "a\n"]) != []


@pytest.mark.parametrize(
    "block",
    [
        "```\nx = 1 / 0\n```\n",
        "    x = 1 / 0\n",
        '<pre><code class="language-python">x = 1 / 0\n</code></pre>\n',
        "```numpy\nx = 1 / 0\n```\n",
        '```text\n--8<-- "page/block.py"\n```\n',
        "````md title=Example\n```python\nx = 1 / 0\n```\n````\n",
        "-   a\n\n    ```py\n    x = 1 / 0\n    ```\n",
        "> ```python\n> x = 1 / 0\n> ```\n",
        "~~~python\nx = 1 / 0\n~~~\n",
        '```python title="`x.py`"\nx = 1 / 0\n```\n',
        '```{title="a".python}\nx = 1 / 0\n```\n',
        "```bash\npython block.py\n```\n",
    ],
)
def test_whatever_shows_code_is_accounted_for(block, tmp_path):
    """The Markdown that the site builds makes a block of it, the page's model none, so the page turns red."""
    extensions = ["pymdownx.superfences", "pymdownx.highlight", "md_in_html"]
    html = Markdown(extensions=extensions).convert(f"# A page\n\nA word.\n\n{block}\nA word.\n")
    page = Page(tmp_path / "page.md", f"# A page\n\nA word.\n\n{block}\nA word.\n")
    assert built(html).blocks
    assert faults_of_blocks(expected_blocks(page), built(html).blocks)


LAB = '# %% [markdown]\n# # A lab { #lab }\n#\n# Words.\n\n# %%\nprint(1)\nassert 1\n\n# %% alt="a line"\nplt.plot(x)\n'
CELLS = "<pre><code>print(1)\nassert 1\n#&gt; 1\n</code></pre>", "<pre><code>plt.plot(x)\n</code></pre>"
DATA = '<path d="M 0 0" clip-path="url(#a)"/>'
LINE = f'<figure class="plot" aria-label="a line"><svg><g id="plot1-axes_1">{DATA}</g></svg></figure>'


@pytest.mark.parametrize(
    ("lab", "html", "fault"),
    [
        (LAB, [CELLS[0], LINE], "10: the built page shows another block in this cell's place: ''"),
        (LAB, [CELLS[0].replace("#&gt; 1", "2"), CELLS[1], LINE], "6: the built page shows another block"),
        (LAB, [*CELLS, LINE, "<pre>print(1)\n2</pre>"], "1: a reader sees a block that is no cell; make a cell of it"),
        (
            LAB.replace("print(1)", "#> 1"),
            [CELLS[0].replace("print(1)", "#&gt; 1"), CELLS[1], LINE],
            "6: a cell's output",
        ),
        (LAB, [*CELLS, LINE.replace(' clip-path="url(#a)"', "")], "10: this plot shows no data, and is described as"),
        (LAB, [*CELLS, LINE.replace("M 0 0", "")], "10: this plot shows no data"),
        (LAB, [*CELLS, LINE.replace("axes_1", "xtick_1")], "10: this plot shows no data"),
        (LAB, CELLS, "1: 1 cells describe a plot, and 0 plots are shown"),
        (
            LAB.replace("assert 1\n", ""),
            [CELLS[0].replace("assert 1\n", ""), CELLS[1], LINE],
            "6: nothing in this section",
        ),
        (
            LAB.replace("print(1)\nassert 1", "x = 1"),
            ["<pre>x = 1\n</pre>", CELLS[1], LINE],
            "6: this cell prints nothing and asserts nothing",
        ),
    ],
)
def test_what_is_wrong_with_a_lab_is_found(lab, html, fault, tmp_path):
    assert faults_of_lab(Page(tmp_path / "lab.py", LAB), built("".join([*CELLS, LINE]))) == []
    faults = faults_of_lab(Page(tmp_path / "lab.py", lab), built("".join(html)))
    assert any(found.startswith(fault) for found in faults), faults


SAYS = """\
# ---
# numbers: {{1993: the year of the paper}}
# ---

# %% [markdown]
# # A lab {{ #lab }}
#
# In 1993 it was {}.

# %%
print(f"{{x:.1f}}")
"""


@pytest.mark.parametrize(
    ("words", "fault"),
    [
        ("633.5, about 633.5 and 64%", None),
        ("733.5", ":8: 733.5 stands in no block or output of this page; print it in a block, or write"),
        ("65%", ":8: 65% stands in no block or output of this page"),
    ],
)
def test_a_number_that_a_lab_does_not_show_is_found(words, fault, tmp_path):
    page = Page(tmp_path / "docs" / "en" / "labs" / "lab.py", SAYS.format(words))
    faults = list(faults_of_numbers(page, built("<pre><code>#&gt; 633.5 or 0.638</code></pre>").blocks))
    assert [found.partition("lab.py")[2].startswith(fault) for found in faults] == ([True] if fault else []), faults
