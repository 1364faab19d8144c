"""What a page lacks, told all at once and without a build: each fault names file, line and mend."""

import json
import os
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise, zip_longest
from pathlib import Path
from unicodedata import east_asian_width

from notes import answers, quizzes
from notes.data_files import data_files
from notes.follows import digest
from notes.page import CHECK, OUTPUT, Number, Page, Program, check_of, markers, read_page, without_output
from notes.path import minutes

DESCRIPTION = {"zh": (30, 80), "en": (60, 160)}  # in characters: what a search engine shows of it
WIDTH = 72  # of a program's lines, in characters: what a phone shows
PARTS = ("data", "dataset", "dataloader", "model", "loss", "step")  # of the pipeline, to be lit by lit-<part>
SECTIONS = ("how-it-goes-wrong", "try-it", "where-next")  # that every page has, but for the home page and the reference
ORDER = ("what-happened", "inside", "how-it-goes-wrong", "try-it", "further", "where-next")  # of those that are there
MINUTES = 10  # that a first reading of a page takes at most
UNOFFERED = (".md", ".html", ".ipynb", ".map", ".zip")  # what is no data file on the site, or not in its archive
PLOT = {"alt": "what it shows", "caption": "what to see in it"}  # what a lab's cell that draws says of its plot
COUNTED = 12  # whole numbers up to this count things; as words in one language they may be figures in the other
TO_WRITE = "TODO"  # stands in a page made by tools/page.py where words are wanted
NEVER = {  # in Chinese words: what is never written, as a pattern, and the one word that is
    "(?<![坐目指])标记(?!录)": "标签 (label)，别的意思写“记号”",
    "功能": "特征 (feature)，别的意思写“作用”",
    "(?:训练|测试|一批|每个)例子": "样本 (sample)",
    "迷你批": "小批量 (mini-batch)",
    "(?<![同这及当])时代(?![码入替])": "轮 (epoch)",
    "洗牌": "打乱 (shuffle)",
    "(?<!也叫)全连接层": "线性层",
    "偏见": "偏置 (bias)",
    "(?<!不是)缓存(?=里|中|登记)": "缓冲区 (buffer)",
    "(?<!逐)渐变": "梯度 (gradient)",
    "丢失": "损失 (loss)，别的意思写“丢了”",
    "重量衰减": "权重衰减 (weight decay)",
    "(?<![位最较大减])小数(?![点位部据值组目])": "浮点数 (float)",
    "(?<!成)就地": "原地 (in place)",
    "可重复": "可复现 (reproducible)",
}

_NUMBER_IN_CODE = re.compile(r"(?<![\w.])\d[\d_,]*\.?\d*(?:e[-+]?\d+)?", re.I)
_LINK = re.compile(r"\]\(([^)\s]+)\)")
_TAG = re.compile(r"<([a-zA-Z]\w*)\b([^>]*)>?")
_INLINE = re.compile(r"\s(?:style|on[a-z]+)\s*=", re.I)
_TARGET = re.compile(r"\s(?:href|src)\s*=\s*[\"']?([^\"'\s>]*)", re.I)
_UNITS = {"万": 10_000, "thousand": 1000}
_DATA_FILE = re.compile(r"[\w-]+(\.[\w-]+)+", re.A)
_CODE_SPAN = re.compile(r"`+[^`]*`+")


def faults(page: Page) -> list[str]:
    """Return what a page lacks, each fault as "file:line: what is wrong; the mend".

    A page in no language's folder, such as a README, has nothing to hold to.
    """
    if page.language is None:
        return []
    try:
        _ = page.meta
    except ValueError as error:
        return [f"{_path(page).rpartition('/')[0]}/{error}"]
    return [fault for check in _CHECKS for fault in check(page)]


def _root(page: Page) -> Path:
    return Path(page.path.as_posix().rpartition(f"docs/{page.language}/")[0])


def _path(page: Page) -> str:
    return f"docs/{page.language}/{page.name}{page.path.suffix}"


