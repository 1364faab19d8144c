"""Spare a rebuild what was done before: code is highlighted only if it is new, and templates are compiled once.

The English site is built in the same process and shows the same code, so the first build gains too.
"""

import logging
import time
from functools import wraps
from pathlib import Path

from jinja2 import FileSystemBytecodeCache
from pymdownx.highlight import Highlight

from notes.project import cache_of

log = logging.getLogger("mkdocs.hooks.rebuilds")
LOADED = time.time()


def tell_of_edited_hooks():
    """Say that mkdocs serve goes on with the old code of a hook that has been edited meanwhile."""
    for path in sorted(Path(__file__).parents[1].rglob("*.py")):
        if path.stat().st_mtime > LOADED:
            log.warning(
                f"docs/hooks/{path.relative_to(Path(__file__).parents[1]).as_posix()} was edited; "
                "start mkdocs serve again to use it"
            )


def remember_highlighted_code():
    """Replace pymdownx's highlighting by one that remembers: the one method of a library that the site replaces.

    pymdownx has no cache of its own, nor a place for one, and without it a rebuild takes 7.6 s of CPU time in place of
    3.2. It can go when pymdownx has one.
    """
    if not hasattr(Highlight.highlight, "__wrapped__"):  # each build comes here
        Highlight.highlight = _remembering(Highlight.highlight)


def _remembering(highlight):
    known: dict[str, str] = {}

    @wraps(highlight)
    def remembered(self, *args, **settings):
        key = repr((vars(self) | {"md": None}, args, settings))
        if key not in known:
            html = highlight(self, *args, **settings)
            if settings.get("title") or not isinstance(html, str):  # it belongs to this page's tree
                return html
            known[key] = html
        return known[key]

    return remembered


def keep_compiled_templates(env, config):
    """Compile the theme's templates once for all builds: doing it anew would be a quarter of every rebuild."""
    folder = cache_of(config) / "templates"
    folder.mkdir(parents=True, exist_ok=True)
    env.bytecode_cache = FileSystemBytecodeCache(str(folder))
