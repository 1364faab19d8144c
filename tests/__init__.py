"""Checks of the whole site."""

from pathlib import Path

ROOT = Path(__file__).parents[1]
SITE_URL = "https://example.org/notes/"  # below the root of its host, as on a GitHub project page
REPO_URL = "https://github.com/example/notes"
