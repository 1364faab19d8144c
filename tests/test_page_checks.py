"""Each fault of a page is told by file and line, from a page of which everything else is right."""

import pytest

from notes.follows import stamp
from notes.page import Page
from notes.page_checks import TO_WRITE, faults

WRONG = '[[wrong]]\nname = "{}"\nsays = "expected 1"\ncode = "def answer(): return 2"\n'
ZH, EN, HOME = "docs/zh/training/huber.md", "docs/en/training/huber.md", "docs/zh/index.md"
PROGRAM, EXERCISE, SOLUTION = (f"snippets/training/huber/{name}.py" for name in ("huber", "exercise_a", "solution_a"))
ANSWERS = "snippets/training/huber/answers_a.toml"
PAGE = """\
---
title: {title}
description: {description}
builds_on: [training/loss]
finds: [huber loss, "#inside delta 1.35"]
numbers: {{90: 100 − 10}}
---

# Huber {{ #huber }}

It gives 0.25, or 25%, of 4000, that is 90 less, in torch 2.13, see [inside](#inside) and [home](../index.md#home).

<figure class="pipeline lit-loss" role="img" aria-label="this page is about the loss">
--8<-- "pipeline.svg"
</figure>

```python
--8<-- "training/huber/huber.py"
```

1. First.
2. Second.

## Inside {{ #inside }}

```sh
torchrun huber.py
```

## How it goes wrong {{ #how-it-goes-wrong }}

So it goes wrong, as [said](#inside).

## Try it {{ #try-it }}

```python
--8<-- "training/huber/exercise_a.py"
```

??? success "Solution"

    ```python
    --8<-- "training/huber/solution_a.py"
    ```

## Where next {{ #where-next }}

<figure class="drawing" aria-label="a curve that becomes a line">
--8<-- "huber.svg"
<figcaption>Look where it bends.</figcaption>
</figure>
"""
FILES = {
    "mkdocs.yml": "nav:\n  - Home: index.md\n  - Training:\n      - training/huber.md\n",
    HOME: "# Home { #home }\n\n[Huber](training/huber.md)\n",
    "docs/en/index.md": "# Home { #home }\n\n[Huber](training/huber.md)\n",
    ZH: PAGE.format(title="损失", description="从" * 30),
    "docs/zh/training/loss.md": "# Loss { #loss }\n",
    "docs/en/training/loss.md": "# Loss { #loss }\n",
    EN: PAGE.format(title="Loss", description="a" * 60),
    PROGRAM: "x = 1000  # (1)!\nprint(x / 4000)  # (2)!\n#> 0.25\n",
    EXERCISE: "def answer(): ...\n\n\n# check\nassert answer() == 1\n",
    ANSWERS: "".join(WRONG.format(name) for name in ("one", "two", "three")),
    SOLUTION: "def answer():\n    return 1\n\n\n# check\nassert answer() == 1\n",
}


@pytest.fixture
def project(tmp_path):
    """A small project with one page in both languages, which lacks nothing."""
    for name, text in FILES.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    stamp(tmp_path / EN)
    return tmp_path


def found(project, name=ZH):
    return faults(Page.read(project / name))


def test_a_whole_page_has_no_fault(project):
    assert found(project, ZH) == found(project, EN) == []


def test_a_readme_has_nothing_to_hold_to(project):
    (project / "README.md").write_text("words", encoding="utf-8")
    assert found(project, "README.md") == []


def change(project, name, old, new):
    """Replace a text in a file; in a page, do so in both languages, and keep the stamp right."""
    assert old in (project / name).read_text(encoding="utf-8")
    for each in [ZH, EN] if name == ZH else [name]:
        text = (project / each).read_text(encoding="utf-8")
        (project / each).write_text(text.replace(old, new, 1), encoding="utf-8")
    stamp(project / EN)


