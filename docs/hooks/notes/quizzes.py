"""Questions of a minute or two in a page: predict the output, find the line that fails, put lines in order.

`<!-- quiz: rows -->` in a page stands for the question of quiz_rows.toml, about the program quiz_rows.py beside it.
Every answer that a reader can give has been run: tools/quizzes.py writes what came of each into quiz_rows.json. In HTML
the question stands with its answers folded up; docs/theme/assets/live/quiz.js lets a reader answer.
"""

import hashlib
import itertools
import json
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from pathlib import Path

from mkdocs.exceptions import PluginError

from notes.exercises import read_exercises
from notes.page import LANGUAGES, QUIZ, Page, read_page
from notes.project import root_of

PREFIX = QUIZ  # of the names of its files
PLACE = re.compile(r"^<!-- quiz: (\w+) -->$", re.M)
IMPORT = re.compile("(?:import|from) ")
LIST = "<!-- quizzes -->"  # where reference/exercises.md lists them
RECORD = "run: python tools/quizzes.py"
LINES = 12  # of a program that are read in a minute
CHOICES = (3, 4)  # to predict from
TO_ORDER = (3, 5)  # lines
WORDS = ("title", "question", "why")  # of every quiz, in both languages
KINDS = {  # what else a quiz has, and what each of its wrong answers has besides its words
    "predict": (set(), {"replace", "by"}),
    "failing": ({"mend"}, {"line"}),
    "order": ({"lines"}, {"says"}),
}
SAID = {
    "zh": {
        "predict": "程序打印什么？",
        "failing": "哪一行报错？",
        "order": "把这 {} 行排成能用的次序。",
        "answer": "答案",
        "gap": "",
        "colon": "：",
        "raises": "报错：{}",
        "fails": "报错的就是这一行：{}。{}改好以后，程序打印 {}。",
        "ran": "运行了{}。{}",
        "value": "，{} 是 {}",
        "unreached": "没有运行到这里。{}",
        "orders": "（{} 种次序里的 {} 种）",
        "and": "，",
    },
    "en": {
        "predict": "What does the program print?",
        "failing": "Which line raises an error?",
        "order": "Put these {} lines in an order that works.",
        "answer": "Answer",
        "gap": " ",
        "colon": ": ",
        "raises": "an error: {}",
        "fails": "this is the line that raises {}. {} Mended, the program prints {}.",
        "ran": "it ran{}. {}",
        "value": "; {} is {}",
        "unreached": "the program doesn't get here. {}",
        "orders": " ({1} of {0} orders)",
        "and": ", ",
    },
}


@dataclass(frozen=True)
class Quiz:
    """A question about a program. `parts` is what its file says; it has been checked by `read_quiz`."""

    file: Path
    code: str
    kind: str
    parts: dict

    @property
    def name(self) -> str:
        return self.file.stem.removeprefix(PREFIX)

    @property
    def id(self) -> str:
        """The id of its heading."""
        return f"quiz-{self.name.replace('_', '-')}"

    @property
    def wrong(self) -> list[dict]:
        return self.parts["wrong"]

    @property
    def lines(self) -> list[str]:
        """The lines that a reader puts in order."""
        return self.parts["lines"].strip("\n").split("\n")

    @property
    def first(self) -> int:
        """The place in the program, from 0, of the first of those lines."""
        return self.code[: self.code.index("\n".join(self.lines))].count("\n")

    @property
    def record(self) -> Path:
        """The file of what came of each answer."""
        return self.file.with_suffix(".json")

    def words(self, language: str) -> str:
        """Return all that it says in a language, a line each."""
        return "\n".join(part[language] for part in (*(self.parts[name] for name in WORDS), *self.wrong))

    def edited(self, edit: dict) -> str:
        """Return the program with an edit of it."""
        return self.code.replace(edit["replace"], edit["by"])

    def ordered(self, order: tuple[int, ...]) -> str:
        """Return the program with its lines in another order."""
        lines = self.lines
        return self.code.replace("\n".join(lines), "\n".join(lines[number] for number in order))

    @property
    def orders(self) -> list[tuple[int, ...]]:
        return list(itertools.permutations(range(len(self.lines))))


# Reading, and what is wrong


def quizzes_of(page: Page) -> list[tuple[int, str]]:
    """Return the names of a page's quizzes, each with its line."""
    return [(page.markdown.count("\n", 0, at.start()) + 1, at[1]) for at in PLACE.finditer(page.markdown)]


