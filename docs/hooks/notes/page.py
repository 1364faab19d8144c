"""What a page is: its front matter, words, headings, fences, programs, commands, notes, figures and exercises.

The grammar of a page stands here and nowhere else; conftest.py, the hooks, the tools and the tests read pages through
it. A page is a Markdown file, or a lab: a jupytext percent script whose Markdown cells are its words. Every part knows
its line in the file, counted from 1.
"""

import ast
import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

import yaml

from notes.syntax import syntax_tree

LANGUAGES = ("zh", "en")

_FRONT_MATTER = re.compile(r"---\n(.*?\n)---\n", re.S)
_LAB_FRONT_MATTER = re.compile(r"# ---\n((?:#.*\n)*?)# ---\n")
_CELL = re.compile(r"# %%(?: \[(?P<kind>\w+)\])?(?P<options>.*)")
_FENCE = re.compile(r"(?P<container>[\s>*+.:\d-]*)(?P<marks>`{3,}|~{3,})(?P<info>[^`]*)")
_INCLUDE = re.compile(r'\s*--8<-- "([^"]+)"\s*')
_HEADING = re.compile(r"(#{1,6}) +(.*?)(?: *\{ *#([\w-]+) *\})?\s*")
_FOLDED = re.compile(r'( *)\?\?\?\+? +(\w+) +"(.*)"\s*')
_MARK = re.compile(r"\s*<!--[-\s]*(pytest-codeblocks:.*?|pytest\.mark\..*?)[-\s]*-->")
_FENCE_LIKE = re.compile(r"[\s>*+.:\d-]*(?:`{3,}|~{3,})")
_NOTE = re.compile(r"( *)(\d+)\. +(.*)")
_FIGURE = re.compile(r"<figure\b([^>]*)>(.*?)</figure>", re.S)
_CAPTION = re.compile(r"<figcaption\b[^>]*>(.*?)</figcaption>", re.S)
_MARKER = re.compile(r" *# \((\d+)\)!")
_LINK_TARGET = re.compile(r"\]\([^()\s]*(?:\([^()]*\)[^()\s]*)*\)")
_SPAN = re.compile(r"(?<!`)`([^`]+)`(?!`)")
_NUMBER_IN_SPAN = re.compile(
    r"(?<![\w.])(?<!==)\d[\d_]*(?:,\d{3})*(?:\.\d*)?(?:e[-+]?\d+)?(?![\w])"
)  # no version: torch==2.13.0
_NUMBER = re.compile(r"(?<![\w.])[-−]?\d+(?:,\d{3})*(?:\.\d+)?(?:e[-+]?\d+)?(?![\w])%?")

OUTPUT = "#>"  # begins each line of a program that shows what it printed
CHECK = "# check"  # the line of an exercise under which its check stands
ANSWERS, QUIZ = "answers_", "quiz_"  # begin the names of files beside a page's programs that no program reads
PYTHON_NAMES = {
    "py",
    "py3",
    "python",
    "python3",
    "ipython",
    "ipython3",
    "pycon",
    "python-console",
    "pyi",
    "sage",
    "numpy",
}
SHELL_NAMES = {"sh", "bash", "zsh", "ksh", "shell", "console", "shell-session", "sh-session", "bash-session"}


@dataclass(frozen=True)
class Fence:
    """A fenced block: its marks, its info string and the lines between, as they stand in the file."""

    line: int
    end: int
    container: str
    marks: str
    info: str
    lines: tuple[str, ...]
    closed: bool

    @property
    def text(self) -> str:
        """The lines between the marks, without the container's indent."""
        indent = len(self.container)
        return "".join(f"{line[indent:] if not line[:indent].strip() else line.lstrip()}\n" for line in self.lines)

    @property
    def include(self) -> str | None:
        """The file that its one line includes, or None where it holds anything else."""
        found = _INCLUDE.fullmatch(self.lines[0]) if len(self.lines) == 1 else None
        return found[1] if found and ":" not in found[1] else None

    @property
    def is_python(self) -> bool:
        """Whether it is the fence of a program: ```python and nothing more, in no container but indents."""
        return not self.container.strip() and self.marks == "```" and self.info == "python"

    @property
    def header(self) -> str:
        """Its first line, as it stands in the file, but for indents."""
        return f"{self.container}{self.marks}{self.info}".strip()

    @property
    def _languages(self) -> list[str]:
        """The first word of its header, and each class in braces."""
        info = re.sub(r"\"[^\"]*\"|'[^']*'", '""', self.info.lower())
        return re.findall(r"(?:^\W*|\.)([\w+-]+)", info)

    @property
    def looks_like_python(self) -> bool:
        """Whether a reader would take it for Python."""
        return bool(PYTHON_NAMES.intersection(self._languages))

    @property
    def looks_like_shell(self) -> bool:
        """Whether a reader would take it for commands."""
        return bool(SHELL_NAMES.intersection(self._languages))


