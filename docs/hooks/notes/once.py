"""Work that the processes of one test run share: the first that needs it does it, and the others read what it found."""

import hashlib
import json
import os
from collections.abc import Callable
from pathlib import Path

from filelock import FileLock


def once(folder: Path | None, name: str, work: Callable[[], str | None]) -> str | None:
    """Return what `work` returns, which is kept in the folder under its name; meanwhile another process waits.

    If `work` raises, or its process dies, nothing is kept, and the next one does it. Without a folder there is no
    other process.
    """
    if folder is None:
        return work()
    folder.mkdir(parents=True, exist_ok=True)
    kept = folder / hashlib.sha256(name.encode()).hexdigest()
    with FileLock(f"{kept}.lock"):
        if not kept.exists():
            half_written = kept.with_suffix(".new")
            half_written.write_text(json.dumps(work()), encoding="utf-8")
            os.replace(half_written, kept)
        return json.loads(kept.read_text(encoding="utf-8"))
