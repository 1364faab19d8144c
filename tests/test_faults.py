"""The table of faults: each way to break the site as a row, and the message that must tell of it.

    pytest -m faults

A row edits a copy of the project, runs the cheapest command that must turn red, and looks for its message in what that
says. Without a fault the same command must be green. That a check sees a fault is shown elsewhere, by small projects;
these rows show that on the site itself nothing hides one. Where only a whole build can tell, its rows share one.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pytest
from filelock import FileLock
from playwright.sync_api import sync_playwright

from notes.page import Page
from tests import ROOT
from tests.browser import NO_BROWSER, find_browser
from tests.test_repository import project_files

pytestmark = pytest.mark.faults

SECONDS = 1800  # that a command may take on a busy machine
KEPT = "labs", "traces", "cards"  # what of the cache saves the copy's builds most of their time

# Commands. "page.md::{program.py}" is the item of that program on that page, whatever its line.
LOSS = "pytest docs/zh/training/loss.md::page docs/en/training/loss.md::page"
SPY = "pytest docs/zh/python/protocols.md::{spy.py}"  # its program doesn't import torch: it runs in a tenth of a second
MSE = "pytest docs/zh/training/loss.md::{mse.py}"
STRICT_EXERCISE = "pytest docs/zh/training/loss.md::{exercise_strict.py}"
STRICT_SOLUTION = "pytest docs/zh/training/loss.md::{solution_strict.py}"
STRICT_ANSWERS = "pytest tests/test_answers.py -k exercise_strict and gradient"
SHEET = "pytest -x docs/zh/reference/cheatsheet.md"  # the page with the fewest programs
SITE_PAGES = "pytest tests/test_site.py"
CLAIMS = "pytest tests/test_ledger.py -k each_claim or claims_words"
SYMPTOMS = "pytest tests/test_symptoms.py -k stands_under or sentences"
EXERCISES = "pytest tests/test_exercises.py -k listed or level or same"
TERMS = "pytest tests/test_glossary.py"
FIGURES = "pytest tests/test_figures.py"
WORKFLOWS = "pytest tests/test_workflows.py"
REPOSITORY = "pytest tests/test_repository.py -k not clean"
CLEAN = "pytest tests/test_repository.py -k clean"
HOUSE = "pytest tests/test_house.py"
TRAINING = "pytest tests/test_snippets.py -k loss"
MKDOCS = "mkdocs build --strict --site-dir .cache/strict"
READ = " ".join(
    [
        "pytest",
        "tests/test_built.py::test_a_reader_sees_what_was_run_and_nothing_else",
        "tests/test_built.py::test_a_labs_words_say_the_numbers_that_it_shows",
        "tests/test_notebooks.py::test_notebook_gives_the_pages_outputs[python/iteration/]",
        "tests/test_found.py::test_no_two_pages_say_the_same_of_themselves",
        "tests/test_offline.py::test_it_holds_every_page_and_each_link_leads_to_a_file",
        "tests/test_search.py::test_first_page_found",
        "tests/test_browser.py::test_page_needs_nothing_else[python/iteration/]",
        "tests/test_browser.py::test_page_fits_every_width[python/iteration/]",
        "tests/test_access.py::test_axe_finds_nothing_in_the_content[python/iteration/]",
    ]
)

# Files
ZH, EN = "docs/zh/training/loss.md", "docs/en/training/loss.md"
PROTOCOLS, CHEATSHEET = "docs/zh/python/protocols.md", "docs/zh/reference/cheatsheet.md"
ITERATION, ITERATION_EN = "docs/zh/python/iteration.md", "docs/en/python/iteration.md"
SPY_PY, MSE_PY = "snippets/python/protocols/spy.py", "snippets/training/loss/mse.py"
EXERCISE, SOLUTION = (f"snippets/training/loss/{name}_strict.py" for name in ("exercise", "solution"))
LAB = "docs/zh/labs/paths.py"
GLOSSARY, LEDGER, SYMPTOMS_YML = "docs/zh/reference/glossary.md", "docs/ledger.yml", "docs/symptoms.yml"
CHECK, WEEKLY = ".github/workflows/check.yml", ".github/workflows/weekly.yml"


@dataclass(frozen=True)
class Edit:
    """A text that stands once in a file, and what takes its place. Without `old` the file is new, without `new` it is
    deleted."""

    file: str
    old: str | None = None
    new: str | None = None


@dataclass(frozen=True)
class Fault:
    """A way to break the site, the command that must turn red, and a piece of the message that must be there."""

    name: str
    command: str
    message: str
    edits: tuple[Edit, ...]
    shared: bool = False  # it is told by one run of the command with all such rows' edits at once
    in_browser: bool = False


def row(command: str, name: str, message: str, *edits: tuple, **more) -> Fault:
    return Fault(name, command, message, tuple(Edit(*edit) for edit in edits), **more)


def after(file: str, place: str, command: str, name: str, message: str, text: str, **more) -> Fault:
    """A row in which a text comes to stand after another."""
    return row(command, name, message, (file, place, place + text), **more)


def before(file: str, place: str, command: str, name: str, message: str, text: str, **more) -> Fault:
    """A row in which a text comes to stand before another."""
    return row(command, name, message, (file, place, text + place), **more)


# Where a text is put: into the words of a page, or after a program's last output.
OUTLIER = "- `MSELoss`：最好的数是平均数 21.90"
SHEET_WORDS = "一次完整的训练，从数据到保存。每一行都跑过，旁边的话链接到讲它的那一节；打印出来是一张 A4 纸。\n"
HAPPENED = "## 发生了什么 { #what-happened }\n"
CALLED = "#> ['__len__', '__getitem__', '__call__', '__iter__']\n"
LAST_FENCE = '--8<-- "reference/cheatsheet/own.py"\n```\n'
RESIDUAL = "3. [残差](../reference/glossary.md#residual) (residual)：预测减目标值，一行一个数。\n"
SHOWS = "print(len(spy), spy[0], spy(3))  # (2)!\n#> 2 10 [30, 60]\nfor row in spy:  # (3)!\n    print(row)\n"
KINDS = (
    "三种损失随残差 residual 的变化，从 −3 到 3，都在 0 处降到 0 再升起。"
    "MSELoss: 9 → 9; L1Loss: 3 → 3; HuberLoss: 2.5 → 2.5"
)
CAPTION = "横轴是预测减目标值。三条线都在 0 处最低；"
DESCRIPTION = (
    "description: How the mean squared error makes one number of a batch of errors, and its gradient by hand. "
)

page = partial(row, LOSS)
at_home = partial(before, "docs/zh/index.md", "这些笔记写给自学机器学习的人", MKDOCS)
in_words = partial(after, ZH, OUTLIER, LOSS)
in_sheet = partial(after, CHEATSHEET, SHEET_WORDS, SHEET)
in_spy = partial(after, SPY_PY, CALLED, SPY)
read = partial(row, READ, shared=True)
in_read = partial(after, ITERATION, HAPPENED, READ, shared=True)
warned = partial(row, MKDOCS, shared=True)
in_warned = partial(after, ITERATION, HAPPENED, MKDOCS, shared=True)

EXACTLY = "write exactly ```python"
OTHER = "it printed something else"
UNRUN = "a reader sees a block that no test runs; make a program of it, or words: "

FAULTS = [
    # What a page says of itself
    page("no title", "it has no title", (ZH, "title: 损失\n", "")),
    page("front matter that isn't YAML", "its front matter isn't YAML", (ZH, "[training/loop]", "[training/loop")),
    page("no description", "it has no description", (EN, DESCRIPTION, "describes: ")),
    page("no query", "no search leads here first", (ZH, "finds:\n", "found:\n")),
    page("a query for no section", "no heading has the id of", (ZH, '"#shapes 预测都一样"', '"#shape 预测都一样"')),
    page(
        "builds on no page", "it builds on training/lost, which is no page", (ZH, "[training/loop]", "[training/lost]")
    ),
    page(
        "a page that takes too long",
        "keep to 10: move what only a second",
        (EN, "## What happened", "Why? " * 1500 + "\n\n## What happened"),
    ),
    # The two languages
    page("the Chinese has changed", "it follows an older Chinese page", (ZH, "训练只会做一件事", "训练只做一件事")),
    page("a heading in one language", "here heading ### { #kinds }", (EN, "### Three losses { #kinds }\n", "")),
    page(
        "an exercise in one language",
        "here heading ### { #exercise-weighted }",
        (EN, "{ #exercise-weighted }", "{ #exercise-weights }"),
    ),
    page(
        "a program in one language",
        "here fence ```python",
        (EN, '```python\n--8<-- "training/loss/kinds.py"\n```\n', ""),
    ),
    page(
        "another program in one language",
        "here include training/loss/table.py",
        (EN, '--8<-- "training/loss/table.py"', '--8<-- "training/loss/shapes.py"'),
    ),
    page("a quiz in one language", "here quiz brackets", (EN, "<!-- quiz: brackets -->\n", "")),
    page(
        "a figure in one language",
        "here figure drawing",
        (EN, 'class="drawing" aria-label="Three', 'class="drawing wide" aria-label="Three'),
    ),
    page(
        "a number in one language",
        f"21.90 isn't in the words of {ZH}#outlier",
        (ZH, OUTLIER, OUTLIER.replace(" 21.90", "")),
    ),
    page(
        "another link in one language",
        f"{EN}#shapes has no link to exact.md",
        (EN, "the result is [the exact solution](exact.md)", "the result is [the exact solution](momentum.md)"),
    ),
    row("pytest docs/zh/training/loss.md::page", "a page in one language", f"{EN} is missing", (EN,)),
    in_words("another word for a term", "洗牌 isn't the word of these pages", "，洗牌"),
    in_words("words still to be written", "still to be written: say why", "TODO: say why"),
    # Headings and links
    page(
        "a heading without its id",
        'the heading "发生了什么" has no id',
        (ZH, "## 发生了什么 { #what-happened }", "## 发生了什么"),
    ),
    page("an id that stands twice", "the id kinds stands twice", (ZH, "{ #reduction }", "{ #kinds }")),
    page("a level left out", "a heading of level 4 under one of 2", (ZH, "### 三种损失", "#### 三种损失")),
    page("two titles", "a page begins with one heading of level 1", (ZH, "## 发生了什么", "# 发生了什么")),
    page("no section to try it", "it has no section try-it", (ZH, "{ #try-it }", "{ #try }")),
    page(
        "a section out of its order",
        "the section how-it-goes-wrong stands after try-it",
        (ZH, "{ #inside }", "{ #try-it }"),
        (ZH, "试一试 { #try-it }", "试一试 { #inside }"),
    ),
    page(
        "a link to no page",
        "its link to precise.md leads to no file",
        (ZH, "结果就是[精确解](exact.md)", "结果就是[精确解](precise.md)"),
    ),
    page(
        "a link to no heading",
        "its link to #warn leads to no heading",
        (ZH, "[同样的形状只警告一次](#warning)", "[同样的形状只警告一次](#warn)"),
    ),
    page(
        "a link to no heading elsewhere",
        "its link to autograd.md#grahp leads to no heading",
        (ZH, "autograd.md#no-graph", "autograd.md#grahp"),
    ),
    page(
        "a link to no term",
        "glossary.md#regress leads to no heading",
        (ZH, "glossary.md#regression", "glossary.md#regress"),
    ),
    in_words("a link in HTML to no heading", "its link to #gone leads to no heading", '<a href="#gone">x</a>'),
    in_words("a link in HTML", "<a> leads to ../gone/; write a link", '<a href="../gone/">x</a>'),
    page(
        "a page that the nav lacks",
        "it isn't in the nav of mkdocs.yml",
        ("mkdocs.yml", "      - training/loss.md\n", ""),
    ),
    page(
        "a page that the reading list lacks",
        "the reading list of docs/zh/index.md lacks it",
        ("docs/zh/index.md", "](training/loss.md)", "](training/sgd.md)"),
    ),
    row(
        SITE_PAGES,
        "another order in the nav",
        "keep one order",
        (
            "mkdocs.yml",
            "      - training/sgd.md\n      - training/momentum.md\n",
            "      - training/momentum.md\n      - training/sgd.md\n",
        ),
    ),
    row(
        SITE_PAGES,
        "a title in the nav too",
        "has its title in its front matter; write only the path",
        ("mkdocs.yml", "- training/loss.md\n", "- 损失: training/loss.md\n"),
    ),
    row(
        SITE_PAGES,
        "a section without its English name",
        'has no name for "数据"',
        ("mkdocs.en.yml", "    数据: Data\n", ""),
    ),
    # Images and captions
    page("a figure that says nothing", "a figure says nothing to who can't see it", (ZH, KINDS, "")),
    page("a figure without a caption", "a figure has no caption", (ZH, f"<figcaption>{CAPTION}", f"<p>{CAPTION}")),
    page(
        "a pipeline of which nothing is lit",
        "its pipeline doesn't show where the page stands",
        (ZH, "pipeline lit-loss", "pipeline"),
    ),
    page("no pipeline", "it has no figure of the pipeline", (ZH, '--8<-- "pipeline.svg"', '--8<-- "loss-kinds.svg"')),
    page(
        "a wrong number in a caption",
        "32.5 stands in no block or output",
        (ZH, CAPTION, CAPTION.replace("在 0 处", "在 32.5 处")),
    ),
    in_words("an image that isn't there", "its link to gone.png leads to no file", "![a line](gone.png)"),
    in_words(
        "an image in HTML", "<img> leads to gone.png; write a link or an image", '<img alt="a line" src="gone.png">'
    ),
    # Includes
    row(SHEET, "an include of no file", "none.py", (CHEATSHEET, "cheatsheet/path.py", "cheatsheet/none.py")),
    row(
        SHEET,
        "an include of some lines",
        "a fence holds one include",
        (CHEATSHEET, "cheatsheet/path.py", "cheatsheet/path.py:1:9"),
    ),
    in_spy(
        "a program that includes another", "what the site shows isn't this file", '--8<-- "python/protocols/truth.py"\n'
    ),
    page(
        "a program of another page",
        "move that to snippets/training/loss/",
        (ZH, '"training/loss/mse.py"', '"training/sgd/cost.py"'),
    ),
    row(
        SITE_PAGES,
        "a program on no page",
        "lonely.py is on no page",
        ("snippets/training/loss/lonely.py", None, "print(1)\n#> 1\n"),
    ),
    at_home("a stray include in words", "gone.md", '--8<-- "gone.md"\n\n'),
    # Fences, in every container: what a reader takes for a program is run, or refused
    in_sheet("a fence with another name", EXACTLY, "\n```py\nx = 1\n```\n"),
    in_sheet("a fence of tildes", EXACTLY, "\n~~~python\nx = 1\n~~~\n"),
    in_sheet("a fence of four", EXACTLY, "\n````python\nx = 1\n````\n"),
    in_sheet("a fence with a title", EXACTLY, '\n```python title="x.py"\nx = 1\n```\n'),
    in_sheet("a fence with a class", EXACTLY, "\n```{.python}\nx = 1\n```\n"),
    in_sheet("a fence with code of its own", "a fence holds one include", "\n```python\nx = 1\n```\n"),
    in_sheet("a fence in a list", EXACTLY, "\n-   a\n\n    ```py\n    x = 1\n    ```\n"),
    in_sheet("a fence in a numbered list", EXACTLY, "\n1.  ```python\n    x = 1\n    ```\n"),
    in_sheet("a fence in a quote", EXACTLY, "\n> ```python\n> x = 1\n> ```\n"),
    in_sheet("a fence in a tab", EXACTLY, '\n=== "Tab"\n\n    ```python linenums="1"\n    x = 1\n    ```\n'),
    in_sheet("a fence in details", EXACTLY, '\n??? note "more"\n\n    ```python3\n    x = 1\n    ```\n'),
    in_sheet(
        "a fence in an admonition", "a fence holds one include", "\n!!! note\n\n    ```python\n    x = 1\n    ```\n"
    ),
    in_sheet("a fence in an HTML block", EXACTLY, "\n<div markdown>\n\n~~~ python\nx = 1\n~~~\n\n</div>\n"),
    in_sheet("a fence in a definition", EXACTLY, "\nword\n:   ```python\n    x = 1\n    ```\n"),
    in_sheet("a fence that swallows the next", "no test runs this fence; above it mend what", "\n```text\nwords\n"),
    row(
        SHEET,
        "a fence that is never closed",
        "this fence is never closed",
        (CHEATSHEET, LAST_FENCE, LAST_FENCE.rstrip("`\n") + "\n"),
    ),
    in_sheet(
        "a fence that ends in words",
        "where another begins; close it before that",
        '\n```python\n--8<-- "reference/cheatsheet/path.py"\n``` end\n```\n',
    ),
    in_sheet(
        "a fence whose header is read in two ways",
        "parsers differ on a fence",
        "\n````md title=x\n```python\nx = 1\n```\n````\n",
    ),
    in_sheet("a page that isn't UTF-8", "this isn't UTF-8", "\udcff"),
    page(
        "a fence right under words",
        "a fence right under words loses its notes",
        (ZH, '\n```python\n--8<-- "training/loss/mse.py"', '```python\n--8<-- "training/loss/mse.py"'),
    ),
    in_read("Python in a bare fence", UNRUN + "'bare = 1'", "\n```\nbare = 1\n```\n"),
    in_warned("Python in an indent", "fences: no traces", "\nword\n\n    indented = 1\n"),
    in_read("Python in HTML", UNRUN + "'html = 1'", '\n<pre><code class="language-python">html = 1\n</code></pre>\n'),
    in_read("Python as text", UNRUN + "'text = 1'", "\n```text\ntext = 1\n```\n"),
    in_read("Python as Ruby in a quote", UNRUN + "'quote = 1'", "\n> ```ruby\n> quote = 1\n> ```\n"),
    in_read("a program as text", UNRUN + "'rows = [10, 20]' …", '\n```text\n--8<-- "python/iteration/steps.py"\n```\n'),
    # Outputs
    row(SPY, "a wrong output", OTHER, (SPY_PY, "#> 2 10 [30, 60]", "#> 2 10 [30, 61]")),
    row(SPY, "an output that isn't shown", OTHER, (SPY_PY, "#> 2 10 [30, 60]\n", "")),
    row(
        SPY,
        "an output in another place",
        OTHER,
        (SPY_PY, SHOWS, SHOWS.replace("#> 2 10 [30, 60]\n", "") + "#> 2 10 [30, 60]\n"),
    ),
    row(
        SPY,
        "a program that proves nothing",
        "so it proves nothing",
        (SPY_PY, f"{SHOWS}#> 10\n#> 20\nprint(spy.calls)\n{CALLED}", "if not spy:\n    assert spy.calls\n"),
    ),
    in_spy("an output that isn't printed", OTHER, "#> ok\n"),
    in_spy("an output that hides itself", "which no #> line can show", 'print("a\\rb")\n#> b\n'),
    in_spy("an exception", "IndexError", "spy[2]\n"),
    in_spy("an assertion that doesn't hold", "AssertionError", "assert not spy.calls\n"),
    # Seeds
    row(
        MSE,
        "a tensor without a seed",
        OTHER,
        (MSE_PY, "target = torch.tensor([[1.0], [2.0], [6.0]])", "target = torch.rand(3, 1)"),
    ),
    in_spy("a number without a seed", OTHER, "import random\n\nprint(random.randrange(10**9))\n#> 7\n"),
    in_spy("the hash of a text", OTHER, "print(hash('a') % 10**9)\n#> 5\n"),
    in_spy("the time", OTHER, "import time\n\nprint(time.time())\n#> 1.0\n"),
    # Leaks
    in_spy("a name of another program", "NameError", "print(Bounded)\n"),
    in_spy("the project's own module", "ModuleNotFoundError", "import notes\n"),
    in_spy("a module of the tests", "ModuleNotFoundError", "import conftest\n"),
    in_spy("the tests' own variables", OTHER, "import os\n\nprint('PYTEST_CURRENT_TEST' in os.environ)\n#> True\n"),
    in_spy("a file of the project", "FileNotFoundError", "open('README.md')\n"),
    in_spy("another program's file", "FileNotFoundError", "open('keys.py')\n"),
    row(
        MSE,
        "a module that a warm Python has",
        "has no attribute",
        (MSE_PY, "import torch\nfrom", "import xml\n\nimport torch\nfrom"),
        (MSE_PY, "residuals = ", "xml.dom\nresiduals = "),
    ),
    in_spy("a warning", "it writes to stderr", "import warnings\n\nwarnings.warn('old')\n"),
    in_spy("an error that is logged", "it writes to stderr", "import logging\n\nlogging.error('lost')\n"),
    in_spy("a question to the reader", "EOFError", "input()\n"),
    # Endless loops
    row(
        SPY.replace("pytest", "pytest -o block_timeout=5"),
        "an endless loop",
        "still running after 5 seconds of CPU time",
        (SPY_PY, CALLED, f"{CALLED}while True:\n    pass\n"),
    ),
    in_spy("an endless output", "it prints more than", "while True:\n    print('x' * 999)\n"),
    # Exits
    in_spy("an exit without a word", "before the program did", "import os\n\nos._exit(0)\n"),
    in_spy("an exit in good order", "before the program did", "raise SystemExit\n"),
    in_spy("an exit with a code", "ended with code 3 before the program did", "import sys\n\nsys.exit(3)\n"),
    in_spy("a crash", "before the program did", "import ctypes\n\nctypes.string_at(0)\n"),
    # Threads and processes
    in_spy(
        "a thread that fails",
        "ZeroDivisionError",
        "from threading import Thread\n\nThread(target=lambda: 1 / 0).start()\n",
    ),
    in_spy("a thread that prints late", OTHER, "from threading import Timer\n\nTimer(1, print, ['late']).start()\n"),
    in_spy("a print at the exit", OTHER, "import atexit\n\natexit.register(print, 'late')\n"),
    in_spy(
        "a process that prints late", OTHER, "import subprocess\n\nsubprocess.Popen('sleep 2; echo late', shell=True)\n"
    ),
    in_spy(
        "a process that stays",
        "what it has started still runs",
        "import subprocess\n\nsubprocess.Popen(['sleep', '99'])\n",
    ),
    # Skips
    in_sheet("a skip without a reason", "is no skip with a reason", "\n<!-- pytest.mark.skip -->\n"),
    in_sheet("an expected failure", "is no skip with a reason", '\n<!-- pytest.mark.xfail(reason="later") -->\n'),
    in_sheet("a skip for pytest-codeblocks", "is no skip with a reason", "\n<!--pytest-codeblocks:skip-->\n"),
    in_sheet("a skip that can't be read", "can't be read", '\n<!-- pytest.mark.skipif(lost, reason="why") -->\n'),
    # Labs
    row(
        SITE_PAGES,
        "a lab's code in one language",
        "here code cell",
        ("docs/en/labs/paths.py", "torch.set_num_threads(1)\n", "torch.set_num_threads(2)\n"),
    ),
    row(
        SITE_PAGES,
        "a plot that isn't described",
        "a plot has no alt",
        (LAB, '# %% alt="五种走法', '# %% was="五种走法'),
    ),
    row(MKDOCS, "a lab that raises", "No module named 'maths'", (LAB, "import math\n", "import maths\n")),
    row(
        MKDOCS,
        "a lab's cell that isn't run",
        "a cell takes only alt, caption and solution; delete tags",
        (LAB, "# %%\nraw = load", '# %% tags=["skip-execution"]\nraw = load'),
    ),
    row(
        MKDOCS,
        "a lab's cell that may fail",
        "a cell takes only alt, caption and solution; delete tags",
        (LAB, "# %%\nraw = load", '# %% tags=["raises-exception"]\nraw = load'),
    ),
    read(
        "a wrong number in a lab's words",
        "343 stands in no block or output",
        (LAB, "要更新 342 次才走到精确解", "要更新 343 次才走到精确解"),
    ),
    read(
        "a lab's program that isn't run",
        "a reader sees a block that is no cell",
        (LAB, "# ## 曲面 { #surface }\n", "# ## 曲面 { #surface }\n#\n# ```python\n# cell = 1\n# ```\n"),
    ),
    # Exercises and wrong answers
    row(
        STRICT_SOLUTION,
        "a solution that fails",
        "no ValueError",
        (SOLUTION, "    if prediction.shape != target.shape:", "    if prediction.dim() != target.dim():"),
    ),
    row(
        STRICT_EXERCISE,
        "an exercise that is solved",
        "an exercise must fail its check until a reader solves it",
        (
            EXERCISE,
            "    raise NotImplementedError\n",
            "    if prediction.shape != target.shape:\n        raise ValueError\n"
            "    return (prediction - target.to(prediction.dtype)).square().mean()\n",
        ),
    ),
    row(
        STRICT_ANSWERS,
        "a wrong answer that is accepted",
        "accepts it; make the check see what is wrong",
        (EXERCISE, "    assert loss.requires_grad, (", "    assert loss is not None, ("),
    ),
    row(
        STRICT_ANSWERS,
        "a wrong answer that hears of something else",
        "the check must say",
        (EXERCISE, "the loss has requires_grad False, so the model", "the loss is of no use, so the model"),
    ),
    page(
        "a check that differs",
        "its check and the one of",
        (SOLUTION, "assert loss.dtype == dtype, (", "assert loss.dtype, ("),
    ),
    page("an exercise without its check", "it has no check", (EXERCISE, "# check\n", "")),
    page("an exercise without its solution", "solution_strict.py is missing", (SOLUTION,)),
    page(
        "an exercise without wrong answers",
        "answers_strict.toml is missing beside it",
        ("snippets/training/loss/answers_strict.toml",),
    ),
    row(
        EXERCISES,
        "an exercise on no list",
        "three-points; write a line for it",
        ("docs/exercises.yml", "  three-points: {level: 2,", "  # three-points: {level: 2,"),
    ),
    page(
        "a quiz that has changed",
        "its programs have changed since they were run",
        ("snippets/training/loss/quiz_brackets.py", "import torch\n", "import torch\n\n"),
    ),
    page("a quiz that isn't asked", "it doesn't ask quiz_brackets.toml", (ZH, "<!-- quiz: brackets -->\n", "")),
    # Claims and symptoms
    row(
        CLAIMS,
        "a claim whose section isn't there",
        "isn't there; name the id of a heading",
        (LEDGER, "anchor: net-and-loss\n", "anchor: net-or-loss\n"),
    ),
    row(
        CLAIMS,
        "a claim whose program isn't there",
        "has no program net_and_loss.py",
        ("docs/zh/training/loop.md", '"training/loop/net_and_loss.py"', '"training/loop/twice.py"'),
    ),
    row(
        CLAIMS,
        "a claim with another number",
        "29 stands in no block or output",
        (LEDGER, "`.grad` 就成了原来的 2 倍", "`.grad` 就成了原来的 29 倍"),
    ),
    row(
        CLAIMS,
        "a claim with a verdict of its own",
        "its verdict is maybe, which isn't explained",
        (LEDGER, "- id: C01\n        verdict: imprecise", "- id: C01\n        verdict: maybe"),
    ),
    row(CLAIMS, "a claim left out", "here comes C02", (LEDGER, "- id: C02\n", "- id: C03\n")),
    row(
        SYMPTOMS,
        "a message that no program prints",
        "house.csv",
        (SYMPTOMS_YML, "[Errno 2] No such file or directory: 'house.csv'", "[Errno 2] No such file: 'house.csv'"),
    ),
    row(
        SYMPTOMS,
        "a symptom whose section isn't there",
        "start/setup#without-torch",
        (SYMPTOMS_YML, "at: start/setup#no-torch\n", "at: start/setup#without-torch\n"),
    ),
    row(
        SYMPTOMS,
        "a cure that has no end",
        "end each of these in a full stop",
        (SYMPTOMS_YML, "再改名字或路径。", "再改名字或路径"),
    ),
    # Numbers in words
    page("a wrong number", "21.95 stands in no block or output", (ZH, OUTLIER, OUTLIER.replace("21.90", "21.95"))),
    page(
        "a wrong number in code between words",
        "4.5 stands in no block or output",
        (ZH, "`tensor(3.)`", "`tensor(4.5)`"),
    ),
    in_words("a wrong share", "43.7% stands in no block or output", "，占 43.7%"),
    page(
        "a number whose source has gone",
        "numbers: 77 needs no line here",
        (ZH, "builds_on: [training/loop]\n", "builds_on: [training/loop]\nnumbers: {77: 引来的}\n"),
    ),
    # Notes
    page("a note left out", "here the notes [1, 2]; ", (ZH, RESIDUAL, "")),
    page("a note too many", "here the notes [1, 2, 3, 4]; ", (ZH, RESIDUAL, f"{RESIDUAL}4. 再说一句。\n")),
    page(
        "a list that joins the notes",
        "Markdown joins this list with the notes above it",
        (ZH, RESIDUAL, f"{RESIDUAL}\n- 又一句。\n"),
    ),
    page("markers out of their order", "its markers are [4, 2, 3]", (MSE_PY, "# (1)!", "# (4)!")),
    page(
        "a comment in a program",
        "a comment; make it a marker",
        (MSE_PY, "squares = residuals.square()", "squares = residuals.square()  # all"),
    ),
    page("words of one language in a program", "words in one language", (MSE_PY, '"squares:  "', '"平方："')),
    page(
        "a line too long for a phone",
        "keep to 72, for phones",
        (MSE_PY, "residuals.square()", "residuals.square() + " + "0 + " * 12 + "0"),
    ),
    # Glossary words
    row(
        TERMS,
        "a term without its other name",
        "glossary.md#tensor has no other name",
        (GLOSSARY, "(../start/tensors.md)。*tensor*", "(../start/tensors.md)。"),
    ),
    row(
        TERMS,
        "a term that no page teaches",
        "glossary.md#tensor links to no page",
        (GLOSSARY, "见[十分钟认识张量](../start/tensors.md)。*tensor*", "*tensor*"),
    ),
    # Training, and data that programs read
    row(
        TRAINING,
        "training that nothing is held against",
        "compute the `exact` solution",
        (MSE_PY, "residuals = ", "for step in range(3):\n    optimizer.step()\nresiduals = "),
    ),
    page(
        "a table that isn't offered",
        "its programs read table.csv, which it doesn't offer",
        ("snippets/training/loss/table.csv", None, "x,y\n"),
    ),
    # Figures
    row(
        FIGURES,
        "a figure that says another number",
        "the label of loss-kinds.svg must hold",
        (ZH, KINDS, KINDS.replace("L1Loss: 3", "L1Loss: 4")),
    ),
    row(
        FIGURES,
        "a figure that is old",
        "loss-kinds.svg isn't what snippets/training/loss/kinds.py returns",
        ("snippets/training/loss/kinds.py", "torch.arange(-12, 13) / 4", "torch.arange(-12, 13) / 3"),
    ),
    # Traces, search, and what only a build can tell
    warned(
        "a program that sees it is recorded",
        "while what its lines made was recorded",
        (SPY_PY, CALLED, f"{CALLED}import sys\n\nprint(sys.gettrace())\n#> None\n"),
    ),
    warned(
        "a skip over a wrong output",
        "line 15: while what its lines made was recorded, it printed something else",
        (
            ITERATION,
            '```python\n--8<-- "python/iteration/steps.py"',
            '<!-- pytest.mark.skip(reason="slow") -->\n\n```python\n--8<-- "python/iteration/steps.py"',
        ),
        ("snippets/python/iteration/steps.py", "#> iter(it) is it: True\n", "#> iter(it) is it: False\n"),
    ),
    in_warned("an absolute link", "'/gone/'", "\n[x](/gone/)\n"),
    in_warned("a link to an address", "'../protocols/'", "\n[x](../protocols/)\n"),
    warned("a page outside the nav", "- orphan.md", ("docs/zh/orphan.md", None, "# Orphan { #orphan }\n")),
    warned(
        "a nav that names no page",
        "python/gone.md",
        ("mkdocs.yml", "      - python/unpacking.md\n", "      - python/unpacking.md\n      - python/gone.md\n"),
    ),
    at_home("a formula with a brace left open", "its braces don't match", "$\\frac{1$"),
    at_home("a formula with a command that isn't there", "\\alpah is no command that is known", "$\\alpah$"),
    row(
        MKDOCS,
        "a sign that the cards lack",
        "the font of the social cards lacks 龘",
        ("docs/zh/index.md", "title: 用", "title: 龘用"),
    ),
    row(
        MKDOCS,
        "two files of one address",
        "snippets/index/table.csv: table.csv is there already",
        ("snippets/index/table.csv", None, "1"),
        ("docs/zh/table.csv", None, "1"),
    ),
    page(
        "a file that can't be offered",
        "it can't offer a file called notes.html",
        ("snippets/training/loss/notes.html", None, "x"),
    ),
    read(
        "a query that another page answers",
        '"采样器" should find python/iteration/ first',
        (ITERATION, "finds:\n", "finds:\n  - 采样器\n"),
        in_browser=True,
    ),
    read("two pages of one title", "its title is the one of", (ITERATION, "title: 迭代\n", "title: 协议\n")),
    # Notebooks
    read(
        "a program that spoils the next ones",
        "run as a notebook",
        (
            "snippets/python/iteration/steps.py",
            "#> TypeError 'list' object is not an iterator\n",
            "#> TypeError 'list' object is not an iterator\nnext = None\n",
        ),
    ),
    # Other hosts, and the security policy
    read(
        "a style from another host",
        "https://example.org/x.css",
        (
            "docs/theme/assets/site.css",
            "/* System fonts for Latin",
            '@import "https://example.org/x.css";\n/* System fonts for Latin',
        ),
        in_browser=True,
    ),
    in_read(
        "a program from another host",
        "it asks another host for https://example.org/x.js",
        '\n<script src="https://example.org/x.js"></script>\n',
        in_browser=True,
    ),
    in_read(
        "a style in the page",
        "violates the following Content Security Policy directive",
        '\n<p style="color: red">x</p>\n',
        in_browser=True,
    ),
    in_read(
        "a picture too wide for a phone",
        "at 360 px it is too wide",
        '\n<canvas width="900" height="9"></canvas>\n',
        in_browser=True,
    ),
    in_read("a link without a word", "axe link-name", '\n<a href="#iteration"></a>\n', in_browser=True),
    in_read("a link that the archive lacks", "which no file answers", '\n<a href="../gone/">x</a>\n'),
    in_words("a style in the words", "an inline style or script in <p>", '<p style="color: red">x</p>'),
    in_words("a script in the words", "an inline style or script in <script>", "<script>alert(1)</script>"),
    # Workflows
    row(
        WORKFLOWS,
        "an action that isn't pinned",
        'pin "actions/setup-python@v7"',
        (
            CHECK,
            "actions/setup-python@5fda3b95a4ea91299a34e894583c3862153e4b97 # v7.0.0\n"
            "        with:\n          python-version: ${{ matrix.python }}",
            "actions/setup-python@v7\n        with:\n          python-version: ${{ matrix.python }}",
        ),
    ),
    row(
        WORKFLOWS,
        "a workflow that may write",
        "its permissions are {'contents': 'write'}",
        (CHECK, "  contents: read\n", "  contents: write\n"),
    ),
    row(
        WORKFLOWS,
        "a workflow that GitHub rejects",
        "mend what GitHub would reject",
        (
            CHECK,
            "    name: Types of the figures' scripts\n    runs-on:",
            "    name: Types of the figures' scripts\n    runs_on:",
        ),
    ),
    row(
        WORKFLOWS,
        "a workflow that runs others' words",
        "mend what zizmor found",
        (CHECK, "      - run: pytest\n", '      - run: pytest "${{ github.event.pull_request.title }}"\n'),
    ),
    row(
        WORKFLOWS,
        "a tool that isn't there",
        "tools/seed.py isn't there",
        (WEEKLY, "python tools/seeds.py\n", "python tools/seeds.py && python tools/seed.py\n"),
    ),
    # Pins
    row(
        REPOSITORY,
        "a requirement without its pin",
        "has no exact version",
        ("requirements.txt", "torch==2.13.0", "torch>=2.13.0"),
    ),
    row(
        REPOSITORY,
        "a package that isn't pinned",
        "filelock is imported and not pinned",
        ("requirements.txt", "filelock==", "filelocks=="),
    ),
    row(
        REPOSITORY,
        "a pin that nothing needs",
        "nothing imports filelocks; take it out",
        ("requirements.txt", "filelock==", "filelocks=="),
    ),
    row(
        REPOSITORY,
        "another torch on the page on setting up",
        "requirements.txt pins torch==2.13.0",
        ("docs/en/start/setup.md", "torch==2.13.0 numpy", "torch==2.13.1 numpy"),
    ),
    row(
        REPOSITORY,
        "a path of one machine",
        "is on one machine only",
        ("tests/new.txt", None, "see /ho" + "me/li/notes\n"),
    ),
    row(
        REPOSITORY,
        "other line ends",
        'write "* text=auto eol=lf"',
        (".gitattributes", "* text=auto eol=lf", "* text=auto"),
    ),
    # The house and its README
    row(CLEAN, "Python that isn't clean", "mend what ruff names", ("tests/new.py", None, "import os\n")),
    row(
        HOUSE,
        "a method of the browser's that is replaced",
        "the browser's own; do without",
        ("docs/theme/assets/new.js", None, "window.fetch = () => {};\n"),
    ),
    row(
        HOUSE,
        "a method of a library that is replaced",
        "a library's own; do it before or after instead",
        ("docs/hooks/notes/new.py", None, "import mkdocs\n\nmkdocs.x = 1\n"),
    ),
    row(
        REPOSITORY,
        "a file that README names",
        "docs/claims.yml isn't there; mend the name",
        ("README.md", "`docs/ledger.yml` 里，", "`docs/claims.yml` 里，"),
    ),
    row(
        REPOSITORY,
        "a message that no check gives",
        "no check says",
        ("README.md", "| `so it proves nothing` | 打印", "| `so it proves little` | 打印"),
    ),
]


# The copy and its commands


class Copy:
    """A copy of the project, in which something is broken for as long as a command runs."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def run(self, command: str, edits: tuple[Edit, ...] = ()) -> tuple[int, str]:
        """Run a command in the copy as these edits make it; return its exit status and what it said."""
        with self.edited(edits):
            env = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST")}
            env |= {"NO_MKDOCS_2_WARNING": "1", "SITE_URL": "https://example.org/notes/"}
            env.pop("NOTES_CACHE", None)
            done = subprocess.run(
                [sys.executable, "-m", *self.words_of(command)],
                cwd=self.root, env=env, encoding="utf-8", errors="replace", timeout=SECONDS,
                stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
            )  # fmt: skip
        return done.returncode, done.stdout

    @contextmanager
    def edited(self, edits: tuple[Edit, ...]) -> Iterator[None]:
        """Edit files, and put back what was there. Fail where a text to be replaced isn't there, or not once."""
        were: dict[Path, bytes | None] = {}
        try:
            for edit in edits:
                path = self.root / edit.file
                were.setdefault(path, path.read_bytes() if path.exists() else None)
                self.edit(path, edit)
            yield
        finally:
            for path, content in were.items():
                if content is None:
                    path.unlink(missing_ok=True)
                else:
                    path.write_bytes(content)

    def edit(self, path: Path, edit: Edit) -> None:
        if edit.new is None:
            path.unlink()
            return
        text = path.read_bytes().decode("utf-8", "surrogateescape") if path.exists() else None
        if edit.old is None:
            assert text is None, f"{edit.file} is there already; let this row write another file"
            text = edit.new
        else:
            found = (text or "").count(edit.old)
            assert found == 1, f"{edit.file} has this text {found} times, not once; mend the row: {edit.old!r}"
            text = text.replace(edit.old, edit.new)
        path.write_bytes(text.encode("utf-8", "surrogateescape"))

    def words_of(self, command: str) -> list[str]:
        """Return the words of a command; what follows -k is one of them."""
        head, option, choice = command.partition(" -k ")
        words = [self.item_of(word) for word in head.split()]
        if words[0] == "pytest":
            words[1:1] = ["-q", "-n0", "-p", "no:cacheprovider"]
        return [*words, *([option.strip(), choice] if option else [])]

    def item_of(self, word: str) -> str:
        """Return "page.md::{program.py}" with the line of that program."""
        name, colons, file = word.partition("::{")
        if not colons:
            return word
        programs = Page.read(self.root / name).programs
        line = next((program.line for program in programs if program.file == file.removesuffix("}")), None)
        assert line, f"{name} shows no {file.removesuffix('}')}; mend the row's command"
        return f"{name}::{line}"