def read_quiz(file: Path) -> Quiz:
    """Return a quiz. Raise ValueError, with the file's name and the mend, where it can't be read."""
    try:
        parts = tomllib.loads(file.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        raise ValueError(f"{file.name}: it is missing; write it, or take its place out of the page") from None
    except ValueError as error:
        raise ValueError(f"{file.name}: {error}; mend the TOML") from None
    program = file.with_suffix(".py")
    if not program.exists():
        raise ValueError(f"{file.name}: {program.name} is missing beside it; write the program")
    try:
        code = program.read_text(encoding="utf-8")
    except ValueError as error:
        raise ValueError(f"{program.name}: {error}; save it as UTF-8") from None
    quiz = Quiz(file, code, parts.pop("kind", ""), parts)
    if fault := next(_faults_of_parts(quiz), None):
        raise ValueError(f"{file.name}: {fault}")
    return quiz


def _faults_of_parts(quiz: Quiz) -> Iterator[str]:
    if quiz.kind not in [*KINDS]:  # a list, as the kind may be anything that TOML has
        yield f"its kind is {quiz.kind!r}; write one of {', '.join(KINDS)}"
        return
    more, of_wrong = KINDS[quiz.kind]
    wanted = {*WORDS, *more, "wrong"}
    if set(quiz.parts) != wanted:
        yield f"it has {', '.join(sorted(quiz.parts))}; write {', '.join(sorted(wanted))}"
        return
    if not isinstance(quiz.wrong, list) or not all(isinstance(wrong, dict) for wrong in quiz.wrong):
        yield "its wrong answers are no tables; write [[wrong]] over each"
        return
    of_why = of_wrong if quiz.kind == "order" else set()
    for name, part, keys in (
        ("title", quiz.parts["title"], set()),
        ("question", quiz.parts["question"], set()),
        ("why", quiz.parts["why"], of_why),
        *((f"wrong answer {number}", wrong, of_wrong) for number, wrong in enumerate(quiz.wrong, 1)),
    ):
        if not isinstance(part, dict) or set(part) != {*LANGUAGES, *keys}:
            yield f"its {name} needs {', '.join(sorted({*LANGUAGES, *keys}))}, and nothing else; write that"
            return
        for key in sorted({*LANGUAGES, *keys} - {"says", "by"}):
            if not _is_text(part[key]):
                yield f"its {name} has no text as its {key}; write one, in quotation marks"
        says = part.get("says", ["-"])
        if not (isinstance(says, list) and says and all(map(_is_text, says))):
            yield f'its {name} says {says!r}; write a list, such as ["NameError"]'
    if sum(bool(line.strip()) for line in quiz.code.split("\n")) > LINES:
        yield f"its program has more than {LINES} lines; make it shorter"
    edits = quiz.wrong if quiz.kind == "predict" else [quiz.parts["mend"]] if quiz.kind == "failing" else []
    for edit in edits:
        if not isinstance(edit, dict) or not isinstance(edit.get("by"), str) or not _is_text(edit.get("replace")):
            yield f"it says {edit!r} where it should say what replaces what; write two texts, replace and by"
        elif quiz.code.count(edit["replace"]) != 1:
            yield f"it replaces {edit.get('replace')!r}, which doesn't stand once in {quiz.file.stem}.py; mend it"
    for wrong in quiz.wrong if quiz.kind == "failing" else []:
        if [line.strip() for line in quiz.code.split("\n")].count(wrong["line"]) != 1:
            yield f"{wrong['line']!r} isn't a line of {quiz.file.stem}.py; mend it"
    if quiz.kind == "predict" and not CHOICES[0] <= len(quiz.wrong) + 1 <= CHOICES[1]:
        yield f"it has {len(quiz.wrong)} wrong answers; write {CHOICES[0] - 1} or {CHOICES[1] - 1}"
    if quiz.kind == "order":
        if not _is_text(quiz.parts["lines"]):
            yield 'its lines are no text; write them between two """'
        elif quiz.code.count("\n".join(quiz.lines)) != 1:
            yield f"its lines don't stand together in {quiz.file.stem}.py; copy them from there, in a right order"
        elif not TO_ORDER[0] <= len(quiz.lines) <= TO_ORDER[1]:
            yield f"it has {len(quiz.lines)} lines to order; take {TO_ORDER[0]} to {TO_ORDER[1]}"


def _is_text(part: object) -> bool:
    return isinstance(part, str) and bool(part.strip())


def read_record(quiz: Quiz) -> dict:
    """Return what came of each answer. Raise ValueError, with the file's name and the mend, where it isn't usable."""
    try:
        record = json.loads(quiz.record.read_text(encoding="utf-8"))
        fault = next(_faults_of_record(quiz, record), None)
    except (FileNotFoundError, ValueError, LookupError, TypeError):  # it is missing, half written, or something else
        raise ValueError(f"{quiz.file.name}: {quiz.record.name} doesn't say what came of it; {RECORD}") from None
    if fault:
        raise ValueError(f"{quiz.file.name}: {fault}")
    return record


def digest_of(quiz: Quiz) -> str:
    """Return what changes when the program, or an answer to be run, does."""
    edits = [quiz.edited(edit) for edit in [*quiz.wrong, quiz.parts.get("mend", {})] if "by" in edit]
    return hashlib.sha256("\n".join([quiz.code, *edits, quiz.parts.get("lines", "")]).encode()).hexdigest()[:16]


def _faults_of_record(quiz: Quiz, record: dict) -> Iterator[str]:
    if record["programs"] != digest_of(quiz):
        yield f"its programs have changed since they were run; {RECORD}"
    elif quiz.kind == "predict":
        outcomes = [outcome_text(outcome) for outcome in record["outcomes"]]
        for number, outcome in enumerate(outcomes):
            if "\n" in outcome or not outcome:
                yield f"an answer prints {outcome!r}; let each print one line"
            if outcome in outcomes[:number]:
                yield f"two answers print {outcome!r}; take one out, or change what it replaces"
    elif quiz.kind == "failing":
        if record["raises"] is None:
            yield f"no line of {quiz.file.stem}.py raises; make one"
        if "raises" in record["mended"]:
            yield f"mended, it still raises {record['mended']['raises']}; mend that"
    else:
        groups = groups_of(quiz, record)
        for outcome, found in zip(record["outcomes"], groups, strict=True):
            if len(found) != 1:
                mend = "let one of the answers' says name it, and no other"
                yield f"{len(found)} answers are to {outcome_text(outcome)!r}; {mend}"
        known = {number for found in groups for number in found}
        if unused := next((number for number in range(len(quiz.wrong) + 1) if number not in known), None):
            yield f"no order comes to {quiz.wrong[unused - 1]['says']}; take that answer out"
        if 0 not in known:
            yield f"no order comes to {quiz.parts['why']['says']}; mend its why"


def outcome_text(outcome: dict) -> str:
    """Return what a program printed, and what it raised."""
    return "\n".join(filter(None, [outcome["prints"], outcome.get("raises")]))


def groups_of(quiz: Quiz, record: dict) -> list[list[int]]:
    """Return, for each outcome of some orders, which answers are to it: 0 is the right one, 1 the first wrong one."""
    answers = [quiz.parts["why"], *quiz.wrong]
    return [
        [
            number
            for number, answer in enumerate(answers)
            if all(piece in outcome_text(outcome) for piece in answer["says"])
        ]
        for outcome in record["outcomes"]
    ]


# In a page


def with_quizzes(markdown: str, page, config) -> str:
    """Return a page's Markdown with its questions, and the list of all of them, in their places."""
    root, language = root_of(config), config.theme["language"]
    folder = root / "snippets" / page.file.src_uri.rpartition(".")[0]

    def asked(place: re.Match) -> str:
        return markdown_of(folder / f"{PREFIX}{place[1]}.toml", language)

    try:
        markdown = PLACE.sub(asked, markdown)
        return markdown.replace(LIST, _list(root, language)) if LIST in markdown else markdown
    except ValueError as error:
        raise PluginError(f"snippets/{page.file.src_uri.rpartition('.')[0]}/{error}") from None


def _list(root: Path, language: str) -> str:
    """Return a Markdown list of all quizzes, in the order of their pages."""
    pages = dict.fromkeys(exercise.page for exercise in read_exercises(root, language))
    items = []
    for path in pages:
        page = read_page(root / "docs" / language / path)
        for _, name in quizzes_of(page):
            quiz = read_quiz(root / "snippets" / page.name / f"{PREFIX}{name}.toml")
            about = f"<small>{page.meta['title']}</small>"
            items.append(f"- [{quiz.parts['title'][language]}](../{path}#{quiz.id}) {about}")
    return '<div class="quizzes" markdown>\n\n' + "\n".join(items) + "\n\n</div>"


@dataclass(frozen=True)
class Asked:
    """How a quiz is asked: what its script needs, as attributes; its code; its choices, in HTML; and the answers, each
    with what it is to and its words, of which `right` is the number of the right one."""

    attributes: str
    code: str
    answers: list[tuple[str, str]]
    right: int = 0
    choices: str = ""


def markdown_of(file: Path, language: str) -> str:
    """Return a question in Markdown, its answers folded up. Raise ValueError where it, or its record, can't be read."""
    quiz = read_quiz(file)
    make = {"predict": _predict, "failing": _failing, "order": _order}[quiz.kind]
    asked, said = make(quiz, read_record(quiz), language), SAID[language]
    ask = said[quiz.kind].format(len(quiz.lines) if quiz.kind == "order" else "")
    answers = []
    for number, (to, words) in enumerate(asked.answers):
        head = f"✓ {to}" if number == asked.right else to
        answers.append(f'- <span class="to">{head}{said["colon"]}</span>{words.strip()}')
    parts = [
        f"### {quiz.parts['title'][language]} {{ #{quiz.id} }}",
        f'<div class="quiz live" data-script="quiz" data-kind="{quiz.kind}" {asked.attributes} markdown="1">',
        f"{quiz.parts['question'][language]}{said['gap']}{ask}",
        _fence(asked.code),
        asked.choices,
        f'<details class="success" markdown="1"><summary>{said["answer"]}</summary>',
        "\n".join(answers),
        _fence(quiz.code) if quiz.kind == "order" else "",
        "</details>",
        "</div>",
    ]
    return "\n\n".join(filter(None, parts))


def _fence(code: str) -> str:
    return f"```{{ .python .quiz-code }}\n{code.rstrip()}\n```"


def _code(text: str) -> str:
    """Return code in a line; of several lines each by itself."""
    return " ".join(f"`` {line} ``" for line in text.split("\n"))


def _predict(quiz: Quiz, record: dict, language: str) -> Asked:
    """The choices are sorted by what they print."""
    whys, raises = [quiz.parts["why"], *quiz.wrong], SAID[language]["raises"]
    outcomes = sorted(enumerate(record["outcomes"]), key=lambda answer: _place(answer[1]))
    shown = [
        raises.format(f"<code>{outcome['raises'].partition(':')[0]}</code>")
        if "raises" in outcome
        else f"<code>{escape(outcome['prints'])}</code>"
        for _, outcome in outcomes
    ]
    choices = '<ul class="choices">' + "".join(f"<li>{each}</li>" for each in shown) + "</ul>"
    answers = [(_code(outcome_text(outcome)), whys[number][language]) for number, outcome in outcomes]
    right = [number for number, _ in outcomes].index(0)
    return Asked(f'data-right="{right}"', quiz.code, answers, right, choices)


def _place(outcome: dict) -> tuple:
    """Return where a choice stands among others: numbers by size, then texts, errors last."""
    try:
        return "raises" in outcome, 0, float(outcome["prints"]), ""
    except ValueError:
        return "raises" in outcome, 1, 0, outcome["prints"]


def _failing(quiz: Quiz, record: dict, language: str) -> Asked:
    """An answer is to a line, imports left out: what it did."""
    said, words = SAID[language], {wrong["line"]: wrong[language] for wrong in quiz.wrong}
    fails, answers = record["raises"]["line"], {}
    for number, line in enumerate(map(str.strip, quiz.code.split("\n")), 1):
        if not line or IMPORT.match(line):
            continue
        if number == fails:
            mended = _code(record["mended"]["prints"])
            message = record["raises"]["message"].removesuffix(".")  # the sentence has its own
            did = said["fails"].format(_code(message), quiz.parts["why"][language], mended)
        elif number < fails:
            values = record["values"].get(str(number), {})
            shown = "".join(said["value"].format(_code(name), _code(text)) for name, text in values.items())
            did = said["ran"].format(shown, words.get(line, ""))
        else:
            did = said["unreached"].format(words.get(line, ""))
        answers[number] = _code(line), did
    right, numbers = [*answers].index(fails), " ".join(map(str, answers))
    return Asked(f'data-right="{right}" data-lines="{numbers}"', quiz.code, [*answers.values()], right)


def _order(quiz: Quiz, record: dict, language: str) -> Asked:
    """The lines stand in a wrong order at first; an answer is to the orders that come to the same, the right first."""
    said = SAID[language]
    outcomes = [
        [outcome_text(outcome), answers[0], outcome["orders"]]
        for outcome, answers in zip(record["outcomes"], groups_of(quiz, record), strict=True)
    ]
    answers = []
    for number, why in enumerate([quiz.parts["why"], *quiz.wrong]):
        texts = said["and"].join(_code(text) for text, answer, _ in outcomes if answer == number)
        count = sum(len(orders.split()) for _, answer, orders in outcomes if answer == number)
        answers.append((texts + said["orders"].format(len(quiz.orders), count), why[language]))
    rights = {order for _, answer, orders in outcomes if answer == 0 for order in orders.split()}
    by_text = sorted(range(len(quiz.lines)), key=lambda number: quiz.lines[number])
    start = next(order for order in (by_text, by_text[::-1], *quiz.orders) if "".join(map(str, order)) not in rights)
    data = escape(json.dumps(outcomes, ensure_ascii=False, separators=(",", ":")))
    attributes = f'data-first="{quiz.first}" data-order="{"".join(map(str, start))}" data-recorded="{data}"'
    return Asked(attributes, quiz.ordered(tuple(start)), answers)