@dataclass(frozen=True)
class Note:
    """A note to a marker of a program: an item of the numbered list under its fence."""

    line: int
    number: int
    text: str


@dataclass(frozen=True)
class Mark:
    """A comment that tells pytest how to take the fence under it; `fence` is the line of that fence, or None."""

    line: int
    text: str
    fence: int | None

    @property
    def is_skip_with_reason(self) -> bool:
        """Whether it skips a program and says why: no other mark may stand on a page."""
        try:
            call = syntax_tree(self.text, mode="eval").body
        except SyntaxError:
            return False
        if not isinstance(call, ast.Call) or ast.unparse(call.func) not in ("pytest.mark.skip", "pytest.mark.skipif"):
            return False
        reasons = [word.value for word in call.keywords if word.arg == "reason"]
        return any(isinstance(reason, ast.Constant) and str(reason.value).strip() for reason in reasons)


@dataclass(frozen=True)
class Command:
    """A command of the page, by which the program that it ends in is started."""

    line: int
    text: str

    @property
    def file(self) -> str:
        """The name of the file in which it ends."""
        return re.split(r"[\s/]", self.text.strip())[-1]

    @property
    def joined(self) -> str:
        """The command on one line."""
        return self.text.replace("\\\n", " ")


@dataclass(frozen=True)
class Program:
    """A program that the page shows: an included snippet, with its notes, the fold it stands in and its command."""

    line: int
    name: str
    notes: tuple[Note, ...] = ()
    list_follows: bool = False
    fold: str | None = None
    command: Command | None = None

    @property
    def file(self) -> str:
        """The name of its file, without the folder."""
        return self.name.rpartition("/")[2]

    @property
    def is_exercise(self) -> bool:
        """Whether it must fail its check until a reader solves it."""
        return self.file.startswith("exercise_")

    @property
    def twin(self) -> str | None:
        """The name of an exercise's solution or a solution's exercise; None for other programs."""
        folder, slash, file = self.name.rpartition("/")
        for mine, other in ("exercise_", "solution_"), ("solution_", "exercise_"):
            if file.startswith(mine):
                return folder + slash + other + file.removeprefix(mine)
        return None


@dataclass(frozen=True)
class Figure:
    """A figure: its class attribute's words, its label for who can't see it, its file and its caption."""

    line: int
    classes: tuple[str, ...]
    label: str
    include: str | None
    caption: str | None


@dataclass(frozen=True)
class Heading:
    """A heading: its level, its words and its written id."""

    line: int
    level: int
    text: str
    id: str | None


@dataclass(frozen=True)
class Number:
    """A number in the words, as it is written there."""

    line: int
    text: str


@dataclass(frozen=True)
class Cell:
    """A cell of a lab."""

    line: int
    kind: str
    options: str
    source: str