def _at(page: Page, line: int, fault: str) -> str:
    return f"{_path(page)}:{line}: {fault}"


def _line_of(page: Page, key: str) -> int:
    """Return the line of a key of the front matter; 1 where it has none."""
    lines = page.text.split("\n")
    return next((number for number, line in enumerate(lines, 1) if re.match(f"(# )?{key}:", line)), 1)


# What a page says of itself


def _front_matter(page: Page) -> Iterator[str]:
    for key in "title", "description":
        if not isinstance(page.meta.get(key), str):
            yield _at(page, _line_of(page, key), f"it has no {key}; write {key}: … in its front matter")
    description = page.meta.get("description")
    least, most = DESCRIPTION[page.language]
    if isinstance(description, str) and not least <= len(description) <= most:
        length = f"its description has {len(description)} characters; write {least} to {most}"
        yield _at(page, _line_of(page, "description"), length)


def _finds(page: Page) -> Iterator[str]:
    finds, line = page.meta.get("finds"), _line_of(page, "finds")
    if not (isinstance(finds, list) and finds and all(isinstance(query, str) and query.strip() for query in finds)):
        yield _at(
            page, line, 'no search leads here first; write finds: ["what a reader would type"] in its front matter'
        )
        return
    ids = {heading.id for heading in page.headings}
    for query in finds:
        anchor = re.match(r"#([\w-]+) ", query)
        if anchor and anchor[1] not in ids:
            yield _at(
                page, line, f'no heading has the id of "{query}"; name one that is here, or leave #{anchor[1]} out'
            )


def _follows(page: Page) -> Iterator[str]:
    if page.language == "en" and page.twin.exists():
        line, stamp = _line_of(page, "follows"), str(page.meta.get("follows", ""))
        mend = f"compare the two, then run: python tools/follows.py {_path(page)}"
        if not stamp:
            yield _at(page, line, f"it doesn't say which Chinese text it follows; {mend}")
        elif stamp != digest(page.twin):
            yield _at(page, line, f"it follows an older Chinese page; {mend}")


def _words_to_write(page: Page) -> Iterator[str]:
    for number, line in enumerate(page.text.split("\n"), 1):
        if TO_WRITE in line:
            wanted = line.partition(TO_WRITE)[2].strip(" :：'\"")
            yield _at(page, number, f"still to be written: {wanted}")


def _terms(page: Page) -> Iterator[str]:
    """A term has one Chinese word on the whole site."""
    if page.language != "zh":
        return
    said = [(_line_of(page, key), str(page.meta.get(key, ""))) for key in ("title", "description")]
    said += [(cell.line, cell.options) for cell in page.cells]
    for number, line in [*said, *page.words]:
        words = _LINK.sub("]", _CODE_SPAN.sub("`", line))
        for pattern, word in NEVER.items():
            if wrong := re.search(pattern, words):
                yield _at(page, number, f"{wrong[0]} isn't the word of these pages; write {word}")


# Its place among the others


def _place(page: Page) -> Iterator[str]:
    name = f"{page.name}{page.path.suffix}"
    nav = _root(page) / "mkdocs.yml"
    if not re.search(rf"^ *- (?:[^#\n]*: )?{re.escape(name)}$", nav.read_text(encoding="utf-8"), re.M):
        yield _at(page, 1, f"it isn't in the nav of mkdocs.yml; add - {name} to its section there")
    home = _root(page) / "docs" / page.language / "index.md"
    listed = home.read_text(encoding="utf-8") if home.exists() else ""
    if page.name != "index" and f"]({name}" not in listed:
        link = f"[{page.meta.get('title', '…')}]({name})"
        yield _at(page, 1, f"the reading list of docs/{page.language}/index.md lacks it; add {link} there")


