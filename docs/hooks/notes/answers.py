"""Answers to an exercise as readers write them: wrong ones, which its check must refuse, and other right ones.

They lie beside the exercise: answers_shares.toml has those to exercise_shares.py.
"""

import ast
import tomllib
from dataclasses import dataclass
from pathlib import Path

from notes.page import ANSWERS, CHECK, check_of
from notes.syntax import syntax_tree

ENOUGH = 3  # wrong answers to an exercise
KEYS = {"wrong": {"name", "code", "says"}, "right": {"name", "code"}}


@dataclass(frozen=True)
class Answer:
    """One answer: its name, what the reader writes, and a piece of what the check must say; None of a right one."""

    name: str
    code: str
    says: str | None

    @property
    def is_right(self) -> bool:
        return self.says is None


def answers_file(exercise: Path) -> Path:
    """Return the file of the answers to an exercise, which may not be there."""
    return exercise.with_name(f"{ANSWERS}{exercise.stem.removeprefix('exercise_')}.toml")


def read_answers(file: Path) -> tuple[Answer, ...]:
    """Return the answers in a file. Raise ValueError, with the file's name and the mend, where one can't be read."""
    try:
        tables = tomllib.loads(file.read_text(encoding="utf-8-sig"))
    except ValueError as error:
        raise ValueError(f"{file.name}: {error}; mend the TOML") from None
    answers = []
    for kind, found in tables.items():
        for answer in found if isinstance(found, list) else [found]:
            if kind not in KEYS or not isinstance(answer, dict) or set(answer) != KEYS[kind]:
                raise ValueError(f"{file.name}: write [[wrong]] with name, code, says, or [[right]] with name, code")
            if not all(isinstance(value, str) and value.strip() for value in answer.values()):
                raise ValueError(f"{file.name}: {answer['name']}: write words for each of {', '.join(answer)}")
            try:
                syntax_tree(answer["code"])
            except SyntaxError as error:
                raise ValueError(f"{file.name}: {answer['name']}: {error}; mend its code") from None
            answers.append(Answer(answer["name"], answer["code"], answer.get("says")))
    names = [answer.name for answer in answers]
    if twice := next((name for name in names if names.count(name) > 1), None):
        raise ValueError(f"{file.name}: two answers are called {twice}; give one another name")
    if sum(not answer.is_right for answer in answers) < ENOUGH:
        raise ValueError(f"{file.name}: write {ENOUGH} wrong answers or more, as a reader would")
    return tuple(answers)


def answered(exercise: str, answer: str) -> str:
    """Return an exercise in which an answer stands for what has the same names, the check left as it is.

    Raise ValueError where the answer defines nothing that the exercise does.
    """
    given, check = exercise.partition(f"\n{CHECK}\n")[0], check_of(exercise) or ""
    names = _names(syntax_tree(answer).body)
    lines = given.split("\n")
    replaced = [statement for statement in syntax_tree(given).body if _names([statement]) & names]
    if not replaced:
        raise ValueError(f"it defines {sorted(names)}, and nothing that the exercise does")
    for statement in reversed(replaced):
        first = min([statement.lineno, *(each.lineno for each in getattr(statement, "decorator_list", []))])
        lines[first - 1 : statement.end_lineno] = [answer.strip("\n")] if statement is replaced[0] else []
    return "\n".join(lines) + f"\n{CHECK}\n{check}"


def _names(statements: list[ast.stmt]) -> set[str]:
    """Return the names of the functions, classes and variables that statements define."""
    found = set()
    for statement in statements:
        if isinstance(statement, ast.FunctionDef | ast.ClassDef):
            found.add(statement.name)
        elif isinstance(statement, ast.Assign):
            nodes = [node for target in statement.targets for node in ast.walk(target)]
            found |= {node.id for node in nodes if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}
    return found