@dataclass
class Page:
    """A page as it is written. Parts are found when they are first asked for.

    `name` is its path below its language's folder without the ending, such as "training/loss", or the file's stem where
    it stands in no language's folder.
    """

    path: Path
    text: str
    name: str = field(init=False)
    language: str | None = field(init=False)

    def __post_init__(self) -> None:
        parts = self.path.with_suffix("").parts
        for language in LANGUAGES:
            if (place := "/".join(parts).rfind(f"docs/{language}/")) >= 0:
                self.language, self.name = language, "/".join(parts)[place + len(f"docs/{language}/") :]
                return
        self.language, self.name = None, self.path.stem

    @classmethod
    def read(cls, path: Path) -> Self:
        """Read a page; raise ValueError, naming the line, where it isn't UTF-8."""
        data = path.read_bytes()
        try:
            return cls(path, data.decode("utf-8").replace("\r\n", "\n"))
        except UnicodeDecodeError as error:
            line = data.count(b"\n", 0, error.start) + 1
            raise ValueError(f"{path.name}:{line}: this isn't UTF-8; save the file as UTF-8") from None

    @property
    def is_lab(self) -> bool:
        return self.path.suffix == ".py"

    @property
    def twin(self) -> Path:
        """The path of the same page in the other language."""
        other = LANGUAGES[1 - LANGUAGES.index(self.language)]
        head, _, tail = self.path.as_posix().rpartition(f"docs/{self.language}/")
        return Path(f"{head}docs/{other}/{tail}")

    @functools.cached_property
    def meta(self) -> dict:
        """The front matter; empty where there is none. Raise ValueError where it isn't a mapping in YAML."""
        found = (_LAB_FRONT_MATTER if self.is_lab else _FRONT_MATTER).match(self.text)
        if not found:
            return {}
        text = re.sub("^# ?", "", found[1], flags=re.M) if self.is_lab else found[1]
        try:
            meta = yaml.safe_load(text)
        except yaml.YAMLError as error:
            mark = getattr(error, "problem_mark", None)
            line = (mark.line if mark else 0) + 2
            raise ValueError(f"{self.path.name}:{line}: its front matter isn't YAML: {error.problem}") from None
        if not isinstance(meta, dict):
            raise ValueError(f"{self.path.name}:2: its front matter holds no names; write title: … in it")
        return meta

    @functools.cached_property
    def markdown(self) -> str:
        """The page's Markdown with every line in its place: front matter and a lab's code are empty lines."""
        if self.is_lab:
            return "\n".join(self._lab_words())
        front = _FRONT_MATTER.match(self.text)
        lines = front[0].count("\n") if front else 0
        return "\n" * lines + self.text[front.end() if front else 0 :]

    def _lab_words(self) -> Iterator[str]:
        kind = "raw"
        for line in self.text.split("\n"):
            if found := _CELL.fullmatch(line):
                kind = found["kind"] or "code"
                yield ""
            else:
                yield re.sub("^# ?", "", line) if kind == "markdown" else ""

    @functools.cached_property
    def cells(self) -> tuple[Cell, ...]:
        """The cells of a lab; none for a page in Markdown. `source` is free of comment signs in a Markdown cell."""
        if not self.is_lab:
            return ()
        lines, found = self.text.split("\n"), []
        starts = [number for number, line in enumerate(lines) if _CELL.fullmatch(line)]
        for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
            head = _CELL.fullmatch(lines[start])
            kind, source = head["kind"] or "code", "\n".join(lines[start + 1 : end]).strip("\n")
            # Behind a comment sign stand Markdown's words, and what isn't Python, such as %config.
            source = re.sub("^# ?" if kind == "markdown" else r"^# (?=%\w)", "", source, flags=re.M)
            found.append(Cell(start + 1, kind, head["options"].strip(), source))
        return tuple(found)

    @functools.cached_property
    def fences(self) -> tuple[Fence, ...]:
        """Every fence, in whichever container; one that is never closed ends with the file."""
        return tuple(_fences(self.markdown.split("\n")))

    @functools.cached_property
    def words(self) -> tuple[tuple[int, str], ...]:
        """The lines outside fences, each with its number."""
        inside = {number for fence in self.fences for number in range(fence.line, fence.end + 1)}
        return tuple((number, line) for number, line in enumerate(self.markdown.split("\n"), 1) if number not in inside)

    @functools.cached_property
    def headings(self) -> tuple[Heading, ...]:
        found = ((number, _HEADING.fullmatch(line)) for number, line in self.words)
        return tuple(Heading(number, len(h[1]), h[2].strip(), h[3]) for number, h in found if h)

    @functools.cached_property
    def includes(self) -> tuple[tuple[int, str], ...]:
        """The files that the page includes, programs and figures alike, each with its line."""
        found = ((number, _INCLUDE.fullmatch(line)) for number, line in enumerate(self.markdown.split("\n"), 1))
        return tuple((number, include[1]) for number, include in found if include)

    @functools.cached_property
    def marks(self) -> tuple[Mark, ...]:
        """The comments for pytest outside fences."""
        found = ((number, _MARK.match(line)) for number, line in self.words)
        lines = [fence.line for fence in self.fences]
        return tuple(Mark(n, mark[1], next((line for line in lines if line > n), None)) for n, mark in found if mark)

    @functools.cached_property
    def commands(self) -> tuple[Command, ...]:
        """The commands that start a program: ```sh fences that end in the name of a Python file."""
        fences = [fence for fence in self.fences if fence.info == "sh" and fence.text.strip()]
        commands = [Command(fence.line, fence.text.rstrip("\n")) for fence in fences]
        return tuple(command for command in commands if command.file.endswith(".py"))

    @functools.cached_property
    def programs(self) -> tuple[Program, ...]:
        """The programs that the page shows, in their order. A solution is started by its exercise's command."""
        commands: dict[str, Command] = {}
        for command in self.commands:
            commands.setdefault(command.file, command)
            solution = command.file.replace("exercise_", "solution_")
            text = command.text.replace("exercise_", "solution_")
            commands.setdefault(solution, Command(command.line, text))
        found = []
        for fence in self.fences:
            if fence.is_python and fence.include:
                notes, list_follows = self._notes_under(fence)
                fold = next((title for start, end, title in self.folds if start < fence.line <= end), None)
                command = commands.get(fence.include.rpartition("/")[2])
                found.append(Program(fence.line, fence.include, notes, list_follows, fold, command))
        return tuple(found)

    @functools.cached_property
    def folds(self) -> tuple[tuple[int, int, str], ...]:
        """The folded blocks: first line, last line, title."""
        lines, found = self.markdown.split("\n"), []
        for number, line in enumerate(lines, 1):
            if fold := _FOLDED.fullmatch(line):
                end = number
                for following in lines[number:]:
                    if following.strip() and not following.startswith(f"{fold[1]}    "):
                        break
                    end += 1
                found.append((number, end, fold[3]))
        return tuple(found)

    def _notes_under(self, fence: Fence) -> tuple[tuple[Note, ...], bool]:
        """Return the notes under a fence, and whether a bulleted list stands right under them."""
        lines, notes = self.markdown.split("\n"), []
        for number in range(fence.end + 1, len(lines) + 1):
            line = lines[number - 1]
            if not line.strip():
                continue
            if not (note := _NOTE.fullmatch(line)) or note[1] != fence.container:
                return tuple(notes), bool(notes and re.match(r"\s*[-*] ", line))
            notes.append(Note(number, int(note[2]), note[3]))
        return tuple(notes), False

    @functools.cached_property
    def figures(self) -> tuple[Figure, ...]:
        found = []
        for figure in _FIGURE.finditer(self.markdown):
            line = self.markdown.count("\n", 0, figure.start()) + 1
            attributes = dict(re.findall(r'([\w-]+)="([^"]*)"', figure[1]))
            include = next((i[1] for part in figure[2].split("\n") if (i := _INCLUDE.fullmatch(part))), None)
            caption = _CAPTION.search(figure[2])
            classes = tuple(attributes.get("class", "").split())
            label = attributes.get("aria-label", "")
            found.append(Figure(line, classes, label, include, caption[1].strip() if caption else None))
        return tuple(found)

    @property
    def exercises(self) -> tuple[Program, ...]:
        return tuple(program for program in self.programs if program.is_exercise)

    @functools.cached_property
    def numbers(self) -> tuple[Number, ...]:
        """The numbers in the words: not those in code, formulas, addresses, ids, comments and lists' counters."""
        text = "\n".join(line for _, line in self.words)
        text = re.sub(r"<!--.*?-->", _same_lines, text, flags=re.S)
        text = re.sub(r"\$\$.*?\$\$", _same_lines, text, flags=re.S)
        found = []
        for (number, _), line in zip(self.words, text.split("\n"), strict=True):
            if _INCLUDE.fullmatch(line):
                continue
            line = re.sub(r"`+[^`]*`+|\$[^$]+\$|<[^>]*>|\{[^}]*\}", " ", line)
            line = _LINK_TARGET.sub("]", line)
            line = re.sub(r"^\s*(?:>\s*)*\d+\. ", "", line)
            found += [Number(number, match[0]) for match in _NUMBER.finditer(line)]
        return tuple(found)

    @functools.cached_property
    def code_numbers(self) -> tuple[Number, ...]:
        """The numbers in the code between words, such as `tensor(3.)`."""
        spans = ((number, span) for number, line in self.words for span in _SPAN.findall(line))
        return tuple(Number(number, match[0]) for number, span in spans for match in _NUMBER_IN_SPAN.finditer(span))


