"""The model of a page: each part, with its line, in small texts; and over the project's own pages, against others'
readers of the same files."""

import re
from pathlib import Path

import jupytext
import pytest

from notes.page import (
    Page,
    as_output,
    check_of,
    faults_of_fences,
    markers,
    page_paths,
    read_page,
    shown_output,
    without_markers,
    without_output,
)
from tests import ROOT

PATHS = [path.relative_to(ROOT).as_posix() for path in page_paths(ROOT)]
LABS = [path for path in PATHS if path.endswith(".py")]
TEXT = """\
---
title: A page
follows: 0a1b2c3d
---

# A page { #page }

It has 3 parts, of `4`, $5$ and [6 parts](x.md#part-7). <!-- 8 -->

## A part { #part }

```python
--8<-- "topic/page/first.py"
```

1. The first note.
2. The second.

- A list of its own.

```sh
VARIABLE=1 \\
  torchrun --nproc-per-node=2 exercise_two.py
```

```python
--8<-- "topic/page/exercise_two.py"
```

??? success "Solved"

    Words, 12.5% of them.

    ```python
    --8<-- "topic/page/solution_two.py"
    ```

    1. A note of its own.

    - Right under it.

### No id

<figure class="pipeline lit-model" role="img" aria-label="Five boxes">
--8<-- "pipeline.svg"
<figcaption>A caption.</figcaption>
</figure>
"""


def page(text, path="docs/en/topic/page.md"):
    return Page(Path("/somewhere", path), text)


def line_of(text, part):
    """Return the number of the first line that holds a part."""
    return text[: text.index(part)].count("\n") + 1


# Each part


def test_where_a_page_stands():
    english = page(TEXT)
    assert (english.language, english.name, english.is_lab) == ("en", "topic/page", False)
    assert english.twin == Path("/somewhere/docs/zh/topic/page.md")
    readme = page(TEXT, "README.md")
    assert (readme.language, readme.name) == (None, "README")
    assert page("", "docs/zh/labs/paths.py").is_lab


def test_front_matter():
    assert page(TEXT).meta == {"title": "A page", "follows": "0a1b2c3d"}
    assert page("# A page\n").meta == {}
    assert page("# ---\n# title: 实验\n# ---\n\n# %%\n", "docs/zh/labs/a.py").meta == {"title": "实验"}


@pytest.mark.parametrize(
    ("front", "message"),
    [
        ("title: [", "page.md:3: its front matter isn't YAML: "),
        ("title: a\nb: c: d", "page.md:3: its front matter isn't YAML: "),
        ("words", "page.md:2: its front matter holds no names; write title: … in it"),
    ],
)
def test_front_matter_that_is_none(front, message):
    with pytest.raises(ValueError) as error:
        _ = page(f"---\n{front}\n---\n").meta
    assert str(error.value).startswith(message)


def test_headings():
    found = [(heading.line, heading.level, heading.text, heading.id) for heading in page(TEXT).headings]
    assert found == [
        (line_of(TEXT, "# A page"), 1, "A page", "page"),
        (line_of(TEXT, "## A part"), 2, "A part", "part"),
        (line_of(TEXT, "### No id"), 3, "No id", None),
    ]
    assert page("```text\n# no heading\n```\n").headings == ()


def test_programs():
    first, exercise, solution = page(TEXT).programs
    assert (first.line, first.name, first.file) == (line_of(TEXT, "```python"), "topic/page/first.py", "first.py")
    assert (first.command, first.fold, first.twin, first.is_exercise) == (None, None, None, False)
    assert [(note.line, note.number, note.text) for note in first.notes] == [
        (line_of(TEXT, "1. The first"), 1, "The first note."),
        (line_of(TEXT, "2. The second"), 2, "The second."),
    ]
    assert exercise.is_exercise and exercise.twin == solution.name and solution.twin == exercise.name
    assert (exercise.fold, solution.fold) == (None, "Solved")
    assert [note.text for note in solution.notes] == ["A note of its own."]
    assert (first.list_follows, solution.list_follows) == (True, True)
    assert page(TEXT).exercises == (exercise,)