BROKEN = [
    # what a page says of itself
    (ZH, "title: ", "titel: ", f"{ZH}:1: it has no title"),
    (ZH, "description: ", "describe: ", f"{ZH}:1: it has no description"),
    (ZH, "title: ", "title: [", f"{ZH}:3: its front matter isn't YAML"),
    (ZH, "从" * 30, "从" * 29, f"{ZH}:3: its description has 29 characters; write 30 to 80"),
    (EN, "a" * 60, "a" * 161, f"{EN}:3: its description has 161 characters; write 60 to 160"),
    (ZH, "finds: [", "find: [", f"{ZH}:1: no search leads here first"),
    (ZH, "finds: [huber loss,", "finds: [' ',", f"{ZH}:5: no search leads here first"),
    (ZH, "#inside delta", "#insight delta", f"{ZH}:5: no heading has the id of"),
    (ZH, "1. First.", f"1. {TO_WRITE}: say it", f"{ZH}:21: still to be written: say it"),
    (ZH, "1. First.", "1. 梯度：渐变。", f"{ZH}:21: 渐变 isn't the word of these pages; write 梯度"),
    (ZH, "1. First.", "1. 这是小数。", f"{ZH}:21: 小数 isn't the word of these pages; write 浮点数"),
    (ZH, "title: ", "title: 迷你批的", f"{ZH}:2: 迷你批 isn't the word of these pages; write 小批量"),
    # its place
    ("mkdocs.yml", "training/huber.md", "training/hubert.md", f"{ZH}:1: it isn't in the nav of mkdocs.yml"),
    (HOME, "[Huber](training/huber.md)", "", f"{ZH}:1: the reading list of {HOME} lacks it"),
    (ZH, "../index.md#home", "../indexes.md", f"{ZH}:11: its link to ../indexes.md leads to no file"),
    (ZH, "../index.md#home", "../index.md#house", f"{ZH}:11: its link to ../index.md#house leads to no heading"),
    (ZH, "(#inside)", "(#insight)", f"{ZH}:11: its link to #insight leads to no heading"),
    (ZH, "1. First.", '1. <a href="#insight">First</a>.', f"{ZH}:21: its link to #insight leads to no heading"),
    (ZH, "1. First.", '1. <img alt="one" src="one.png">', f"{ZH}:21: <img> leads to one.png; write a link or an image"),
    (ZH, "1. First.", '1. <b style="color: red">First</b>', f"{ZH}:21: an inline style or script in <b>"),
    (ZH, "1. First.", '1. <b onclick="alert(1)">First</b>', f"{ZH}:21: an inline style or script in <b>"),
    (ZH, "1. First.", "1. First.\n\n<script>alert(1)</script>", f"{ZH}:23: an inline style or script in <script>"),
    (ZH, "builds_on: [training/loss]", "builds_on: training/loss", f"{ZH}:4: builds_on: is no list"),
    (ZH, "builds_on: [training/loss]", "builds_on: [training/lost]", f"{ZH}:4: it builds on training/lost"),
    # its parts
    (ZH, "# Huber {", "## Huber {", f"{ZH}:9: a page begins with one heading of level 1"),
    (ZH, "## Inside {", "# Inside {", f"{ZH}:9: a page begins with one heading of level 1"),
    (ZH, "## Inside {", "### Inside {", f"{ZH}:24: a heading of level 3 under one of 1"),
    (ZH, " { #huber }", "", f'{ZH}:9: the heading "Huber" has no id'),
    (ZH, "#try-it", "#inside", f"{ZH}:34: the id inside stands twice"),
    (ZH, "#where-next", "#further", f"{ZH}:52: it has no section where-next"),
    (ZH, "## Inside { #inside }", "## Further { #further }", f"{ZH}:30: the section how-it-goes-wrong stands after"),
    (ZH, "## Try it", "### Try it", f"{ZH}:34: the section try-it has a heading of level 3"),
    (ZH, "It gives", "word " * 3500, f"{ZH}:1: its first reading takes 11 minutes; keep to 10"),
    (ZH, "pipeline.svg", "other.svg", f"{ZH}:1: it has no figure of the pipeline"),
    (ZH, "lit-loss", "", f"{ZH}:13: its pipeline doesn't show where the page stands"),
    (ZH, "lit-loss", "lit-lost", f"{ZH}:13: its pipeline doesn't show where the page stands"),
    (ZH, "this page is about the loss", "", f"{ZH}:13: a figure says nothing to who can't see it"),
    (ZH, "<figcaption>Look where it bends.</figcaption>\n", "", f"{ZH}:48: a figure has no caption"),
    # its programs
    (ZH, "2. Second.\n", "", f"{ZH}:17: training/huber/huber.py has the markers [1, 2] and here the notes [1]"),
    (ZH, "\n```python\n", "A word:\n```python\n", f"{ZH}:17: a fence right under words loses its notes"),
    (ZH, "2. Second.\n", "2. Second.\n\n- A list.\n", f"{ZH}:23: Markdown joins this list with the notes"),
    (PROGRAM, "# (1)!", "# (3)!", f"{PROGRAM}:1: its markers are [3, 2]"),
    (PROGRAM, "# (1)!", "# one", f"{PROGRAM}:1: a comment"),
    (PROGRAM, "x = 1000", "数 = 1000", f"{PROGRAM}:1: words in one language"),
    (PROGRAM, "x = 1000", f"x = 1000{' ' * 60}", f"{PROGRAM}:1: 76 characters; keep to 72"),
    (EXERCISE, "# check\n", "", f"{EXERCISE}:1: it has no check"),
    (EXERCISE, "# check\n", "# check\n# check\n", f"{EXERCISE}:1: it has two lines # check; keep"),
    (SOLUTION, "() == 1", "() == 2", f"{EXERCISE}:1: its check and the one of"),
    (ZH, "torchrun huber.py", "torchrun hubert.py", f'{ZH}:26: "torchrun hubert.py" starts no block of this page'),
    (ZH, "```sh\ntorchrun huber.py", "```console\nls", f'{ZH}:26: "ls" starts no block of this page'),
    # its numbers
    (ZH, "0.25,", "0.26,", f"{ZH}:11: 0.26 stands in no block or output"),
    (ZH, "25%", "26%", f"{ZH}:11: 26% stands in no block or output"),
    (ZH, "4000,", "4001,", f"{ZH}:11: 4001 stands in no block or output"),
    (ZH, "1. First.", "1. `tensor(26.5)`.", f"{ZH}:21: 26.5 stands in no block or output"),
    (ZH, "numbers: {90: 100 − 10}", "numbers: [90]", f"{ZH}:6: its numbers: isn't a list of numbers"),
    (ZH, "numbers: {90:", "numbers: {ninety:", f"{ZH}:6: its numbers: isn't a list of numbers"),
    (ZH, "that is 90 less", "", f"{ZH}:6: numbers: 90 needs no line here"),
    (ZH, "of 4000", "of 7.00", f"{ZH}:11: 7.00 stands in no block or output"),
    (ZH, "of 4000", "of 007", f"{ZH}:11: 007 stands in no block or output"),
    # the other language
    (
        EN,
        "builds_on: [training/loss]",
        "builds_on: [index]",
        f"{ZH}:4: here page it builds on training/loss, and {EN}:4",
    ),
    (EN, "## Inside { #inside }", "## Inside { #within }", f"{ZH}:24: here heading ## {{ #inside }}, and {EN}:25 has"),
    (EN, "## Inside { #inside }", "", f"{ZH}:24: here heading ## {{ #inside }}, and {EN}:31 has ## {{ #how-it"),
    (EN, "```sh", "```text", f"{ZH}:26: here fence ```sh, and {EN}:27 has ```text"),
    (EN, "/exercise_a.py", "/huber.py", f"{ZH}:37: here include training/huber/exercise_a.py, and {EN}:38"),
    (EN, "lit-loss", "lit-step", f"{ZH}:13: here figure pipeline lit-loss, and {EN}:14"),
    (EN, "torchrun huber.py", "nice huber.py", f"{ZH}:26: here command torchrun huber.py, and {EN}:27"),
    (EN, "[home](../index.md#home)", "home", f"{ZH}:11: {EN}#huber has no link to ../index.md#home"),
    (EN, "[home](../index.md#home)", "[home](../index.md)", f"{EN}:12: {ZH}#huber has no link to ../index.md; "),
    (EN, "of 4000", "of some", f"{ZH}:11: 4000 isn't in the words of {EN}#huber"),
    (EN, "of 4000", "of 4000 and 4000", f"{EN}:12: 4000 isn't in the words of {ZH}#huber"),
    (EN, "So it", "At 4000 it", f"{EN}:33: 4000 isn't in the words of {ZH}#how-it-goes-wrong"),
]


