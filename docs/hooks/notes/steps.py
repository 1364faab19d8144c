"""What of a page's code a reader has seen already, or need not read at first, steps back; what fails says so first.

Each block is a whole program, so a third of a page's lines stood in an earlier block of it. Those lines, and the
assertions or the check with which a program ends, lose their colours (`<span class="quiet">`): what is new stands out.
A long check of an exercise is folded up where a script can unfold it. Nothing is taken out: what is copied is the whole
program.
"""

import ast
import re
from collections.abc import Iterator
from html import escape, unescape

from notes.page import CHECK
from notes.syntax import syntax_tree

BLOCK = re.compile(r'<div class="highlight">(<pre>(?:<span></span>)?<code[^>]*>)(.*?)(</code></pre>)</div>', re.S)
SECTION = re.compile(r'(?=<h2 id=")')
TAG = re.compile(r"<[^>]*>")
MARKER = re.compile(r"# \(\d+\)!")
# A line that means little without the ones around it, or in whose place a reader writes.
WHOLE = re.compile(r"\s*(?:raise NotImplementedError|(?:try|else|finally):|except\b)")
LONG = 8  # lines of a check that are left as they are
FOLD = {"zh": "{} 行", "en": "{} lines"}
KINDS = {  # of the programs in a section, by its id
    "how-it-goes-wrong": {"zh": "反面例子", "en": "A mistake, on purpose"},
    "try-it": {"zh": "待你完成：现在通不过检验", "en": "Yours to complete: its check fails as it stands"},
}


def stepped_back(html: str, language: str) -> str:
    """Return a page's HTML in which known lines step back and programs that are meant to fail are marked."""
    seen: set[str] = set()
    return "".join(_section(section, seen, language) for section in SECTION.split(html))


def _section(html: str, seen: set[str], language: str) -> str:
    name = re.match(r'<h2 id="([^"]*)"', html)
    kind = KINDS.get(name[1], {}).get(language) if name else None
    folds = [(fold.start(), fold.end()) for fold in re.finditer(r"<details.*?</details>", html, re.S)]

    def block(match: re.Match) -> str:
        folded = any(start < match.start() < end for start, end in folds)
        if not _is_program(match[2]):
            return match[0]
        code = _quieted(match[2], seen, language)
        if kind and not folded:
            return f'<div class="highlight fails"><p class="kind">{kind}</p>{match[1]}{code}{match[3]}</div>'
        return f'<div class="highlight">{match[1]}{code}{match[3]}</div>'

    return BLOCK.sub(block, html)


def _is_program(code: str) -> bool:
    """Tell whether highlighted code is Python, and no command."""
    try:
        tree = syntax_tree(unescape(TAG.sub("", code)))
    except SyntaxError:
        return False
    return any(not isinstance(part, ast.Expr | ast.AnnAssign) or isinstance(part.value, ast.Call) for part in tree.body)


def _quieted(code: str, seen: set[str], language: str) -> str:
    """Return highlighted code whose known lines have no colours, its check folded, and remember its lines as known."""
    lines = code.split("\n")
    texts = [unescape(TAG.sub("", line)) for line in lines]
    check = texts.index(CHECK) + 1 if CHECK in texts else len(texts) + 1
    last = min(check, _first_of_the_last_assertions(texts))
    quiet = [
        bool(text.strip())
        and not text.startswith("#>")
        and not MARKER.search(text)
        and not WHOLE.match(text)
        and (text in seen or number >= last)
        and line.count("<span") == line.count("</span>")  # not a part of a string of several lines
        for number, (line, text) in enumerate(zip(lines, texts, strict=True), 1)
    ]
    seen.update(MARKER.sub("", text).rstrip() for text in texts)
    return "\n".join(_with_fold([*_lines(lines, texts, quiet)], texts, check, language))


def _lines(lines: list[str], texts: list[str], quiet: list[bool]) -> Iterator[str]:
    for line, text, is_quiet in zip(lines, texts, quiet, strict=True):
        yield f'<span class="quiet">{escape(text, quote=False)}</span>' if is_quiet else line


def _with_fold(lines: list[str], texts: list[str], check: int, language: str) -> list[str]:
    """Return lines of highlighted code in which those of a long check, after the line `check`, can be folded up."""
    end = max((number for number, text in enumerate(texts, 1) if text and not text.startswith("#>")), default=0)
    if end - check <= LONG:
        return lines
    button = f'<button type="button" class="fold" aria-expanded="false">{FOLD[language].format(end - check)}</button>'
    folded = "\n".join(lines[check:end])
    return [
        *lines[: check - 1],
        f'{lines[check - 1]}{button}\n<span class="folded">{folded}',
        f"</span>{lines[end]}",
        *lines[end + 1 :],
    ]


def _first_of_the_last_assertions(texts: list[str]) -> int:
    """Return the line, from 1, of the first of the assertions with which a program ends; past its end if none do."""
    try:
        statements = syntax_tree("\n".join(texts)).body
    except SyntaxError:  # a shell's command, a lab's %config
        return len(texts) + 1
    first = len(texts) + 1
    for statement in reversed(statements):
        if not _asserts(statement):
            break
        first = statement.lineno
    return first if statements and first > statements[0].lineno else len(texts) + 1


def _asserts(statement: ast.stmt) -> bool:
    if isinstance(statement, ast.Assert):
        return True
    call = statement.value if isinstance(statement, ast.Expr) else None
    return isinstance(call, ast.Call) and ast.unparse(call.func).rpartition(".")[2].startswith("assert_")