def _builds_on(page: Page) -> Iterator[str]:
    names, line = page.meta.get("builds_on", []), _line_of(page, "builds_on")
    if not isinstance(names, list):
        yield _at(page, line, "builds_on: is no list; write builds_on: [training/loop]")
        return
    for name in names:
        paths = [_root(page) / "docs" / page.language / f"{name}{ending}" for ending in (".md", ".py")]
        if not any(path.exists() for path in paths):
            yield _at(page, line, f"it builds on {name}, which is no page; name one such as training/loop")


def _links(page: Page) -> Iterator[str]:
    data = {path.name for path in data_files(_root(page) / "snippets" / page.name)}
    for number, words in page.words:
        for link in _LINK.findall(_CODE_SPAN.sub("`", words)):
            target, _, anchor = link.partition("#")
            if re.match("[a-z]+:", link):
                continue
            if target in data:
                continue
            path = Path(os.path.normpath(page.path.parent / target)) if target else page.path
            if not path.exists():
                yield _at(page, number, f"its link to {link} leads to no file; mend the path")
            elif anchor and path.suffix in (".md", ".py") and anchor not in _anchors(path):
                yield _at(page, number, f"its link to {link} leads to no heading; name an id that is there")


def _html(page: Page) -> Iterator[str]:
    """What nothing else looks at: mkdocs checks no link in HTML, and the security policy allows what a page brings."""
    for number, words in page.words:
        for tag, attributes in _TAG.findall(_CODE_SPAN.sub("`", words)):
            if tag.lower() in ("script", "style") or _INLINE.search(attributes):
                mend = "put it into a file in docs/theme/assets/"
                yield _at(page, number, f"an inline style or script in <{tag}>; {mend}")
            for target in _TARGET.findall(attributes):
                if not target.startswith("#"):
                    mend = "write a link or an image of Markdown, which is checked"
                    yield _at(page, number, f"<{tag}> leads to {target}; {mend}")
                elif target[1:] not in _anchors(page.path):
                    yield _at(page, number, f"its link to {target} leads to no heading; name an id that is there")


def _anchors(path: Path) -> set[str]:
    page = read_page(path)
    return {heading.id for heading in page.headings if heading.id} | {*re.findall(r'id="([\w-]+)"', page.markdown)}


# Its parts


def _headings(page: Page) -> Iterator[str]:
    headings = page.headings
    if not headings or headings[0].level != 1 or sum(heading.level == 1 for heading in headings) != 1:
        line = headings[0].line if headings else 1
        yield _at(page, line, "a page begins with one heading of level 1; write # … { #id }")
    for heading in headings:
        if not heading.id:
            yield _at(page, heading.line, f'the heading "{heading.text}" has no id; write {{ #id }} behind it')
    for heading in headings:
        if heading.id in ORDER and heading.level != 2:
            mend = f"write ## … {{ #{heading.id} }}"
            yield _at(page, heading.line, f"the section {heading.id} has a heading of level {heading.level}; {mend}")
    for before, heading in pairwise(headings):
        if heading.level > before.level + 1:
            yield _at(
                page, heading.line, f"a heading of level {heading.level} under one of {before.level}; leave none out"
            )
    ids = [heading.id for heading in headings]
    for number, heading in enumerate(headings):
        if heading.id and heading.id in ids[:number]:
            yield _at(page, heading.line, f"the id {heading.id} stands twice; give this heading another")
    if not _stands_apart(page):
        for section in SECTIONS:
            if section not in ids:
                yield _at(page, len(page.text.split("\n")), f"it has no section {section}; write ## … {{ #{section} }}")
        sections = [heading for heading in headings if heading.level == 2 and heading.id in ORDER]
        for before, heading in pairwise(sections):
            if ORDER.index(heading.id) < ORDER.index(before.id):
                yield _at(page, heading.line, f"the section {heading.id} stands after {before.id}; move it before")


