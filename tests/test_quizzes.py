"""The pages' short questions: every answer was run, and a reader is told what came of the one that was given."""

import json
import re
import shutil
import subprocess
import sys
from html import unescape

import pytest
from playwright.sync_api import expect

from notes.page import LANGUAGES, Page, read_page
from notes.page_checks import faults
from notes.quizzes import PREFIX, markdown_of, outcome_text, quizzes_of, read_quiz, read_record
from notes.run import run
from tests import ROOT
from tests.browser import PHONE, SOURCES, WIDE, axe_faults, overflow_faults

SNIPPETS = ROOT / "snippets"
FILES = sorted(SNIPPETS.rglob(f"{PREFIX}*.toml"))
ROWS, IN_PLACE, RESUME = "start/tensors/quiz_rows", "training/autograd/quiz_in_place", "training/save/quiz_resume"
NAMES = [file.relative_to(SNIPPETS).with_suffix("").as_posix() for file in FILES]
each_quiz = pytest.mark.parametrize("file", FILES, ids=NAMES)


@pytest.fixture(scope="module")
def records(tmp_path_factory):
    """What comes of every answer now, in a process of its own: the programs below are forked from this one."""
    folder = tmp_path_factory.mktemp("quizzes")
    command = [sys.executable, "tools/quizzes.py", str(folder)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"tools/quizzes.py fails; mend it or the program that it runs:\n{done.stderr}"
    assert not done.stderr, f"a program of a quiz warns; mend it:\n{done.stderr}"
    return folder


@each_quiz
def test_what_came_of_each_answer_is_so(records, file):
    name = read_quiz(file).record.relative_to(SNIPPETS)
    now = (records / name).read_text(encoding="utf-8")
    assert (SNIPPETS / name).read_text(encoding="utf-8") == now, f"snippets/{name} is old; run python tools/quizzes.py"


@each_quiz
def test_a_reader_who_runs_the_program_sees_the_same(file):
    quiz = read_quiz(file)
    record, result = read_record(quiz), run(file.with_suffix(".py"))
    printed = "".join(text for _, text in result.printed).rstrip("\n")
    if quiz.kind == "failing":
        line, message = record["raises"]["line"], record["raises"]["message"]
        assert result.raised.places[0] == (str(file.with_suffix(".py")), line)
        assert message in result.stderr
        return
    assert not result.stderr
    assert printed == outcome_text(record["outcomes"][0]), "the program itself was run first"


@each_quiz
@pytest.mark.parametrize("language", LANGUAGES)
def test_each_answer_is_told(file, language):
    quiz, markdown = read_quiz(file), markdown_of(file, language)
    record, whys = read_record(quiz), re.findall('^- <span class="to">.*?</span>(.*)', markdown, re.M)
    assert len(re.findall('^- <span class="to">✓ ', markdown, re.M)) == 1, "one answer is the right one"
    if quiz.kind == "predict":
        choices = [unescape(re.sub("<.*?>", "", one)) for one in re.findall("<li>(.*?)</li>", markdown)]
        assert len(choices) == len(whys) == len(quiz.wrong) + 1
        for outcome in record["outcomes"]:
            told = f"`` {outcome_text(outcome)} ``"
            place = [line for line in markdown.split("\n") if line.startswith("- ")]
            number = next(number for number, line in enumerate(place) if told in line)
            assert outcome.get("raises", outcome["prints"]).partition(":")[0] in choices[number]
    elif quiz.kind == "failing":
        numbers = re.search('data-lines="(.*?)"', markdown)[1].split()
        assert len(numbers) == len(whys)
        right = int(re.search('data-right="(.*?)"', markdown)[1])
        assert numbers[right] == str(record["raises"]["line"])
        assert f" {record['raises']['message'].removesuffix('.')} ``" in whys[right], "one full stop is enough"
    else:
        outcomes = json.loads(unescape(re.search('data-recorded="(.*?)"', markdown)[1]))
        told = [order for _, _, orders in outcomes for order in orders.split()]
        assert sorted(told) == sorted("".join(map(str, order)) for order in quiz.orders), "an order was never run"
        assert {answer for _, answer, _ in outcomes} == {*range(len(whys))}
        start = re.search('data-order="(.*?)"', markdown)[1]
        first = next(answer for _, answer, orders in outcomes if start in orders.split())
        assert first > 0, "it begins in a right order"


def test_the_pages_have_each_kind():
    asked = [(page.name, name) for page in map(read_page, SOURCES.values()) for _, name in quizzes_of(page)]
    assert {kind: asked.count(kind) for kind in asked} == {
        (file.parent.relative_to(SNIPPETS).as_posix(), file.stem.removeprefix(PREFIX)): len(LANGUAGES) for file in FILES
    }
    kinds = [read_quiz(SNIPPETS / f"{name}.toml").kind for name in (ROWS, IN_PLACE, RESUME)]
    assert kinds == ["predict", "failing", "order"], "the tests below are of these"


# What is wrong with one

PAGES = {language: f"docs/{language}/start/tensors.md" for language in LANGUAGES}


@pytest.fixture
def project(tmp_path):
    """A copy of the three quizzes, each on a page of its own in both languages."""
    for name in ROWS, IN_PLACE, RESUME:
        folder, _, quiz = name.rpartition("/")
        (tmp_path / "snippets" / folder).mkdir(parents=True)
        for path in (SNIPPETS / folder).glob(f"{quiz}.*"):
            shutil.copy(path, tmp_path / "snippets" / folder)
        for language in LANGUAGES:
            page = tmp_path / "docs" / language / f"{folder}.md"
            page.parent.mkdir(parents=True, exist_ok=True)
            page.write_text(f"# Page {{ #page }}\n\n<!-- quiz: {quiz.removeprefix(PREFIX)} -->\n", encoding="utf-8")
    (tmp_path / "mkdocs.yml").write_text("nav:\n", encoding="utf-8")
    return tmp_path


def told(project, name, language="zh"):
    page = Page.read(project / "docs" / language / f"{name.rpartition('/')[0]}.md")
    return [fault for fault in faults(page) if "quiz" in fault]


@pytest.mark.parametrize("name", [ROWS, IN_PLACE, RESUME])
def test_a_whole_quiz_has_no_fault(project, name):
    assert told(project, name) == told(project, name, "en") == []


OLD = "its programs have changed since they were run; run: python tools/quizzes.py"
BROKEN = [
    (ROWS, ".toml", 'kind = "predict"', 'kind = "guess"', "its kind is 'guess'; write one of predict, failing, order"),
    (ROWS, ".toml", "[title]\n", "[tilte]\n", "it has question, tilte, why, wrong; write question, title, why, wrong"),
    (ROWS, ".toml", "[title]\nzh", "[title]\nzn", "its title needs en, zh, and nothing else; write that"),
    (ROWS, ".toml", 'by = "dim=0"\nzh = "`dim=0` 才', 'by = "dim=0"\nzh = ""\nend = "', "needs by, en, replace, zh"),
    (ROWS, ".toml", 'kind = "predict"', "kind = predict", "mend the TOML"),
    (ROWS, ".toml", 'replace = "dim=1"', 'replace = "dim=7"', "it replaces 'dim=7', which doesn't stand once in"),
    (ROWS, ".toml", 'by = "dim=0"', 'by = "dim=-2"', OLD),
    (ROWS, ".toml", "70 减在第一列上", "77 减在第一列上", "77 stands in no block or output"),
    (ROWS, ".toml", "一行是一个学生", "一行是一个训练例子", "训练例子 isn't the word of these pages; write 样本"),
    (ROWS, ".py", "dim=1", "dim=0", "it replaces 'dim=1', which doesn't stand once in quiz_rows.py"),
    (ROWS, ".py", "print((", "mean = mean.clone()\nprint((", OLD),
    (ROWS, ".py", "import torch\n", "import torch\n" + "x = 1\n" * 9, "its program has more than 12 lines"),
    (ROWS, ".py", "tolist())\n", "tolist())  # here\n", "quiz_rows.py:5: a comment; make it a marker"),
    (ROWS, ".json", "[[15.0, 15.0], [-15.0, -15.0]]", "[[10.0, -10.0], [10.0, -10.0]]", "two answers print"),
    (ROWS, ".json", "{", "", "quiz_rows.json doesn't say what came of it; run: python tools/quizzes.py"),
    (ROWS, ".json", '"programs":', '"program":', "quiz_rows.json doesn't say what came of it"),
    (ROWS, ".toml", 'kind = "predict"', 'kind = ["predict"]', "its kind is ['predict']; write one of"),
    (ROWS, ".toml", 'replace = "dim=1"', "replace = 1", "its wrong answer 1 has no text as its replace; write one"),
    (ROWS, ".toml", 'by = "dim=0"', "by = 0", "where it should say what replaces what; write two texts"),
    (RESUME, ".toml", 'says = ["5.0"]', 'says = "5.0"', "its wrong answer 2 says '5.0'; write a list, such as"),
    (RESUME, ".toml", 'lines = """', 'lines = ["""', "mend the TOML"),
    (IN_PLACE, ".toml", 'line = "h += 1"', 'line = "h += 2"', "'h += 2' isn't a line of quiz_in_place.py"),
    (IN_PLACE, ".json", '"mended": {', '"mended": {"raises": "E: no",', "mended, it still raises E: no; mend that"),
    (RESUME, ".toml", "optimizer.step()\n", "", "python tools/quizzes.py"),
    (RESUME, ".toml", "net.load_state_dict(saved)\n", "net.load(saved)\n", "its lines don't stand together in"),
    (RESUME, ".toml", 'says = ["5.2"]', 'says = ["5."]', "2 answers are to '5.0'"),
    (RESUME, ".toml", 'says = ["5.2"]', 'says = ["6"]', "0 answers are to '5.2'"),
]


@pytest.mark.parametrize(("name", "ending", "old", "new", "fault"), BROKEN)
def test_a_fault_of_a_quiz_names_its_file_and_mend(project, name, ending, old, new, fault):
    file = project / "snippets" / f"{name}{ending}"
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    found = told(project, name)
    assert any(fault in each and each.startswith(f"snippets/{name}") for each in found), found


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("quiz: rows", "quiz: row", "docs/zh/start/tensors.md:3: snippets/start/tensors/quiz_row.toml is missing"),
        ("quiz: rows", "quiz rows", "docs/zh/start/tensors.md:3: <!-- quiz rows --> stands for no quiz; write"),
        ("<!-- quiz: rows -->", "", "docs/zh/start/tensors.md:1: it doesn't ask quiz_rows.toml; write <!-- quiz:"),
        (
            "<!-- quiz: rows -->",
            "",
            "docs/zh/start/tensors.md:1: here no more quiz, and docs/en/start/tensors.md:3",
        ),
    ],
)
def test_a_fault_of_a_page_names_its_line_and_mend(project, old, new, fault):
    page = project / PAGES["zh"]
    page.write_text(page.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    assert any(each.startswith(fault) for each in told(project, ROWS)), told(project, ROWS)


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("while True: pass", "an answer still runs after 2 seconds; let it end"),
        ("raise SystemExit(0)", "an answer ends its process; let it run to its last line"),
        ("return", "an answer is no Python, 'return' outside function (<program>, line 6); mend it"),
    ],
)
def test_an_answer_that_has_no_outcome_is_named(tmp_path, line, fault):
    """The program would hang, end without a word, or leave a traceback of the tool's."""
    (tmp_path / "tools").mkdir()
    tool = (ROOT / "tools" / "quizzes.py").read_text(encoding="utf-8")
    if "while" in line:
        tool = tool.replace("SECONDS = 60", "SECONDS = 2")
    (tmp_path / "tools" / "quizzes.py").write_text(tool, encoding="utf-8")
    (tmp_path / "docs").symlink_to(ROOT / "docs")
    folder = tmp_path / "snippets" / "start" / "tensors"
    folder.mkdir(parents=True)
    for path in SNIPPETS.glob(f"{ROWS}.*"):
        shutil.copy(path, folder)
    with (folder / "quiz_rows.py").open("a", encoding="utf-8") as program:
        program.write(f"{line}\n")
    command = [sys.executable, str(tmp_path / "tools" / "quizzes.py")]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 1
    assert done.stderr == f"snippets/start/tensors/quiz_rows.toml: {fault}\n"


