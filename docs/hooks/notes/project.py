"""Where the project lies that a build reads, and where it may keep what it need not do twice."""

import os
import tempfile
from pathlib import Path

CACHE = "NOTES_CACHE"  # the environment variable that names another folder than .cache


def root_of(config) -> Path:
    """Return the folder of the project's mkdocs.yml, however the command line named that file."""
    return Path(config.config_file_path).resolve().parent


def cache_of(config) -> Path:
    """Return the folder for what later builds can use again; in a checkout that can't be written, a temporary one."""
    folder = Path(os.environ.get(CACHE) or root_of(config) / ".cache")
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        pass
    if folder.is_dir() and os.access(folder, os.W_OK):
        return folder
    user = os.getuid() if hasattr(os, "getuid") else os.environ.get("USERNAME", "")
    folder = Path(tempfile.gettempdir(), f"notes-that-run-{user}")
    folder.mkdir(mode=0o700, exist_ok=True)
    return folder