def test_commands():
    (command,) = page(TEXT).commands
    assert (command.line, command.file) == (line_of(TEXT, "```sh"), "exercise_two.py")
    assert command.joined.split() == ["VARIABLE=1", "torchrun", "--nproc-per-node=2", "exercise_two.py"]
    _, exercise, solution = page(TEXT).programs
    assert exercise.command == command
    assert solution.command.joined.split()[-1] == "solution_two.py"
    assert page("```sh\npip install x\n```\n").commands == ()


def test_includes_and_figures():
    names = ["topic/page/first.py", "topic/page/exercise_two.py", "topic/page/solution_two.py", "pipeline.svg"]
    assert [name for _, name in page(TEXT).includes] == names
    assert all(TEXT.split("\n")[line - 1].strip() == f'--8<-- "{name}"' for line, name in page(TEXT).includes)
    (figure,) = page(TEXT).figures
    assert figure.line == line_of(TEXT, "<figure")
    assert (figure.classes, figure.label) == (("pipeline", "lit-model"), "Five boxes")
    assert (figure.include, figure.caption) == ("pipeline.svg", "A caption.")


def test_numbers_are_those_in_the_words():
    assert [(number.line, number.text) for number in page(TEXT).numbers] == [
        (line_of(TEXT, "It has 3"), "3"),
        (line_of(TEXT, "It has 3"), "6"),
        (line_of(TEXT, "12.5%"), "12.5%"),
    ]
    words = "1,000 rows, -0.5, 1e-3 and 3×4; not v2, x1, `7`.\n\n$$\n8\n$$\n\n<!--\n9\n-->\n"
    assert [number.text for number in page(words).numbers] == ["1,000", "-0.5", "1e-3", "3", "4"]


def test_folds_end_where_the_indent_does():
    ((start, end, title),) = page(TEXT).folds
    assert (start, title) == (line_of(TEXT, "???"), "Solved")
    assert end == line_of(TEXT, "### No id") - 1


def test_marks():
    text = '<!-- pytest.mark.skip(reason="two GPUs") -->\n\n```python\n--8<-- "a/b.py"\n```\n<!--pytest.mark.xfail-->\n'
    skip, fails = page(text).marks
    assert (skip.line, skip.text, skip.fence) == (1, 'pytest.mark.skip(reason="two GPUs")', 3)
    assert (fails.line, fails.text, fails.fence) == (6, "pytest.mark.xfail", None)
    assert skip.is_skip_with_reason and not fails.is_skip_with_reason
    assert page(f"~~~\n{text}~~~\n").marks == ()


# Fences


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("```python\na\n```\n", [(1, 3, "", "python", "a\n")]),
        ("    ```python\n    a\n      b\n    ```\n", [(1, 4, "    ", "python", "a\n  b\n")]),
        ("> ```py\n> a\n> ```\n", [(1, 3, "> ", "py", "a\n")]),
        ("````text\n```python\n````\n", [(1, 3, "", "text", "```python\n")]),
        ("~~~text\n```\n~~~\n", [(1, 3, "", "text", "```\n")]),
        ("```text\n```foo\n```\n", [(1, 3, "", "text", "```foo\n")]),
        ("```a\n```\n```b\n```\n", [(1, 2, "", "a", ""), (3, 4, "", "b", "")]),
        ("```code``` in a line\n", []),
        ("``` `x` ```\n", []),
    ],
)
def test_fences(text, found):
    fences = page(text).fences
    assert [(f.line, f.end, f.container, f.info) for f in fences] == [fence[:4] for fence in found]
    assert all(fence.closed for fence in fences)
    if ">" not in text:
        assert [fence.text for fence in fences] == [fence[4] for fence in found]


def test_a_fence_that_is_never_closed_ends_with_the_file():
    (fence,) = page("a\n\n```python\nb\n").fences
    assert (fence.line, fence.closed) == (3, False)