# In the browser


@pytest.mark.parametrize(("language", "no", "yes"), [("", "不对。", "对。"), ("en/", "No.", "Right.")])
def test_the_output_is_predicted(reader, language, no, yes):
    with reader.at(f"{language}start/tensors/", PHONE) as page:
        quiz = page.locator(".quiz")
        buttons, said = quiz.locator(".choices button"), quiz.locator("output")
        buttons.nth(0).click()
        expect(said).to_contain_text(re.compile(f"^{no}.*keepdim=True"))
        buttons.nth(0).focus()
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        expect(said).to_contain_text(re.compile(f"^{yes}.*70.*40"))
        expect(buttons.nth(0), "what was tried stays marked").to_have_class(re.compile(r"\bwrong\b"))
        expect(buttons.nth(1)).to_have_class(re.compile(r"\bright\b"))
        expect(said, "one word of it at a time is told").to_have_count(1)
        faults = [*overflow_faults(page), *axe_faults(page, ".quiz")]
        assert not faults, faults


@pytest.mark.parametrize("path", ["training/autograd/", "en/training/autograd/"])
def test_the_line_that_fails_is_found(reader, path):
    with reader.at(path, PHONE) as page:
        quiz = page.locator(".quiz")
        lines, said = quiz.locator("button.line"), quiz.locator("output")
        expect(lines, "imports can't be chosen").to_have_count(8)
        lines.filter(has_text="h += 1").click()
        expect(said).to_contain_text("tensor([3., 5.], grad_fn=<AddBackward0>)")
        lines.filter(has_text="w -= w.grad").press("Space")
        expect(said).to_contain_text("a leaf Variable that requires grad is being used in an in-place operation")
        expect(said, "the verdict goes on in one sentence").to_have_text(re.compile("^(对：报错|Right: this)"))
        expect(said, "mended, it prints this").to_contain_text("[0.0, 1.0]")
        assert min(lines.evaluate_all("lines => lines.map(line => line.offsetHeight)")) >= 24
        copied = quiz.locator("pre > code").text_content().strip()
        assert copied == (SNIPPETS / f"{IN_PLACE}.py").read_text(encoding="utf-8").strip()
        faults = [*overflow_faults(page), *axe_faults(page, ".quiz")]
        assert not faults, faults


