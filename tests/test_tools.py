"""What the programs in tools/ promise: a page begun in one command, and a stamp that is right on every system."""

import os
import re
import shlex
import shutil
import subprocess
import sys

import pytest

from notes.follows import digest, followed, stamp
from notes.page import Program, read_page
from notes.page_checks import TO_WRITE, faults
from tests import ROOT
from tools import page as page_tool
from tools import programs
from tools.page import add_page, with_reading_line

TITLES = {"zh": "测试页", "en": "A page to test"}
NAME = "training/test-page"


@pytest.fixture
def project(tmp_path):
    """A copy of what a new page is written into."""
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    for name in "docs/zh", "docs/en", "snippets/index":
        shutil.copytree(ROOT / name, tmp_path / name)
    stamp(tmp_path / "docs" / "en" / "index.md")
    return tmp_path


def snapshot(project):
    return {path: path.read_bytes() for path in project.rglob("*") if path.is_file()}


def tool(name, *words, cwd=ROOT):
    command = [sys.executable, str(ROOT / "tools" / name), *words]
    env = {**os.environ, "PYTHONUTF8": "1"}
    return subprocess.run(command, cwd=cwd, env=env, capture_output=True, encoding="utf-8")


# A new page


def test_a_new_page_lacks_only_its_words(project):
    written = add_page(project, NAME, TITLES, ["loss", "step"])
    assert [path.relative_to(project).as_posix() for path in written] == [
        f"snippets/{NAME}/test-page.py",
        f"docs/zh/{NAME}.md",
        f"docs/en/{NAME}.md",
        "mkdocs.yml",
        "docs/zh/index.md",
        "docs/en/index.md",
    ]
    for path in written:
        if path.suffix == ".md" and path.stem != "index":
            assert read_page(path).meta["builds_on"] == ["training/scale"], "the page before it"
            assert [program.name for program in read_page(path).programs] == [f"{NAME}/test-page.py"]
        if path.suffix == ".md":
            found = faults(read_page(path))
            assert found, "nothing is left to write"
            for fault in found:
                assert "still to be written: " in fault
                assert TO_WRITE not in fault


@pytest.mark.parametrize("title", ["Huber", "Loss: the rest", "a # b", "[x]", '"x" and y', "2024", "yes"])
def test_any_title_is_kept(project, title):
    page = read_page(add_page(project, NAME, {"zh": title, "en": title}, ["loss"])[2])
    assert page.meta["title"] == page.headings[0].text == title


def test_a_new_page_is_beside_its_neighbours(project):
    add_page(project, "data/one", TITLES, ["data"])
    add_page(project, "data/two", TITLES, ["data"])
    nav = (project / "mkdocs.yml").read_text(encoding="utf-8")
    assert "      - data/streams.md\n      - data/one.md\n      - data/two.md\n" in nav
    for language, title in TITLES.items():
        lines = (project / "docs" / language / "index.md").read_text(encoding="utf-8").split("\n")
        last = next(number for number, line in enumerate(lines) if "(data/streams.md)" in line)
        assert lines[last + 1].startswith(lines[last].partition("[")[0] + f"[{title}](data/one.md)")


def test_a_page_is_added_to_a_sentence_that_names_its_section():
    text = "- Python: [a](python/a.md), [b](python/b.md). Read them."
    assert with_reading_line(text, "python/c", "c", "en") == text.replace("b.md)", "b.md), [c](python/c.md)")


def test_the_program_of_a_new_page_is_true(project):
    program = add_page(project, NAME, TITLES, ["loss"])[0]
    code = program.read_text(encoding="utf-8")
    done = subprocess.run([sys.executable, program], capture_output=True, encoding="utf-8")
    assert (done.returncode, done.stderr) == (0, "")
    assert "".join(f"#> {line}\n" for line in done.stdout.splitlines()) in code