def _same_lines(match: re.Match) -> str:
    return "\n" * match[0].count("\n")


def _fences(lines: list[str]) -> Iterator[Fence]:
    opened: re.Match | None = None
    start = 0
    for number, line in enumerate(lines, 1):
        found = _FENCE.fullmatch(line.rstrip())
        if opened is None:
            if found:
                opened, start = found, number
        elif found and found["marks"].startswith(opened["marks"]) and not found["info"].strip():
            yield _fence(opened, start, number, lines, closed=True)
            opened = None
    if opened:
        yield _fence(opened, start, len(lines), lines, closed=False)


def _fence(opened: re.Match, start: int, end: int, lines: list[str], closed: bool) -> Fence:
    inside = tuple(lines[start : end - 1 if closed else end])
    return Fence(start, end, opened["container"], opened["marks"], opened["info"].rstrip(), inside, closed)


# What would keep a program from being run


@dataclass(frozen=True)
class Fault:
    """What is wrong at a line of a page, and its mend."""

    line: int
    mend: str


def faults_of_fences(page: Page) -> list[Fault]:
    """Return what would keep a program of a page from being run, or from being run as the page says."""
    return sorted(
        [*_faults_of_headers(page), *_faults_of_commands(page), *_faults_of_marks(page)], key=lambda f: f.line
    )


