"""Build the English site into site/en after the Chinese one, so that each mkdocs command gives both."""

import re
from pathlib import Path
from urllib.parse import urljoin

from mkdocs.commands.build import build
from mkdocs.config import load_config

from notes.nav import translated
from notes.project import root_of

SHARED = ("assets/", "figures/")  # what both sites show of the theme's folder: the Chinese site's copy


def is_english(config) -> bool:
    return config.theme["language"] != "zh"


def configure(config):
    if not config.repo_url:
        config.edit_uri = None  # else each page warns that its link to edit it leads nowhere
    if is_english(config):
        config.nav = translated(config.nav, config.extra["english"])


def leave_out_shared_files(files, config):
    """A reader who changes the language has the theme's files already: the English site has no copy of its own."""
    if is_english(config):
        for file in [file for file in files if file.src_uri.startswith(SHARED)]:
            files.remove(file)


def with_shared_files(html, config):
    """Return an English page that names the Chinese site's copy of the theme's files, one folder up."""
    return re.sub(r'(\b(?:href|src)=")((?:\.\./)*assets/)', r"\1../\2", html) if is_english(config) else html


def once_for_both(output, config):
    """Return a template's output; for the English site nothing: one 404.html and one sitemap serve both languages."""
    return "" if is_english(config) else output


def build_english(config):
    """Build the English site, once the Chinese one is there."""
    if is_english(config):
        return
    english = english_settings(config)
    english.plugins.on_startup(command="build", dirty=False)
    build(english)


def english_settings(config):
    """Return the English site's settings, given the Chinese site's."""
    return load_config(
        str(root_of(config) / "mkdocs.en.yml"),
        site_dir=str(Path(config.site_dir, "en")),
        site_url=urljoin(config.site_url, "en/") if config.site_url else "",
        strict=config.strict,
    )
