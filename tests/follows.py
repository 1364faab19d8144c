"""Say that an English page follows its Chinese page as it is now.

    python tests/follows.py docs/en/training/loop.md …

Run it after comparing the two: tests/test_site.py fails until every English page names the text it follows.
"""

import hashlib
import re
import sys
from pathlib import Path

STAMP = re.compile(r"^((?:# )?follows: )([0-9a-f]{8})$", re.M)


def chinese(english):
    """Return the path of the Chinese page that an English page follows."""
    parts = list(Path(english).resolve().parts)
    parts[len(parts) - 1 - parts[::-1].index("en")] = "zh"
    return Path(*parts)


def digest(page):
    """Return the first 8 hex digits of the SHA-256 of a file."""
    return hashlib.sha256(Path(page).read_bytes()).hexdigest()[:8]


def stamp(page):
    """Write the digest of the Chinese page into the English one; raise ValueError if that has no line for it."""
    text = Path(page).read_text(encoding="utf-8")
    if not STAMP.search(text):
        raise ValueError(f'{page}: add a line "follows: 00000000" to its front matter first')
    Path(page).write_text(STAMP.sub(rf"\g<1>{digest(chinese(page))}", text, count=1), encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) == 1:
        sys.exit(__doc__)
    for page in sys.argv[1:]:
        stamp(page)
