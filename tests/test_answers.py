"""What readers answer to the exercises: each wrong answer is refused in words that name what is wrong, in both
languages and in bounded time, and each right answer is accepted."""

import re
from pathlib import Path

import pytest

from notes.answers import answered, answers_file, read_answers
from notes.data_files import copy_data
from notes.judge import fails_its_check, fault_of_program
from notes.page import CHECK, read_page
from notes.run import Limits, run
from tests import ROOT
from tests.browser import SOURCES

LIMITS = Limits(cpu=20, clock=120)
EXERCISES = {
    program.name: program
    for path, source in SOURCES.items()
    if path.startswith("en/") and source.suffix == ".md"
    for program in read_page(source).exercises
}


def answers(wrong):
    """Return the parameters of a test for each wrong answer, or for each right one."""
    found = []
    for name in EXERCISES:
        file = answers_file(ROOT / "snippets" / name)
        if file.exists():  # its page's own test says so
            found += [(name, answer) for answer in read_answers(file) if answer.is_right != wrong]
    return pytest.mark.parametrize(
        ("name", "answer"), found, ids=[f"{name.removesuffix('.py')}-{answer.name}" for name, answer in found]
    )


def result_of(name, answer, folder):
    """Run an exercise with an answer in it, by the command of its page; return its code, its file and how it went."""
    exercise, command = ROOT / "snippets" / name, EXERCISES[name].command
    file = folder / exercise.name
    code = answered(exercise.read_text(encoding="utf-8"), answer.code)
    file.write_text(code, encoding="utf-8")
    copy_data(exercise.parent, folder)
    return code, file, run(file, command and command.joined, LIMITS)


def is_said(words: str, text: str) -> bool:
    """Tell whether a text says words, however their lines are broken."""
    return " ".join(words.split()) in " ".join(text.split())


@answers(wrong=True)
def test_wrong_answer_is_refused_in_words(tmp_path, name, answer):
    code, file, result = result_of(name, answer, tmp_path)
    where = f"{answers_file(Path('snippets', name)).as_posix()}: {answer.name}"
    assert result.fault, f"{where}: the check of {name} accepts it; make the check see what is wrong"
    assert not result.fault.startswith("still running"), f"{where}: {result.fault}; let the check stop it"
    assert result.raised and fails_its_check(result.raised, str(file), code.split("\n").index(CHECK) + 1), (
        f"{where}: it isn't the check that refuses it; catch the error there, and say what it means\n{result.fault}"
    )
    said = result.fault[result.fault.rindex("AssertionError") :]
    assert is_said(answer.says, said), f"{where}: the check must say {answer.says!r}, and says\n{said}"
    assert re.search(r"[a-z]{2,} [a-z]{2,}", said) and re.search(r"[\u4e00-\u9fff]{2}", said), (
        f"{where}: the check must say it in both languages, and says\n{said}"
    )


@answers(wrong=False)
def test_right_answer_is_accepted(tmp_path, name, answer):
    code, _, result = result_of(name, answer, tmp_path)
    fault = fault_of_program(code, result)
    assert not fault, f"{answers_file(Path('snippets', name)).as_posix()}: {answer.name}: {name} refuses it\n{fault}"
