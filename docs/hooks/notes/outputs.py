"""What a program printed, and the `#>` lines in which its page shows it."""

import difflib
import io
import tokenize
import unicodedata
from pathlib import Path

from notes.page import OUTPUT, as_output
from notes.syntax import syntax_tree

Printed = list[tuple[int, str]]  # the line of the statement that printed it, or 0 where none did; and the text


def printed_by_statement(code: str, printed: Printed) -> dict[int, str]:
    """Return what each top-level statement printed, by its last line.

    What no statement printed (a thread, another process) stands with what was printed before it, and what comes after
    the last statement with that one. A text that begins in the middle of a line ends the line with what begins it.
    """
    ends = [node.end_lineno for node in syntax_tree(code).body] or [0]
    texts = dict.fromkeys(ends, "")
    current = ends[0]
    for line, text in printed:
        whole_lines, newline, begun = texts[current].rpartition("\n")
        texts[current] = whole_lines + newline
        if line:
            current = next((end for end in ends if end >= line), ends[-1])
        texts[current] += begun + text
    return texts


def replace_output_lines(code: str, texts: dict[int, str]) -> str:
    """Return a program with what it printed as `#>` lines: `texts` by the line under which each is to stand.

    A `#>` line that stands there already goes; so does one behind a statement on its line.
    """
    comments = (
        token for token in tokenize.generate_tokens(io.StringIO(code).readline) if token.type == tokenize.COMMENT
    )
    statements = {
        token.start[0]: token.line[: token.start[1]].rstrip() for token in comments if token.string.startswith(OUTPUT)
    }
    lines = []
    for number, line in enumerate(code.split("\n"), 1):
        is_output_alone = statements.get(number) == ""
        if not is_output_alone:
            lines.append(statements.get(number, line))
        if text := texts.get(number):
            lines += as_output(text).removesuffix("\n").split("\n")
    return "\n".join(lines)


def write(file: Path, code: str) -> None:
    """Write a program into its file, with the line ends that the file has."""
    line_end = "\r\n" if b"\r\n" in file.read_bytes() else "\n"
    file.write_text(code, encoding="utf-8", newline=line_end)


def unshowable(printed: Printed) -> str | None:
    """Return the first printed character that no `#>` line can show, such as a carriage return; None without one."""
    signs = (sign for _, text in printed for sign in text if sign not in "\n\t")
    return next((sign for sign in signs if unicodedata.category(sign) in ("Cc", "Zl", "Zp")), None)


def difference(shown: str, printed: str, limit: int = 60) -> tuple[int, list[str]]:
    """Return the line at which two versions of a program differ first, and the differing lines; at most `limit`."""
    lines = list(difflib.unified_diff(shown.split("\n"), printed.split("\n"), "shown", "printed", lineterm="", n=1))
    first_line = int(lines[2].split(" ")[1].lstrip("-").split(",")[0])
    more = len(lines) - limit
    return first_line, [*lines[:limit], f"… and {more} lines more"] if more > 0 else lines
