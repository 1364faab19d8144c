"""What is wrong in a file of data, such as docs/symptoms.yml, is told by the file and the line."""

import re

import pytest
from mkdocs.exceptions import PluginError

from notes import api, exercises, ledger, symptoms
from notes.data import from_yaml

READ = {
    api.FILE: api.read_names,
    exercises.FILE: lambda root: exercises.read_exercises(root, "en"),
    ledger.FILE: ledger.read_ledger,
    symptoms.FILE: symptoms.read_symptoms,
}


@pytest.mark.parametrize("name", READ)
def test_each_file_names_itself(tmp_path, name):
    file = tmp_path / name
    file.parent.mkdir()
    for written, fault in (b"a: 1\nb: \0\n", ":2: this isn't YAML: "), (b"\xff", ":1: it isn't in UTF-8; save it so"):
        file.write_bytes(written)
        with pytest.raises((ValueError, PluginError), match="^" + re.escape(name + fault)):
            READ[name](tmp_path)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("a: [", ":1: this isn't YAML: "),
        ("a: 1\n\tb: 2", ":2: this isn't YAML: "),
        ("a: 1\nb: {c: 2,\n  c: 3}", ":3: this isn't YAML: c stands twice; mend it"),
        ("a: 1\n? [b]\n: 2", ":2: this isn't YAML: found unhashable key; mend it"),
        ("a: 1\nb: \a", ":2: this isn't YAML: special characters are not allowed: '\\x07'; mend it"),
        ("a: 2026-13-01", ":1: this isn't YAML: month must be in 1..12; mend it"),
    ],
)
def test_a_fault_is_told_by_its_line(text, fault):
    with pytest.raises(ValueError, match="^" + re.escape(fault)):
        from_yaml(text)


def test_a_key_may_stand_in_two_places():
    assert from_yaml("a: {b: 1}\nc: {b: 1, 5: 3, '5': 4}") == {"a": {"b": 1}, "c": {"b": 1, 5: 3, "5": 4}}