@pytest.fixture(scope="session")
def copy(tmp_path_factory) -> Copy:
    """A copy of what git tracks or would add, in a repository of its own: some checks ask git what the project is."""
    root = tmp_path_factory.mktemp("copy")
    for path in project_files():
        target = root / path.relative_to(ROOT)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(path, target)
    for name in KEPT:
        if (ROOT / ".cache" / name).exists():
            with suppress(shutil.Error):  # another build writes there
                shutil.copytree(ROOT / ".cache" / name, root / ".cache" / name)
    for words in ["init", "--quiet"], ["add", "--all"]:
        subprocess.run(["git", *words], cwd=root, check=True, capture_output=True)
    return Copy(root)


@pytest.fixture(scope="session")
def told(copy, tmp_path_factory):
    """A function that runs a command with the edits of all rows that share it, once for all of xdist's processes."""
    folder = tmp_path_factory.getbasetemp()
    folder = folder.parent if "PYTEST_XDIST_WORKER" in os.environ else folder

    def run(command: str) -> tuple[int, str]:
        file = folder / f"{command.split()[0]}.txt"
        with FileLock(file.with_suffix(".lock")):
            if not file.exists():
                edits = [edit for row in SHARED if row.command == command for edit in row.edits]
                status, said = copy.run(command, tuple(edits))
                file.write_text(f"{status}\n{said}", encoding="utf-8")
        status, _, said = file.read_text(encoding="utf-8").partition("\n")
        return int(status), said

    return run


