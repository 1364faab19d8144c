"""The snippet that the site shows in a fence, as pymdownx, which includes it there, reads it."""

import functools
from pathlib import Path

from markdown import Markdown
from mkdocs.config import load_config


def snippet_of(fence: str, root: Path) -> Path | str:
    """Return the snippet that the site shows in a fence with this text, or what is wrong with it."""
    site = _preprocessor(root)
    try:
        code = "\n".join(site.run(fence.split("\n"))).rstrip("\n") + "\n"
    except Exception as error:  # pymdownx says what it looks for
        return f"{error}; write that snippet, or mend the path in this fence"
    snippet = Path(site.get_snippet_path(fence.split('"')[1]))
    if code != snippet.read_text(encoding="utf-8"):
        name = snippet.relative_to(root).as_posix()
        return f"{name}: what the site shows isn't this file; end it in one newline and include nothing in it"
    return snippet


@functools.cache
def _preprocessor(root: Path):
    site = load_config(str(root / "mkdocs.yml"), plugins=[], hooks=[])  # they take a second, and don't matter here
    settings = site.mdx_configs.get("pymdownx.snippets", {}) | {"auto_append": []}
    markdown = Markdown(extensions=["pymdownx.snippets"], extension_configs={"pymdownx.snippets": settings})
    return markdown.preprocessors["snippet"]
