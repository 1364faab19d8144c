"""Run every answer that a reader can give to the pages' quizzes, and write down what came of it.

    python tools/quizzes.py [FOLDER]

It writes snippets/<page>/quiz_<name>.json for each quiz_<name>.toml, or the same files into FOLDER, in folders of the
same names: tests/test_quizzes.py compares the two. What a quiz is stands in docs/hooks/notes/quizzes.py.
"""

import ast
import contextlib
import io
import json
import os
import sys
import threading
import traceback
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "docs" / "hooks"))

from notes.quizzes import Quiz, digest_of, read_quiz
from notes.syntax import syntax_tree

ROOT = Path(__file__).resolve().parents[1]
SNIPPETS = ROOT / "snippets"
PROGRAM = "<program>"  # the name of its file in a traceback
SECONDS = 60  # that all answers to a quiz may take
LONGEST = 60  # characters of a value that is told; of a longer one, only its type


def run(code: str) -> tuple[dict[str, str], int | None, dict[str, dict[str, str]]]:
    """Run a program, a statement after the other; return its outcome, the line that raised, and the values that each
    line gave to its names."""
    names, printed, values, line = {"__name__": "__main__"}, io.StringIO(), {}, None
    outcome = {}
    compile(code, PROGRAM, "exec")  # what is no Python shows here, before any of it has run
    with contextlib.redirect_stdout(printed):
        for statement in syntax_tree(code).body:
            try:
                exec(compile(ast.Module([statement], []), PROGRAM, "exec"), names)
            except Exception as error:
                message = str(error).split("\n")[0]
                outcome["raises"] = f"{type(error).__name__}: {message}"
                frames = traceback.extract_tb(error.__traceback__)
                line = [frame.lineno for frame in frames if frame.filename == PROGRAM][-1]
            for number, name in names_given(statement):
                if name in names and (line is None or number < line):
                    values.setdefault(str(number), {})[name] = told(names[name])
            if line:
                break
    return {"prints": printed.getvalue().rstrip("\n")} | outcome, line, values


def names_given(statement: ast.stmt) -> list[tuple[int, str]]:
    """Return the names that a statement and those in it assign to, each with its line."""
    found = []
    if isinstance(statement, ast.ClassDef | ast.FunctionDef):
        return found
    for node in ast.walk(statement):
        targets = getattr(node, "targets", None) or [getattr(node, "target", None)]
        for target in targets if isinstance(node, ast.Assign | ast.AugAssign | ast.For) else []:
            found += [(node.lineno, part.id) for part in ast.walk(target) if isinstance(part, ast.Name)]
            # `w.grad *= 0.1` gives `w` no value that is worth telling
            if isinstance(target, ast.Attribute):
                found.pop()
    return found


def told(value: object) -> str:
    """Return a value in one line."""
    if isinstance(value, type):
        return value.__name__
    text = " ".join(str(value).split())
    return text if len(text) <= LONGEST and " at 0x" not in text else type(value).__name__


def record_of(quiz: Quiz) -> dict:
    """Run every answer to a quiz; return what came of each."""
    record = {"programs": digest_of(quiz)}
    if quiz.kind == "predict":
        codes = [quiz.code, *map(quiz.edited, quiz.wrong)]
        return record | {"outcomes": [outcome | {"values": values} for outcome, _, values in map(run, codes)]}
    if quiz.kind == "failing":
        outcome, line, values = run(quiz.code)
        raises = {"line": line, "message": outcome["raises"]} if line else None
        return record | {"raises": raises, "values": values, "mended": run(quiz.edited(quiz.parts["mend"]))[0]}
    orders: dict[str, list[str]] = {}
    for order in quiz.orders:
        outcome = json.dumps(run(quiz.ordered(order))[0])
        orders.setdefault(outcome, []).append("".join(map(str, order)))
    return record | {"outcomes": [json.loads(key) | {"orders": " ".join(found)} for key, found in orders.items()]}


def recorded(file: Path) -> tuple[Quiz, dict]:
    """Return a quiz and what came of each answer; end with its name and a mend where that can't be told."""

    def fail(fault: str) -> None:
        print(f"{file.parent.relative_to(ROOT).as_posix()}/{fault}", file=sys.stderr, flush=True)
        os._exit(1)  # a program that hangs stops for nothing less

    late = f"{file.name}: an answer still runs after {SECONDS} seconds; let it end"
    clock = threading.Timer(SECONDS, fail, [late])
    clock.daemon = True
    clock.start()
    try:
        quiz = read_quiz(file)
        return quiz, record_of(quiz)
    except SyntaxError as error:
        fail(f"{file.name}: an answer is no Python, {error}; mend it")
    except ValueError as error:
        fail(str(error))
    except SystemExit:
        fail(f"{file.name}: an answer ends its process; let it run to its last line")
    finally:
        clock.cancel()


def main(folder: Path) -> None:
    for file in sorted(SNIPPETS.rglob("quiz_*.toml")):
        quiz, record = recorded(file)
        target = folder / quiz.record.relative_to(SNIPPETS)
        target.parent.mkdir(parents=True, exist_ok=True)
        text = json.dumps(record, ensure_ascii=False, indent=1)
        target.write_text(text + "\n", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else SNIPPETS)