@pytest.mark.parametrize(
    ("name", "fault"),
    [
        ("Training/huber", "call a page <section>/<topic>"),
        ("training/huber_loss", "call a page <section>/<topic>"),
        ("training/huber.md", "call a page <section>/<topic>"),
        ("../training/huber", "call a page <section>/<topic>"),
        ("huber", "call a page <section>/<topic>"),
        ("nowhere/huber", "has no section nowhere; name one of"),
        ("labs/huber", "has no section labs"),
        ("training/loss", "has it already"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_written(project, name, fault):
    before = snapshot(project)
    with pytest.raises(ValueError, match=fault):
        add_page(project, name, TITLES, ["loss"])
    assert snapshot(project) == before


@pytest.mark.parametrize("name", [f"docs/zh/{NAME}.md", f"docs/en/{NAME}.md", f"snippets/{NAME}/test-page.py"])
def test_nothing_is_overwritten(project, name):
    (project / name).parent.mkdir(parents=True, exist_ok=True)
    (project / name).write_text("mine", encoding="utf-8")
    before = snapshot(project)
    with pytest.raises(ValueError, match=f"{name} is there already"):
        add_page(project, NAME, TITLES, ["loss"])
    assert snapshot(project) == before


def test_the_home_page_stays_uncompared_where_it_was(project):
    home = project / "docs" / "en" / "index.md"
    with (project / "docs" / "zh" / "index.md").open("a", encoding="utf-8") as chinese_home:
        chinese_home.write("\nMore.\n")
    stamped = followed(home)
    add_page(project, NAME, TITLES, ["loss"])
    assert followed(home) == stamped != digest(project / "docs" / "zh" / "index.md")


def test_the_example_of_the_readme_works(project, monkeypatch):
    examples = re.findall(r"`python tools/page\.py (.*?)`", (ROOT / "README.md").read_text(encoding="utf-8"))
    assert len(examples) == 2, "one in each half"
    assert len(set(examples)) == 1
    monkeypatch.setattr(page_tool, "ROOT", project)
    page_tool.main(shlex.split(examples[0]))
    name = examples[0].partition(" ")[0]
    for language in "zh", "en":
        told = faults(read_page(project / "docs" / language / f"{name}.md"))
        assert told
        assert all("still to be written" in fault for fault in told), told


def test_from_any_folder_the_fault_is_one_line(tmp_path):
    done = tool("page.py", "training/Huber", cwd=tmp_path)
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert "call a page <section>/<topic>" in done.stderr


# A stamp


@pytest.fixture
def pages(tmp_path):
    """Return a function that writes a page's two files, with what stands in the English one."""

    def write(english, name="a.md", end="\n"):
        for language, text in ("zh", "第一行\n第二行\n"), ("en", english):
            path = tmp_path / "docs" / language / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.replace("\n", end).encode())
        return path

    return write


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        ("a.md", "---\ntitle: A\nfollows: 00000000\n---\n\n# A\n", "---\ntitle: A\nfollows: {}\n---\n\n# A\n"),
        ("a.md", "---\ntitle: A\n---\n\n# A\n", "---\ntitle: A\nfollows: {}\n---\n\n# A\n"),
        ("a.md", "---\ntitle: A\n---\n\nfollows: x\n", "---\ntitle: A\nfollows: {}\n---\n\nfollows: x\n"),
        ("a.py", "# ---\n# title: A\n# ---\n\nx = 1\n", "# ---\n# title: A\n# follows: {}\n# ---\n\nx = 1\n"),
        ("a.py", "# ---\n# follows: 0\n# ---\n\nx = 1\n", "# ---\n# follows: {}\n# ---\n\nx = 1\n"),
    ],
)
def test_the_stamp_is_written_and_added_where_it_is_missing(pages, name, before, after):
    page = pages(before, name)
    stamp(page)
    wanted = digest(page.parents[1] / "zh" / name)
    assert page.read_bytes().decode() == after.format(wanted)
    assert followed(page) == wanted


def test_the_stamp_is_the_same_whichever_way_lines_end(pages):
    text = "---\ntitle: A\n---\n"
    unix, windows = pages(text, "unix.md"), pages(text, "windows.md", end="\r\n")
    for page in unix, windows:
        stamp(page)
    assert followed(unix) == followed(windows)
    assert unix.read_bytes() == windows.read_bytes()


def test_what_cannot_be_stamped_is_said_for_all_at_once(pages, tmp_path):
    bare, good = pages("# A\n", "bare.md"), pages("---\ntitle: A\n---\n", "good.md")
    done = tool("follows.py", str(bare), "docs/en/none.md", "docs/zh/index.md", str(good), cwd=tmp_path)
    assert done.returncode == 1
    assert followed(good), "one fault kept another page from its stamp"
    lines = done.stderr.splitlines()
    assert len(lines) == 3, done.stderr
    for line, fault in zip(
        lines, ["bare.md:1: it has no front matter", "none.md isn't there", "isn't in docs/en"], strict=True
    ):
        assert fault in line


# Programs by plain python


@pytest.fixture
def run_plainly(tmp_path):
    """Return a function that runs a program by plain python, and returns its fault."""

    def run_code(code, file="a.py", seconds=60):
        (tmp_path / "snippets" / "x").mkdir(parents=True)
        (tmp_path / "snippets" / "x" / file).write_text(code, encoding="utf-8")
        return programs.fault(tmp_path, Program(1, f"x/{file}"), seconds)

    return run_code


@pytest.mark.parametrize(
    ("code", "file"),
    [
        ("print('é')\n#> é\nassert True\n", "a.py"),
        ("print(__name__, __file__[-4:])\n#> __main__ a.py\n", "a.py"),
        ("print(1)\n#> 1\n# check\nassert 1 == 2\n", "exercise_a.py"),
        ("def f(): raise NotImplementedError\n# check\nf()\n", "exercise_a.py"),
    ],
)
def test_a_program_that_is_as_on_its_page_passes(run_plainly, code, file):
    assert run_plainly(code, file) is None


@pytest.mark.parametrize(
    ("code", "file", "fault"),
    [
        ("print(1)\n#> 2\n", "a.py", "it prints\n1\nand its page shows\n2\n"),
        ("print(1)\n", "a.py", "it prints\n1\nand its page shows\n"),
        ("assert 1 == 2\n", "a.py", "it ends with code 1\nTraceback"),
        ("import warnings\nwarnings.warn('look')\n", "a.py", "it writes to stderr"),
        ("print(1)\n#> 1\n# check\nassert 1 == 1\n", "exercise_a.py", "an exercise must fail its check"),
        ("# check\nint('x')\n", "exercise_a.py", "an exercise must fail its check"),
    ],
)
def test_a_program_that_is_otherwise_is_told(run_plainly, code, file, fault):
    assert run_plainly(code, file).startswith(fault)


def test_a_program_that_never_ends_is_told(run_plainly):
    assert run_plainly("while True: pass\n", seconds=0.5) == "still running after 0.5 seconds"


def test_programs_that_need_a_command_are_left_out():
    every = {program.name for program in programs.programs(ROOT, [])}
    assert "training/loss/mse.py" in every
    assert "training/scale/ddp.py" not in every
    assert {program.name.rpartition("/")[0] for program in programs.programs(ROOT, ["training/loss"])} == {
        "training/loss"
    }


def test_a_page_that_is_none_is_told():
    with pytest.raises(ValueError, match="no page is called training/none"):
        programs.programs(ROOT, ["training/none"])