@pytest.mark.parametrize(("name", "old", "new", "fault"), BROKEN, ids=[fault for *_, fault in BROKEN])
def test_a_fault_is_told_with_its_file_and_line(project, name, old, new, fault):
    change(project, name, old, new)
    told = found(project, EN if fault.startswith(EN) else ZH)
    assert any(each.startswith(fault) for each in told), f"not told, but only: {told}"
    assert all("; " in each or TO_WRITE in new or "YAML" in each for each in told), "a fault without its mend"


def test_a_number_may_be_written_as_each_language_does(project):
    change(project, PROGRAM, "x = 1000", "x = 1000; big = 260000, 1e-5")
    for name, words in (ZH, "26 万，26 万，十万分之一，"), (EN, "260,000, or 260 thousand, or 0.00001, "):
        text = (project / name).read_text(encoding="utf-8")
        (project / name).write_text(text.replace("It gives ", f"It gives {words}"), encoding="utf-8")
    stamp(project / EN)
    assert found(project, ZH) == found(project, EN) == []


def test_a_number_in_code_between_words_may_be_rounded_small_or_a_version(project):
    change(project, ZH, "1. First.", "1. `tensor(0.25)`, `x[:, 12]`, `torch==2.13.0`, `float32`, `1,000`.")
    assert found(project, ZH) == found(project, EN) == []