@pytest.mark.parametrize(("path", "run"), [("training/save/", "运行"), ("en/training/save/", "Run")])
def test_the_lines_are_put_in_order(reader, path, run):
    record = read_record(read_quiz(SNIPPETS / f"{RESUME}.toml"))
    outcomes = {order: outcome_text(each) for each in record["outcomes"] for order in each["orders"].split()}
    with reader.at(path, WIDE) as page:
        quiz = page.locator(".quiz")
        rows, said, press = quiz.locator(".row"), quiz.locator("output"), quiz.locator(".controls button")
        expect(press).to_have_text(run)

        def order():
            return "".join(rows.evaluate_all("rows => rows.map(row => row.dataset.line)"))

        def ran():
            press.click()
            expect(said).to_contain_text(outcomes[order()])
            expect(said).to_have_class("right" if outcomes[order()] == "4.0" else "wrong")

        ran()
        for line in "3210":  # to the top, one after the other: the program's own order
            up = rows.locator(f"xpath=self::*[@data-line='{line}']").locator(".up")
            while order()[0] != line:
                before = order().index(line)
                up.focus()
                page.keyboard.press("Enter")
                assert order().index(line) == before - 1
                expect(up, "the focus goes with the line").to_be_focused()
            up.press("Enter")
            assert order()[0] == line, "the first line can't go further up"
            ran()
        assert order() == "0123"
        rows.nth(0).locator(".down").click()
        assert order() == "1023"
        ran()  # another right order
        faults = [*overflow_faults(page), *axe_faults(page, ".quiz")]
        assert not faults, faults


@pytest.mark.parametrize(("language", "no"), [("", "不对。"), ("en/", "No.")])
def test_a_finger_answers_each_kind(toucher, language, no):
    with toucher.at(f"{language}start/tensors/", PHONE) as page:
        page.locator(".quiz .choices button").first.tap()
        expect(page.locator(".quiz output")).to_contain_text(no)
    with toucher.at(f"{language}training/autograd/", PHONE) as page:
        page.locator(".quiz button.line").filter(has_text="w -= w.grad").tap()
        expect(page.locator(".quiz output")).to_have_class("right")
    with toucher.at(f"{language}training/save/", PHONE) as page:
        rows = page.locator(".quiz .row")
        first = rows.first.text_content()
        rows.first.locator(".down").tap()
        expect(rows.nth(1)).to_have_text(first)
        page.locator(".quiz .controls button").tap()
        expect(page.locator(".quiz output")).not_to_be_empty()


def test_without_a_script_a_quiz_is_whole(browser, address):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}en/start/tensors/")
    quiz = page.locator(".quiz")
    expect(quiz.locator(".choices li")).to_have_count(4)
    quiz.locator("summary").click()
    expect(quiz.locator("details")).to_contain_text("✓")
    context.close()