def _length(page: Page) -> Iterator[str]:
    programs = [_root(page) / "snippets" / program.name for program in page.programs]
    if page.is_lab or page.name.startswith("reference/") or not all(file.exists() for file in programs):
        return
    if (takes := minutes(page, _root(page) / "snippets")) > MINUTES:
        mend = f"keep to {MINUTES}: move what only a second reading needs under ## … {{ #further }}"
        yield _at(page, 1, f"its first reading takes {takes} minutes; {mend}")


def _data_files(page: Page) -> Iterator[str]:
    links = {link for _, words in page.words for link in _LINK.findall(_CODE_SPAN.sub("`", words))}
    for path in data_files(_root(page) / "snippets" / page.name):
        if page.is_lab:
            yield _at(page, 1, f"a lab's cells can't read {path.name}; load the data from a package")
        elif not _DATA_FILE.fullmatch(path.name) or path.suffix.lower() in UNOFFERED:
            yield _at(page, 1, f"it can't offer a file called {path.name}; give it a name such as table.csv")
        elif path.name not in links:
            link = f"[{path.name}]({path.name})"
            yield _at(page, 1, f"its programs read {path.name}, which it doesn't offer; link to it: {link}")


def _stands_apart(page: Page) -> bool:
    """Whether it is the home page or belongs to the reference, which have a form of their own."""
    return page.name == "index" or page.name.startswith("reference/")


def _figures(page: Page) -> Iterator[str]:
    pipelines = [figure for figure in page.figures if figure.include == "pipeline.svg"]
    if not pipelines and not page.name.startswith("reference/"):
        yield _at(page, 1, 'it has no figure of the pipeline; copy <figure class="pipeline lit-…" …> from another page')
    for figure in pipelines:
        lit = {part.removeprefix("lit-") for part in figure.classes if part.startswith("lit-")}
        if "pipeline" not in figure.classes or not lit or not lit <= set(PARTS):
            mend = f'class="pipeline lit-…" with one or more of {", ".join(PARTS)}'
            yield _at(page, figure.line, f"its pipeline doesn't show where the page stands; write {mend}")
    for figure in page.figures:
        if not figure.label.strip():
            yield _at(page, figure.line, 'a figure says nothing to who can\'t see it; write aria-label="what it shows"')
        if figure not in pipelines and not figure.caption:
            mend = "write <figcaption>what to see in it</figcaption> before its </figure>"
            yield _at(page, figure.line, f"a figure has no caption; {mend}")
    for cell in page.cells:
        options = set(re.findall(r'(\w+)="', cell.options))
        for option, words in PLOT.items():
            if options & PLOT.keys() and option not in options:
                yield _at(page, cell.line, f'a plot has no {option}; write {option}="{words}" in this line')


# Its programs


def _programs(page: Page) -> Iterator[str]:
    for program in page.programs:
        file = _root(page) / "snippets" / program.name
        if not file.exists():  # the block's own test says so
            continue
        if not program.name.startswith(f"{page.name}/") or program.name.count("/") != page.name.count("/") + 1:
            yield _at(page, program.line, f"it shows {program.name}; move that to snippets/{page.name}/")
        code = file.read_text(encoding="utf-8")
        yield from _notes(page, program, markers(code))
        for number, line in enumerate(code.split("\n"), 1):
            is_check = number > code.split("\n").index(CHECK) + 1 if check_of(code) else False
            yield from (f"snippets/{program.name}:{number}: {fault}" for fault in _line_faults(line, is_check))
        if program.twin:
            yield from _exercise(program.name, code, program.twin, file.with_name(program.twin.rpartition("/")[2]))
        if program.is_exercise:
            yield from _answers(program.name, file)


def _notes(page: Page, program: Program, numbers: list[int]) -> Iterator[str]:
    notes = [note.number for note in program.notes]
    if numbers != list(range(1, len(numbers) + 1)):
        yield f"snippets/{program.name}:1: its markers are {numbers}; number them 1, 2, 3 from the top"
    elif notes != numbers:
        mend = "write one numbered note for each, right under the block"
        yield _at(page, program.line, f"{program.name} has the markers {numbers} and here the notes {notes}; {mend}")
    if program.list_follows:
        line = program.notes[-1].line + 1
        yield _at(page, line, "Markdown joins this list with the notes above it; put a sentence between the two")