def test_a_word_that_is_never_a_term_may_mean_something_else(project):
    text = (project / ZH).read_text(encoding="utf-8")
    words = "1. 保留两位小数，小数点以后，线性层（也叫全连接层），`渐变`。"
    (project / ZH).write_text(text.replace("1. First.", words), encoding="utf-8")
    stamp(project / EN)
    assert found(project, ZH) == found(project, EN) == []


def test_what_the_first_reading_leaves_out_takes_no_time(project):
    change(project, ZH, "## Where next", "## Further { #further }\n\n" + "word " * 9000 + "\n\n## Where next")
    assert found(project, ZH) == found(project, EN) == []


def test_a_file_that_the_programs_read_is_offered(project):
    (project / "snippets" / "training" / "huber" / "table.csv").write_text("x,y\n", encoding="utf-8")
    assert found(project, ZH) == [
        f"{ZH}:1: its programs read table.csv, which it doesn't offer; link to it: [table.csv](table.csv)"
    ]
    change(project, ZH, "[inside](#inside)", "[inside](#inside), [table.csv](table.csv)")
    assert found(project, ZH) == found(project, EN) == []


@pytest.mark.parametrize("name", ["my table.csv", "表.csv", "index.md", "table", "a#b.csv", "a.zip"])
def test_a_file_that_cannot_be_offered_is_told(project, name):
    (project / "snippets" / "training" / "huber" / name).write_text("x,y\n", encoding="utf-8")
    assert found(project, ZH) == [f"{ZH}:1: it can't offer a file called {name}; give it a name such as table.csv"]


def test_what_the_system_hides_is_no_data_file(project):
    (project / "snippets" / "training" / "huber" / ".DS_Store").write_bytes(b"")
    assert found(project, ZH) == []


