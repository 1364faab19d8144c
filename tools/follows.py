"""Say that English pages follow their Chinese pages as these are now: run it after comparing them.

    python tools/follows.py docs/en/training/loop.md …

A test fails until every English page names the text that it follows.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "docs" / "hooks"))

from notes.follows import stamp


def main(pages: list[str]) -> str | None:
    """Stamp each page; return what was wrong, a line a page, or None."""
    faults = []
    for page in pages:
        try:
            stamp(Path(page))
        except ValueError as fault:
            faults.append(str(fault))
    return "\n".join(faults) or None


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]) if sys.argv[1:] else __doc__)