def _line_faults(line: str, is_check: bool) -> Iterator[str]:
    if line.startswith(OUTPUT):
        return
    if not line.isascii() and not is_check:  # a check speaks both
        yield "words in one language; put them on the pages"
    comment = re.search(r"(?:^|\s)#(?!>).*", line)
    if comment and not re.fullmatch(rf"\s?(?:{CHECK}|# \(\d+\)!)", comment[0]):
        yield "a comment; make it a marker, # (1)!, with a note on the pages"
    if (width := sum(2 if east_asian_width(sign) in "WF" else 1 for sign in line)) > WIDTH:
        yield f"{width} characters; keep to {WIDTH}, for phones"


def _exercise(name: str, code: str, twin: str, file: Path) -> Iterator[str]:
    if not file.exists():
        yield f"snippets/{twin} is missing; an exercise and its solution are two files"
        return
    check, other = check_of(code), check_of(file.read_text(encoding="utf-8"))
    if code.split("\n").count(CHECK) > 1:
        yield f"snippets/{name}:1: it has two lines {CHECK}; keep the one over its check"
    elif check is None:
        yield f"snippets/{name}:1: it has no check; write the line {CHECK} over it"
    elif other is not None and without_output(check) != without_output(other):
        yield f"snippets/{name}:1: its check and the one of {twin} differ; make them the same, letter for letter"


def _answers(name: str, exercise: Path) -> Iterator[str]:
    file = answers.answers_file(exercise)
    try:
        answers.read_answers(file)
    except FileNotFoundError:
        yield f"snippets/{name}:1: {file.name} is missing beside it; write {answers.ENOUGH} wrong answers or more there"
    except ValueError as error:
        yield f"snippets/{name.rpartition('/')[0]}/{error}"


def _quizzes(page: Page) -> Iterator[str]:
    folder = _root(page) / "snippets" / page.name
    placed = quizzes.quizzes_of(page)
    for number, line in page.words:
        if "<!-- quiz" in line and not (quizzes.PLACE.fullmatch(line) or line == quizzes.LIST):
            yield _at(page, number, f"{line.strip()} stands for no quiz; write <!-- quiz: name --> alone on the line")
    for number, name in placed:
        file = folder / f"{quizzes.PREFIX}{name}.toml"
        if not file.exists():
            yield _at(page, number, f"snippets/{page.name}/{file.name} is missing; write it, or take this line out")
            continue
        code = file.with_suffix(".py")
        for line, text in enumerate(code.read_text(encoding="utf-8").split("\n") if code.exists() else [], 1):
            yield from (f"snippets/{page.name}/{code.name}:{line}: {fault}" for fault in _line_faults(text, False))
        try:
            quiz = quizzes.read_quiz(file)
            record = quizzes.read_record(quiz)
        except ValueError as error:
            yield f"snippets/{page.name}/{error}"
            continue
        words = Page(page.path, quiz.words(page.language))
        for fault in [*_terms(words), *faults_of_numbers(words, [quiz.code, json.dumps(record)])]:
            yield f"snippets/{page.name}/{file.name}: {fault.partition(': ')[2]}"
    for file in sorted(folder.glob(f"{quizzes.PREFIX}*.toml")):
        name = file.stem.removeprefix(quizzes.PREFIX)
        if name not in [name for _, name in placed]:
            yield _at(page, 1, f"it doesn't ask {file.name}; write <!-- quiz: {name} --> under try-it, or delete it")


def _fences(page: Page) -> Iterator[str]:
    lines = page.text.split("\n")
    for fence in page.fences:
        if not page.is_lab and lines[fence.line - 2].strip():
            yield _at(page, fence.line, "a fence right under words loses its notes; leave a blank line above it")