@pytest.fixture(scope="session")
def has_browser() -> bool:
    with sync_playwright() as playwright:
        return find_browser(playwright) is not None


ALONE, SHARED = ([row for row in FAULTS if row.shared == shared] for shared in (False, True))


def by_name(rows: list[Fault]):
    return pytest.mark.parametrize("row", rows, ids=[row.name for row in rows])


@pytest.mark.parametrize("command", dict.fromkeys(row.command for row in FAULTS))
def test_without_a_fault_the_command_is_green(copy, command):
    status, said = copy.run(command)
    assert status == 0, f"{command} fails on the copy as it is; mend that first:\n{said}"


@by_name(ALONE)
def test_a_fault_is_caught(copy, row):
    status, said = copy.run(row.command, row.edits)
    assert status, f"nothing tells of this fault: {row.command} is green"
    assert row.message in said, f'{row.command} fails, and doesn\'t say "{row.message}":\n{said}'


@by_name(SHARED)
def test_a_fault_is_caught_among_others(told, row, has_browser):
    if row.in_browser and not has_browser:
        pytest.skip(NO_BROWSER)
    status, said = told(row.command)
    assert status, f"nothing tells of these faults: {row.command} is green"
    assert row.message in said, f'{row.command} fails, and doesn\'t say "{row.message}":\n{said}'
