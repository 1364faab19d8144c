"""An English page names, by a digest in its front matter, the Chinese text that it was last compared with."""

import hashlib
import os
import re
from pathlib import Path

STAMP = re.compile(r"^((?:# )?follows: ).*$", re.M)
HEADER = re.compile(r"(?P<comment>(?:# )?)---\n(?:.*\n)*?(?P<end>(?P=comment)---\n)")


def chinese(english: Path) -> Path:
    """Return the path of the Chinese page that an English one follows; raise ValueError if it isn't in docs/en."""
    path = Path(english).resolve()
    for folder in path.parents:
        if folder.name == "en" and folder.parent.name == "docs":
            return folder.with_name("zh") / path.relative_to(folder)
    raise ValueError(f"{english}: it isn't in docs/en; name an English page")


def digest(page: Path) -> str:
    """Return the first 8 hex digits of the SHA-256 of a page's text, whichever way its lines end."""
    return hashlib.sha256(Path(page).read_text(encoding="utf-8").encode()).hexdigest()[:8]


def followed(page: Path) -> str | None:
    """Return the digest that an English page names, or None."""
    header = HEADER.match(Path(page).read_text(encoding="utf-8"))
    found = header and STAMP.search(header[0])
    return found[0].removeprefix(found[1]) if found else None


def stamp(page: Path) -> None:
    """Write the digest of the Chinese page into the front matter of the English one.

    Raises ValueError where it can't: the page isn't in docs/en, a page isn't there, or it has no front matter.
    """
    source = chinese(page)
    for path in Path(page), source:
        if not path.is_file():
            raise ValueError(f"{os.path.relpath(path)} isn't there; write it first")
    text = Path(page).read_text(encoding="utf-8")
    header = HEADER.match(text)
    if not header:
        raise ValueError(f"{page}:1: it has no front matter; begin it with title and description between lines of ---")
    lines, end = header[0], header.start("end")
    line = f"{header['comment']}follows: {digest(source)}"
    lines = STAMP.sub(line, lines) if STAMP.search(lines) else f"{lines[:end]}{line}\n{lines[end:]}"
    Path(page).write_text(lines + text[header.end() :], encoding="utf-8", newline="\n")