def _commands(page: Page) -> Iterator[str]:
    """What else keeps a command from being run is told for its fence, by notes.page.faults_of_fences."""
    files = {program.file for program in page.programs}
    for fence in page.fences:
        if fence.looks_like_shell and not any(file in fence.text for file in files):
            mend = "end it in the name of one's file"
            yield _at(page, fence.line, f'"{fence.text.strip()}" starts no block of this page; {mend}')


# Its numbers


def _numbers(page: Page) -> Iterator[str]:
    if page.is_lab or page.name == "reference/glossary":  # a lab's outputs are there once it is built: test_built.py
        return
    files = [_root(page) / "snippets" / name for _, name in page.includes if name.endswith(".py")]
    texts = [file.read_text(encoding="utf-8") for file in files if file.exists()]
    yield from faults_of_numbers(page, [*texts, *(command.text for command in page.commands)])


def faults_of_numbers(page: Page, texts: list[str]) -> Iterator[str]:
    """Yield each number in a page's words that stands in none of these texts, its code and outputs.

    A figure may be rounded, a percentage stands for a share, and a version or a small count needs no proof. What is
    computed from others or quoted stands in the front matter's `numbers:`.
    """
    said, line = page.meta.get("numbers", {}), _line_of(page, "numbers")
    if not (isinstance(said, dict) and all(isinstance(number, int | float) for number in said)):
        yield _at(page, line, "its numbers: isn't a list of numbers; write numbers: {90: where it comes from}")
        return
    known = {_value(number) for text in texts for number in _NUMBER_IN_CODE.findall(text)}
    declared, used = {abs(number) for number in said}, set()
    for number in sorted([*page.numbers, *page.code_numbers], key=lambda number: number.line):
        if _is_plain(page, number) or any(_rounds_to(value, number, page) for value in known):
            continue
        if _value_in(page, number) in declared:
            used.add(_value_in(page, number))
            continue
        mend = f"print it in a block, or write in the front matter numbers: {{{number.text}: where it comes from}}"
        yield _at(page, number.line, f"{number.text} stands in no block or output of this page; {mend}")
    for value in sorted(declared - used):
        yield _at(page, line, f"numbers: {value} needs no line here; take it out")


def _value(number: str) -> float:
    """Return a number's size, without its sign: "−1,000" is 1000, and so is "1_000"."""
    return abs(float(re.sub("[,_%]", "", number).replace("−", "-")))


def _value_in(page: Page, number: Number) -> float:
    """Return a number's size as the words have it: 30 万 is 300000, 26 thousand is 26000."""
    unit = re.search(rf"(?<!\d){re.escape(number.text)} ?(万|thousand)", page.markdown.split("\n")[number.line - 1])
    return _value(number.text) * (_UNITS[unit[1]] if unit else 1)


def _is_plain(page: Page, number: Number) -> bool:
    line = page.text.split("\n")[number.line - 1]
    version = re.search(rf"\b(?:Python|PyTorch|torch|NumPy) {re.escape(number.text)}(?!\d)", line)
    return bool(version) or _counts(number)


def _rounds_to(value: float, number: Number, page: Page) -> bool:
    decimals = len(number.text.rstrip("%").partition(".")[2])
    said = _value_in(page, number)
    ways = [(said, decimals)] + ([(said / 100, decimals + 2)] if number.text.endswith("%") else [])
    return any(value == said or (places and abs(value - said) <= 0.5000001 * 10**-places) for said, places in ways)


# The other language


def _twin(page: Page) -> Iterator[str]:
    if not page.twin.exists():
        path = f"docs/{'en' if page.language == 'zh' else 'zh'}/{page.name}{page.path.suffix}"
        yield _at(page, 1, f"{path} is missing; write it, each page has both languages")
        return
    twin = read_page(page.twin)
    for kind, parts in _SHARED.items():
        ours, theirs = list(parts(page)), list(parts(twin))
        for mine, other in zip_longest(ours, theirs):
            if (mine and mine[1]) != (other and other[1]):
                line = mine[0] if mine else ours[-1][0] if ours else 1
                where = f"{_path(twin)}:{other[0]} has {other[1]}" if other else f"{_path(twin)} has none"
                have = f"here {kind} {mine[1]}" if mine else f"here no more {kind}"
                yield _at(page, line, f"{have}, and {where}; make both pages show the same in the same order")
                break
    yield from _same_links(page, twin)
    yield from _same_numbers(page, twin)


