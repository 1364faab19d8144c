"""Date each page by git: the day of the last commit that changed its words or a program that it shows."""

import functools
import logging
import subprocess
from datetime import date
from pathlib import Path

from notes.page import read_page
from notes.project import root_of

log = logging.getLogger("mkdocs.hooks.dates")


def date_page(page, config):
    """Give a page's front matter its date, as `updated`, where git knows it."""
    root = root_of(config)
    source = Path(config.docs_dir, page.file.src_uri).resolve()
    if source.is_relative_to(root) and (day := updated(root, source.relative_to(root).as_posix())):
        page.meta["updated"] = date.fromisoformat(day)


def updated(root: Path, name: str) -> str | None:
    """Return the ISO date on which a page or a program on it was last changed, or None where git doesn't know it.

    `name` is the page's path below the project's root, such as docs/zh/training/loss.md.
    """
    days = git_days(root)
    if name not in days:
        return None
    programs = [f"snippets/{include}" for _, include in read_page(root / name).includes if include.endswith(".py")]
    return max(days.get(path, "") for path in (name, *programs))


@functools.cache
def git_days(root: Path) -> dict[str, str]:
    """Return {path: ISO date of the last commit that changed it}, from one call for all pages."""

    def git(*words: str) -> str:
        command = ["git", "-c", "core.quotepath=off", *words]
        return subprocess.run(command, cwd=root, capture_output=True, check=True, encoding="utf-8").stdout

    days: dict[str, str] = {}
    try:
        if git("rev-parse", "--is-shallow-repository").strip() == "true":
            log.info("a shallow clone doesn't know when a page was changed; git fetch --unshallow to show it")
            return days
        commits = git("log", "--format=%x00%cs", "--name-only", "--no-renames", "--relative", "--", "docs", "snippets")
    except (OSError, subprocess.CalledProcessError):  # no git, or a downloaded archive
        return days
    for commit in commits.split("\0")[1:]:
        day, _, *names = commit.split("\n")
        for name in filter(None, names):
            days.setdefault(name, day)
    return days
