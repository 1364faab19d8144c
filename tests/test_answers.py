"""What readers answer to the exercises: each wrong answer is refused in words that name what is wrong, in both
languages and in bounded time, and each right answer is accepted."""

import re
from contextlib import suppress
from pathlib import Path

import pytest

from notes.answers import Answer, answered, answers_file, read_answers
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
        with suppress(FileNotFoundError, ValueError):  # the test of its page says so
            file = answers_file(ROOT / "snippets" / name)
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
    assert result.raised.kind == "AssertionError", f"{where}: it leaves a part of {name} unsolved; write all of it"
    said = result.fault[result.fault.rindex("AssertionError") :]
    assert is_said(answer.says, said), f"{where}: the check must say {answer.says!r}, and says\n{said}"
    assert re.search(r"[a-z]{2,} [a-z]{2,}", said) and re.search(r"[中-\u9fff]{2}", said), (
        f"{where}: the check must say it in both languages, and says\n{said}"
    )


@answers(wrong=False)
def test_right_answer_is_accepted(tmp_path, name, answer):
    code, _, result = result_of(name, answer, tmp_path)
    fault = fault_of_program(code, result)
    assert not fault, f"{answers_file(Path('snippets', name)).as_posix()}: {answer.name}: {name} refuses it\n{fault}"


# How answers are read


WRONG = """[[wrong]]
name = "{name}"
says = "got 2"
code = "def double(x): return x"
"""
THREE = "".join(WRONG.format(name=name) for name in ("one", "two", "three"))
RIGHT = """[[right]]
name = "four"
code = "def double(x): return x + x"
"""


def test_answers_are_read_with_their_kind(tmp_path):
    file = answers_file(tmp_path / "exercise_double.py")
    file.write_text(THREE + RIGHT, encoding="utf-8")
    assert file.name == "answers_double.toml"
    answers = read_answers(file)
    assert [answer.is_right for answer in answers] == [False, False, False, True]
    assert answers[0] == Answer("one", "def double(x): return x", "got 2")
    assert answers[3] == Answer("four", "def double(x): return x + x", None)


@pytest.mark.parametrize(
    ("text", "mend"),
    [
        (b"[[wrong]]\nname = one\n", "mend the TOML"),
        ('[[wrong]]\nname = "中"\n'.encode("gbk"), "mend the TOML"),
        (THREE.replace("says", "say", 1).encode(), "write [[wrong]] with name, code, says"),
        (THREE.replace('says = "got 2"\n', "", 1).encode(), "write [[wrong]] with name, code, says"),
        ((THREE + RIGHT + 'says = "ok"\n').encode(), "or [[right]] with name, code"),
        (b'wrong = "one"\n', "write [[wrong]] with name, code, says"),
        (('title = "doubles"\n' + THREE).encode(), "write [[wrong]] with name, code, says"),
        (THREE.replace("[[wrong]]", "[[wrongs]]").encode(), "write [[wrong]] with name, code, says"),
        (THREE.replace('"got 2"', "2", 1).encode(), "one: write words for each of name, says, code"),
        (THREE.replace('"got 2"', '" "', 1).encode(), "one: write words for each of name, says, code"),
        (THREE.replace("(x):", "(x)", 1).encode(), "one: expected ':'"),
        (THREE.replace("two", "one").encode(), "two answers are called one; give one another name"),
        ((THREE + RIGHT.replace("four", "two")).encode(), "two answers are called two; give one another name"),
        (WRONG.format(name="one").encode(), "write 3 wrong answers or more"),
        (RIGHT.encode(), "write 3 wrong answers or more"),
        (b"", "write 3 wrong answers or more"),
    ],
)
def test_answers_that_cannot_be_read_name_the_file_and_the_mend(tmp_path, text, mend):
    file = tmp_path / "answers_double.toml"
    file.write_bytes(text)
    with pytest.raises(ValueError) as caught:
        read_answers(file)
    assert str(caught.value).startswith("answers_double.toml: ") and mend in str(caught.value)


EXERCISE = """\
import math

size = ...


def keep(function):
    return function


@keep
def double(x):
    raise NotImplementedError


first, second = ..., ...


# check
got = double(2)
assert got == 4, got
"""


@pytest.mark.parametrize(
    ("answer", "given"),
    [
        ("\ndef double(x):\n    return 2 * x\n", {"double": "def double(x):\n    return 2 * x"}),
        ("@keep\n@keep\ndef double(x): return x", {"double": "@keep\n@keep\ndef double(x): return x"}),
        ("class double(int): pass", {"double": "class double(int): pass"}),
        ("from math import pi\n\nsize = 2 * pi", {"size": "from math import pi\n\nsize = 2 * pi"}),
        ("first, second = 1, 2", {"first": "first, second = 1, 2"}),
        ("second = 2", {"first": "second = 2"}),
        ("size = 3\ndouble = abs", {"size": "size = 3\ndouble = abs", "double": ""}),
        ("helper = 2\ndouble = abs", {"double": "helper = 2\ndouble = abs"}),
    ],
)
def test_answer_stands_for_what_has_its_names(answer, given):
    parts = {
        "size": "size = ...",
        "double": "@keep\ndef double(x):\n    raise NotImplementedError",
        "first": "first, second = ..., ...",
    }
    expected = EXERCISE
    for name, part in given.items():
        expected = expected.replace(parts[name], part)
    code = answered(EXERCISE, answer)
    assert [line for line in code.split("\n") if line] == [line for line in expected.split("\n") if line]
    assert code.partition(CHECK)[1:] == EXERCISE.partition(CHECK)[1:]


@pytest.mark.parametrize("answer", ["def twice(x): return 2 * x", "got = 4", "import math", "double(2)", ""])
def test_answer_that_defines_nothing_of_the_exercise_is_a_fault(answer):
    with pytest.raises(ValueError, match="nothing that the exercise does"):
        answered(EXERCISE, answer)


@pytest.mark.parametrize("words", ["got 2, expected 4", "2, expected\n 4"])
def test_words_are_found_however_their_lines_are_broken(words):
    assert is_said(words, "AssertionError: got 2,\n  expected   4: add")
    assert not is_said(words, "AssertionError: got 2, expected 5")
