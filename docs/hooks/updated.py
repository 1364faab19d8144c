"""Date each page by git: the day of the last commit that changed its words or a program that it shows."""

import functools
import logging
import re
import subprocess
from datetime import date
from pathlib import Path

log = logging.getLogger("mkdocs.hooks.updated")


def on_env(env, config, files):
    env.globals["updated"] = functools.partial(updated, Path(config.config_file_path).parent)


def on_page_markdown(markdown, page, config, files):
    root = Path(config.config_file_path).parent
    if day := updated(root, Path(page.file.abs_src_path).relative_to(root).as_posix()):
        page.meta["updated"] = date.fromisoformat(day)


def updated(root, source):
    """Return the ISO date of a page's last change, or None where git doesn't know it."""
    days = git_days(root)
    if source in days:
        programs = re.findall(r'--8<-- "([^"]+\.py)"', (root / source).read_text(encoding="utf-8"))
        return max(days.get(name, "") for name in (source, *(f"snippets/{name}" for name in programs)))


@functools.cache
def git_days(root):
    """Return {path: ISO date of the last commit that changed it}, from one call for all pages."""

    def git(*words):
        command = ["git", "-c", "core.quotepath=off", *words]
        return subprocess.run(command, cwd=root, capture_output=True, check=True, encoding="utf-8").stdout

    days = {}
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