@pytest.mark.parametrize(("name", "other"), [(ZH, EN), (EN, ZH)])
def test_a_page_in_one_language_is_told(project, name, other):
    (project / other).unlink()
    assert [f"{name}:1: {other} is missing; write it, each page has both languages"] == found(project, name)


def test_answers_may_be_saved_with_a_byte_order_mark(project):
    (project / ANSWERS).write_text(FILES[ANSWERS], encoding="utf-8-sig")
    assert found(project) == []


@pytest.mark.parametrize("missing", [EXERCISE, SOLUTION])
def test_an_exercise_without_its_solution_is_told(project, missing):
    (project / missing).unlink()
    assert any(fault.startswith(f"{missing} is missing") for fault in found(project))


def test_an_exercise_without_its_answers_is_told(project):
    (project / ANSWERS).unlink()
    assert f"{EXERCISE}:1: answers_a.toml is missing beside it; write 3 wrong answers or more there" in found(project)
    (project / ANSWERS).write_text(WRONG.format("one"), encoding="utf-8")
    assert f"{ANSWERS}: write 3 wrong answers or more, as a reader would" in found(project)


def test_a_check_speaks_both_languages(project):
    """Nothing else of a program does; a Chinese character takes the place of two others."""
    for name in EXERCISE, SOLUTION:
        change(project, name, "answer() == 1", 'answer() == 1, "one\\n一"')
    assert found(project) == []
    for name in EXERCISE, SOLUTION:
        change(project, name, "一", "一" * 30)
    assert f"{EXERCISE}:5: 89 characters; keep to 72, for phones" in found(project)


def test_a_page_whose_chinese_has_changed_is_told(project):
    with (project / ZH).open("a", encoding="utf-8") as page:
        page.write("\nMore words.\n")
    assert any(fault.startswith(f"{EN}:7: it follows an older Chinese page") for fault in found(project, EN))
    text = (project / EN).read_text(encoding="utf-8").replace("follows:", "follow:")
    (project / EN).write_text(text, encoding="utf-8")
    assert any(fault.startswith(f"{EN}:1: it doesn't say which Chinese text") for fault in found(project, EN))


def test_a_snippet_of_another_page_is_told(project):
    other = project / "snippets" / "training" / "loss" / "huber.py"
    other.parent.mkdir()
    other.write_text(FILES[PROGRAM], encoding="utf-8")
    change(project, ZH, "training/huber/huber.py", "training/loss/huber.py")
    assert any("it shows training/loss/huber.py; move that to" in fault for fault in found(project))


def test_the_code_of_a_lab_is_the_same_in_both_languages(project):
    for language, number in ("zh", 1), ("en", 2):
        lab = project / "docs" / language / "labs" / "a.py"
        lab.parent.mkdir()
        lab.write_text(f"# %% [markdown]\n# # A {{ #a }}\n\n# %%\nx = {number}\n", encoding="utf-8")
    assert any(
        fault.startswith("docs/zh/labs/a.py:4: here code cell x = 1, and docs/en/labs/a.py:4 has x = 2")
        for fault in found(project, "docs/zh/labs/a.py")
    )


@pytest.mark.parametrize(("said", "lacks"), [('alt="a line"', "caption"), ('caption="It rises."', "alt")])
def test_a_plot_without_words_is_told(project, said, lacks):
    lab = project / "docs" / "zh" / "labs" / "a.py"
    lab.parent.mkdir()
    lab.write_text(f"# %% [markdown]\n# # A {{ #a }}\n\n# %% {said}\nplot()\n", encoding="utf-8")
    assert any(fault.startswith(f"docs/zh/labs/a.py:4: a plot has no {lacks}; ") for fault in found(project, lab))


def test_a_plot_with_its_words_is_not_told(project):
    lab = project / "docs" / "zh" / "labs" / "a.py"
    lab.parent.mkdir()
    lab.write_text('# %% [markdown]\n# # A { #a }\n\n# %% alt="a line" caption="It rises."\nplot()\n', encoding="utf-8")
    assert not any("plot" in fault for fault in found(project, lab))