def _faults_of_headers(page: Page) -> Iterator[Fault]:
    for fence in page.fences:
        if not fence.closed:
            yield Fault(fence.line, "this fence is never closed; close it")
        elif fence.looks_like_python and not fence.is_python:
            yield Fault(fence.line, f'no test runs a fence "{fence.header}"; write exactly ```python')
        elif inside := _lines_like_fences(fence):
            yield Fault(
                fence.line, f"this fence runs over line {inside[0]}, where another begins; close it before that"
            )
        elif fence.is_python and not fence.include:
            mend = 'a fence holds one include; move its code to snippets/ and write --8<-- "<page>/<name>.py"'
            yield Fault(fence.line, mend)
        elif not re.fullmatch(r"[\w+-]*", fence.info.strip()):
            mend = f'parsers differ on a fence "{fence.header}"; write a language\'s name and no more'
            yield Fault(fence.line, mend)
    for number, line in page.words:
        if _FENCE_LIKE.match(line):
            yield Fault(
                number, "this line begins as a fence does and is none; begin it with a word, or close its fence"
            )


def _lines_like_fences(fence: Fence) -> list[int]:
    """Return the numbers of the lines in a program's fence that begin as a fence does."""
    lines = enumerate(fence.lines, fence.line + 1)
    return [number for number, line in lines if fence.is_python and _FENCE_LIKE.match(line)]


def _faults_of_commands(page: Page) -> Iterator[Fault]:
    started: dict[str, int] = {}
    for command in page.commands:
        if command.file in started:
            mend = f"line {started[command.file]} starts {command.file} already; give one command for a program"
            yield Fault(command.line, mend)
        started.setdefault(command.file, command.line)
    files = [fence.include.rpartition("/")[2] for fence in page.fences if fence.is_python and fence.include]
    for fence in page.fences:
        named = [file for file in files if re.search(rf"(?<![\w-]){re.escape(file)}\b", fence.text)]
        if fence.looks_like_shell and named and not any(command.line == fence.line for command in page.commands):
            yield Fault(fence.line, f"no test runs this command; write it in a fence ```sh and end it in {named[0]}")


def _faults_of_marks(page: Page) -> Iterator[Fault]:
    for mark in page.marks:
        if not mark.is_skip_with_reason:
            mend = f'"{mark.text}" is no skip with a reason; write <!-- pytest.mark.skip(reason="…") -->'
            yield Fault(mark.line, mend)


# A program's text


def markers(code: str) -> list[int]:
    """Return the numbers of a program's markers, in their order."""
    return [int(number) for number in re.findall(r"# \((\d+)\)!", code)]


def without_markers(code: str) -> str:
    """Return a program as the copy button gives it."""
    return _MARKER.sub("", code)


def shown_output(code: str) -> str:
    """Return what a program's `#>` lines say that it prints."""
    lines = [line for line in code.split("\n") if line.startswith(OUTPUT)]
    return "".join(f"{line.removeprefix(OUTPUT).removeprefix(' ')}\n" for line in lines)


def as_output(printed: str) -> str:
    """Return what a program printed as `#>` lines."""
    lines = printed.removesuffix("\n").split("\n") if printed else []
    return "".join(f"{OUTPUT} {line}\n" if line else f"{OUTPUT}\n" for line in lines)


def without_output(code: str) -> str:
    """Return a program without its `#>` lines."""
    return "".join(line for line in code.splitlines(keepends=True) if not line.startswith(OUTPUT))


def check_of(code: str) -> str | None:
    """Return what stands under the line `# check` of an exercise or a solution, or None without that line."""
    _, found, check = code.partition(f"\n{CHECK}\n")
    return check if found else None


# The pages of a project


def page_paths(root: Path) -> list[Path]:
    """Return the paths of all pages of a project, in both languages, labs among them."""
    docs = Path(root, "docs")
    return sorted(
        path
        for language in LANGUAGES
        for path in (docs / language).rglob("*")
        if path.suffix in (".md", ".py", ".ipynb")
    )


@functools.cache
def _cached(path: Path, stamp: tuple[int, int]) -> Page:
    return Page.read(path)


def read_page(path: Path) -> Page:
    """Return a page; read it anew only when its file has changed. Raise OSError or ValueError as Page.read does."""
    stat = path.stat()
    return _cached(path, (stat.st_mtime_ns, stat.st_size))
