"""What torch itself finds, for tests that compare a script with it.

Its program runs as a page's does, in a process of its own, since other tests fork this one, which must run no tensor
operation.
"""

import json
import tempfile
from pathlib import Path

from notes.run import run


def printed_by(program: str, given: object = None) -> str:
    """Return what a program prints, or how it fails; beside it lies given.json, which holds `given`."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "program.py")
        file.write_text(program, encoding="utf-8")
        Path(folder, "given.json").write_text(json.dumps(given), encoding="utf-8")
        result = run(file)
    return result.fault or "".join(text for _, text in result.printed)


def found_by(program: str, given: object = None):
    """Return, through JSON, what a program prints."""
    printed = printed_by(program, given)
    try:
        return json.loads(printed)
    except ValueError:
        raise AssertionError(f"the program with torch doesn't print JSON:\n{printed}") from None