@pytest.mark.parametrize(
    ("header", "python", "shell"),
    [
        ("```python", True, False),
        ("```{ .python }", True, False),
        ('```{title="a".python}', True, False),
        ('```text title="a.py"', False, False),
        ("```Python", True, False),
        ("```pytb", False, False),
        ("```bash", False, True),
        ("```console", False, True),
        ("```", False, False),
    ],
)
def test_what_a_fence_looks_like(header, python, shell):
    (fence,) = page(f"{header}\na\n```\n").fences
    assert (fence.header, fence.looks_like_python, fence.looks_like_shell) == (header, python, shell)
    assert fence.is_python == (header == "```python")


def test_a_page_without_faults():
    assert faults_of_fences(page(TEXT)) == []


# A lab

LAB = """\
# ---
# title: A lab
# ---

# %% [markdown]
# # A lab { #lab }
#
# It has 2 cells.

# %%
# %config InlineBackend.figure_formats = ["svg"]
x = 1  # a comment

# a comment

# %% alt="A plot"
plt.plot(x)
"""


def test_a_lab_has_words_and_cells():
    lab = page(LAB, "docs/en/labs/lab.py")
    assert [(heading.line, heading.id) for heading in lab.headings] == [(6, "lab")]
    assert [(number.line, number.text) for number in lab.numbers] == [(8, "2")]
    assert [(cell.line, cell.kind) for cell in lab.cells] == [(5, "markdown"), (10, "code"), (16, "code")]
    assert lab.cells[1].source == '%config InlineBackend.figure_formats = ["svg"]\nx = 1  # a comment\n\n# a comment'
    assert lab.cells[2].options == 'alt="A plot"'


# A program's text


def test_a_programs_text():
    code = "import torch  # (1)!\nx = 1\nprint(x)  # (2)!\n#> 1\n#>\n#>  2\n"
    assert markers(code) == [1, 2]
    assert without_markers(code) == "import torch\nx = 1\nprint(x)\n#> 1\n#>\n#>  2\n"
    assert shown_output(code) == "1\n\n 2\n"
    assert as_output(shown_output(code)) == "#> 1\n#>\n#>  2\n"
    assert without_output(code) == "import torch  # (1)!\nx = 1\nprint(x)  # (2)!\n"
    assert check_of("x = 1\n\n# check\nassert x\n") == "assert x\n"
    assert check_of("x = 1\n") is None


# Files


def test_a_file_is_read_with_either_line_end(tmp_path):
    path = tmp_path / "page.md"
    path.write_bytes(TEXT.replace("\n", "\r\n").encode())
    assert Page.read(path).text == TEXT


def test_a_file_in_another_encoding_names_its_line(tmp_path):
    path = tmp_path / "page.md"
    path.write_bytes("a\n\n中文\n".encode("gbk"))
    with pytest.raises(ValueError, match=r"^page\.md:3: this isn't UTF-8; save the file as UTF-8$"):
        Page.read(path)


def test_a_changed_file_is_read_anew(tmp_path):
    path = tmp_path / "page.md"
    path.write_text("# One\n", encoding="utf-8")
    first = read_page(path)
    assert read_page(path) is first
    path.write_text("# Another\n", encoding="utf-8")
    assert read_page(path).headings[0].text == "Another"


# The project's own pages


@pytest.mark.parametrize("path", PATHS)
def test_every_line_that_looks_like_a_part_is_one(path):
    """What a plain search of the file finds, the model finds, in the same lines."""
    found = read_page(ROOT / path)
    lines = found.markdown.split("\n")
    assert len(lines) == len(found.text.split("\n"))
    numbered = list(enumerate(lines, 1))
    assert [fence.line for fence in found.fences] == [n for n, line in numbered if re.match(r" *```\w", line)]
    assert [p.line for p in found.programs] == [n for n, line in numbered if line.strip() == "```python"]
    assert len(found.figures) == found.markdown.count("<figure ")
    assert [heading.line for heading in found.headings] == [n for n, line in numbered if re.match("#+ ", line)]
    assert faults_of_fences(found) == []


@pytest.mark.parametrize("path", LABS)
def test_a_lab_has_jupytexts_cells(path):
    cells = [cell for cell in jupytext.read(ROOT / path).cells if cell.cell_type != "raw"]
    found = read_page(ROOT / path).cells
    assert [(cell.kind, cell.source) for cell in found] == [(cell.cell_type, cell.source) for cell in cells]
