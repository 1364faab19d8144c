"""What is wrong with how a program went, if anything: what its page claims of it must be so, and be all."""

import ast

from notes.outputs import difference, printed_by_statement, replace_output_lines, unshowable
from notes.page import CHECK, OUTPUT
from notes.run import Raised, Result
from notes.syntax import syntax_tree

MEND = "If what it printed is right, run pytest --update-outputs; if it changes from run to run, seed it."


def must_be_followed(code: str) -> bool:
    """Whether only the lines that ran can tell that a program proves something: it shows no output."""
    return not any(line.startswith(OUTPUT) for line in code.split("\n"))


def fault_of_program(code: str, result: Result) -> str | None:
    """Return what is wrong with a program that must end well, but for its outputs; or None."""
    if result.fault:
        return result.fault
    if result.own_stderr:
        return (
            "it writes to stderr, where its page shows nothing; mend what warns, or catch the warning and print it\n"
            + result.own_stderr.rstrip("\n")
        )
    if sign := unshowable(result.printed):
        return f"it prints {sign!r}, which no {OUTPUT} line can show; print something else"
    if not result.printed and must_be_followed(code) and not asserts_something(code, result):
        return "it prints nothing, and no assertion of it ran and held, so it proves nothing; print or assert the claim"
    return None


def shown_as_printed(code: str, result: Result) -> str:
    """Return the program with what it printed as its `#>` lines."""
    return replace_output_lines(code, printed_by_statement(code, result.printed))


def fault_of_outputs(code: str, shown: str) -> tuple[int, str]:
    """Return the line of the first difference between a program and what it should show, and all of them."""
    line, lines = difference(code, shown)
    return line, "\n".join(["it printed something else", *lines, MEND])


def fault_of_exercise(code: str, file: str, result: Result) -> str | None:
    """Return what is wrong with an exercise that no reader has solved yet; `file` is its name in the result."""
    if CHECK not in code.split("\n"):
        return f"an exercise needs a line {CHECK}, and under it the check"
    if "raise NotImplementedError" in code and result.raised and result.raised.kind == "AssertionError":
        return f"its check hides NotImplementedError; catch that first, and raise it again\n{result.fault}".rstrip("\n")
    check_line = code.split("\n").index(CHECK) + 1
    if result.raised and fails_its_check(result.raised, file, check_line):
        return None
    told = result.fault or result.stderr
    return f"an exercise must fail its check until a reader solves it\n{told}".rstrip("\n")


def fails_its_check(raised: Raised, file: str, check_line: int) -> bool:
    """Whether what was raised says that an exercise isn't solved: the program raised NotImplementedError itself, or an
    assertion of its check doesn't hold. A library's own AssertionError is neither."""
    own_lines = [line for place, line in raised.places if place == file]
    raised_in = raised.places[-1][0] if raised.places else ""
    if raised.kind == "NotImplementedError":
        return raised_in == file
    is_of_check = bool(own_lines) and own_lines[-1] > check_line
    is_assertion = raised_in == file or "testing" in raised_in.replace("\\", "/").split("/")
    return raised.kind == "AssertionError" and is_of_check and is_assertion


def asserts_something(code: str, result: Result) -> bool:
    """Whether an assertion ran and held: an assert, or a call of a function such as torch.testing.assert_close."""
    for node in ast.walk(syntax_tree(code)):
        if isinstance(node, ast.Assert) or (isinstance(node, ast.Call) and _name(node.func).startswith("assert_")):
            lines = set(range(node.lineno, node.end_lineno + 1))
            if lines & result.ran and not lines & result.left:
                return True
    return False


def _name(function: ast.expr) -> str:
    return ast.unparse(function).rpartition(".")[2]