def _same_links(page: Page, twin: Page) -> Iterator[str]:
    """Links to the site's own pages; a term is linked where it comes first, and other sites have other languages."""
    there = {(section, link) for _, section, link in _own_links(twin)}
    for line, section, link in _own_links(page):
        if (section, link) not in there:
            yield _at(page, line, f"{_path(twin)}#{section} has no link to {link}; link to the same pages in both")


def _own_links(page: Page) -> Iterator[tuple[int, str, str]]:
    """Yield the line, the section and the target of each link to a page of the site but the glossary."""
    for number, words in page.words:
        for link in _LINK.findall(_CODE_SPAN.sub("`", words)):
            if not re.match("[a-z]+:", link) and "glossary.md" not in link:
                yield number, _section(page, number), link


def _section(page: Page, line: int) -> str:
    """Return the id of the heading under which a line stands."""
    return next((heading.id or "" for heading in reversed(page.headings) if heading.line <= line), "")


def _same_numbers(page: Page, twin: Page) -> Iterator[str]:
    there = Counter(_compared(twin, twin.numbers))
    for number, (section, value) in zip(page.numbers, _compared(page, page.numbers), strict=True):
        if value is None:
            continue
        if not there[section, value]:
            mend = "say the same, as often, in both"
            yield _at(page, number.line, f"{number.text} isn't in the words of {_path(twin)}#{section}; {mend}")
        there[section, value] -= 1


def _compared(page: Page, numbers: Iterable[Number]) -> Iterator[tuple[str, float | None]]:
    """Yield the section and the size of each number; no size for a small count and what may be a word there."""
    for number in numbers:
        value = _value_in(page, number)
        yield _section(page, number.line), None if _counts(number) or _is_power_of_ten(value) else value


def _counts(number: Number) -> bool:
    """Whether it counts a few things: a whole number up to COUNTED, written as one: not 7.00, not 007."""
    return bool(re.fullmatch(r"[-−+]?(0|[1-9]\d*)%?", number.text)) and _value(number.text) <= COUNTED


def _is_power_of_ten(value: float) -> bool:
    """Whether it is such as 0.00001, which the other language may write as a word."""
    return bool(re.fullmatch(r"1e[-+]\d+", f"{value:.15e}".replace(".000000000000000", "")))


_SHARED: dict[str, Callable[[Page], Iterable[tuple[int, object]]]] = {
    "page it builds on": lambda page: ((_line_of(page, "builds_on"), name) for name in page.meta.get("builds_on", [])),
    "heading": lambda page: ((h.line, f"{'#' * h.level} {{ #{h.id} }}") for h in page.headings),
    "fence": lambda page: ((fence.line, f"```{fence.info}") for fence in page.fences),
    "include": lambda page: page.includes,
    "quiz": quizzes.quizzes_of,
    "figure": lambda page: ((figure.line, " ".join(figure.classes)) for figure in page.figures),
    "command": lambda page: ((command.line, command.joined) for command in page.commands),
    "code cell": lambda page: ((cell.line, cell.source) for cell in page.cells if cell.kind == "code"),
}
_CHECKS: tuple[Callable[[Page], Iterator[str]], ...] = (
    _front_matter,
    _finds,
    _follows,
    _words_to_write,
    _terms,
    _place,
    _builds_on,
    _headings,
    _length,
    _data_files,
    _figures,
    _programs,
    _quizzes,
    _fences,
    _commands,
    _numbers,
    _links,
    _html,
    _twin,
)
