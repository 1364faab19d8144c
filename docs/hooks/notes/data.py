"""Read the files of data that some pages are made from, such as docs/symptoms.yml, and tell what is wrong with them.

A fault is a ValueError: "docs/symptoms.yml:12: what is wrong; the mend", or with an entry's id in place of the line.
"""

import functools
from collections.abc import Callable
from pathlib import Path
from typing import Any

import yaml

from notes.page import LANGUAGES


class _Loader(yaml.SafeLoader):
    """Reads YAML, but for a key that stands twice: PyYAML would leave the first out without a word."""

    def construct_mapping(self, node, deep=False):
        seen = set()
        for key in [key for key, _ in node.value if isinstance(key, yaml.ScalarNode)]:
            if (key.tag, key.value) in seen:
                raise yaml.MarkedYAMLError(problem=f"{key.value} stands twice", problem_mark=key.start_mark)
            seen.add((key.tag, key.value))
        return super().construct_mapping(node, deep)


def read(root: Path, name: str, parsed: Callable[[str], Any]) -> Any:
    """Return what `parsed` makes of the text of a project's file, anew once it is edited; None where there is none.

    What `parsed` finds wrong begins in ":line: " or ": id: ", and is raised with the file's name before it.
    """
    file = root / name
    return _read(file, name, parsed, file.stat().st_mtime_ns) if file.exists() else None


@functools.lru_cache(maxsize=8)
def _read(file: Path, name: str, parsed: Callable[[str], Any], stamp: int) -> Any:
    try:
        return parsed(file.read_text(encoding="utf-8"))
    except UnicodeDecodeError:
        raise ValueError(f"{name}:1: it isn't in UTF-8; save it so") from None
    except ValueError as error:
        raise ValueError(f"{name}{error}") from None


def from_yaml(text: str) -> Any:
    """Return what a text in YAML holds; raise ValueError, ":line: fault; mend"."""
    try:
        return yaml.load(text, _Loader)
    except yaml.MarkedYAMLError as error:
        line, problem = error.problem_mark.line + 1, error.problem
    except yaml.reader.ReaderError as error:  # a sign that no text has, such as NUL
        line, problem = text.count("\n", 0, error.position) + 1, f"{error.reason}: {chr(error.character)!r}"
    except ValueError as error:  # a date such as 2026-13-01
        line, problem = 1, str(error)
    raise ValueError(f":{line}: this isn't YAML: {problem}; mend it")


def check(entry: object, what: str, needed: tuple[str, ...], kinds: dict[str, type]) -> str:
    """Return the id of an entry of a file; raise ValueError, ": id: fault; mend", where a part of it is wrong.

    A part is a text (str), a text in each language (dict), a list of texts (list) or true (bool).
    """
    if not isinstance(entry, dict):
        raise ValueError(f": {entry}: this isn't {what}; write - id: … and its other parts")
    name = entry.get("id") or f"{what} without an id"
    if missing := next((key for key in needed if not entry.get(key)), None):
        raise ValueError(f": {name}: it has no {missing}; write {missing}: …")
    for key, told in entry.items():
        if key not in kinds:
            raise ValueError(f": {name}: {key} is no part of {what}; take it out")
        if kinds[key] is dict:
            for language in LANGUAGES:
                if not _is_text(told.get(language) if isinstance(told, dict) else None):
                    raise ValueError(f": {name}: its {key} has no {language}; write {language}: …")
        elif kinds[key] is list and not (isinstance(told, list) and all(_is_text(word) for word in told)):
            raise ValueError(f': {name}: its {key} is no list of words; write {key}: ["…", "…"]')
        elif kinds[key] is str and not _is_text(told):
            raise ValueError(f': {name}: its {key} is no text; write {key}: "…"')
        elif kinds[key] is bool and told is not True:
            raise ValueError(f": {name}: its {key} isn't true; write {key}: true, or take it out")
    return name


def _is_text(told: object) -> bool:
    return isinstance(told, str) and bool(told.strip())
