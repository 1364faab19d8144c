"""The site as the tests build it: strictly, and once while its sources stay as they are.

Never with --quiet: mkdocs drops the warnings below the level that it is told to show before it counts them, so that a
quiet strict build passes with dead links.
"""

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from importlib.metadata import distributions
from pathlib import Path

import pytest
from filelock import FileLock

READ = ["docs", "snippets", "mkdocs.yml", "mkdocs.en.yml", "requirements.txt", "tests/__init__.py", "tests/building.py"]
KEPT = 3  # built sites: those of other test runs at the same time among them
ENVIRONMENT = dict(os.environ)  # of the tests, before one of them or a library that it imports sets more
# Those that change what Python, the labs' libraries and git do.
VARIABLES = ("GIT_", "JUPYTER", "LANG", "LC_", "MATPLOTLIB", "MKL_", "MPL", "OMP_", "PYTHON", "TORCH", "TZ")


def mkdocs(root: Path, *words: str, stdout: int = subprocess.PIPE, **variables: str) -> subprocess.Popen:
    """Start mkdocs on a project; its output and its errors both go to stdout."""
    env = {**ENVIRONMENT, "NO_MKDOCS_2_WARNING": "1", "PYTHONUNBUFFERED": "1", **variables}
    command = [sys.executable, "-m", "mkdocs", *words]
    return subprocess.Popen(command, cwd=root, env=env, text=True, stdout=stdout, stderr=subprocess.STDOUT)


def strict_build(root: Path, folder: Path, **variables: str) -> tuple[int, str]:
    """Build a project's site into a folder, strictly; return the exit status and what mkdocs said."""
    build = mkdocs(root, "build", "--strict", "--site-dir", str(folder), **variables)
    output = build.communicate()[0]
    return build.returncode, output


def built_once(root: Path, cache: Path, **variables: str) -> Path:
    """Return the folder of a project's site, built unless a folder in the cache holds what would be built.

    Fail the tests with what mkdocs said if the build fails. Another process that asks for the same waits for it.
    """
    cache.mkdir(parents=True, exist_ok=True)
    with FileLock(cache / "lock"):
        for _ in range(3):
            key = fingerprint(root, **variables)
            folder, half_built = cache / key, cache / "building"
            if folder.exists():
                os.utime(folder)  # the last to go
                return folder
            shutil.rmtree(half_built, ignore_errors=True)
            status, output = strict_build(root, half_built, **variables)
            if status:
                pytest.fail(f"mkdocs build --strict failed; mend what it names:\n{output}", pytrace=False)
            if fingerprint(root, **variables) == key:
                half_built.rename(folder)
                os.utime(folder)
                remove_old(cache)
                return folder
    return pytest.fail("the sources changed while the site was built; run the tests again", pytrace=False)


def remove_old(cache: Path) -> None:
    """Remove all built sites but those used last."""
    sites = sorted(filter(Path.is_dir, cache.iterdir()), key=lambda folder: folder.stat().st_mtime)
    for folder in sites[:-KEPT]:
        shutil.rmtree(folder)


def fingerprint(root: Path, **variables: str) -> str:
    """Return a digest of all that a build of the project reads: its files, its packages, its history, its variables."""
    digest = hashlib.sha256()
    for path in files_read(root):
        digest.update(f"{path.relative_to(root).as_posix()} {path.stat().st_size}\n".encode() + path.read_bytes())
    packages = sorted(f"{package.name} {package.version}" for package in distributions())
    settings = sorted((name, value) for name, value in ENVIRONMENT.items() if name.startswith(VARIABLES))
    digest.update(repr((sys.version, packages, history(root), settings, sorted(variables.items()))).encode())
    return digest.hexdigest()[:16]


def files_read(root: Path) -> Iterator[Path]:
    """Yield the files that a build may read, in a fixed order."""
    for name in READ:
        found = [root / name] if (root / name).is_file() else sorted((root / name).rglob("*"))
        yield from (path for path in found if path.is_file() and "__pycache__" not in path.parts)


def history(root: Path) -> str:
    """Return the commits from which the pages' dates are taken; nothing where git knows none."""
    said = ""
    for words in ["rev-parse", "--is-shallow-repository"], ["log", "--format=%H", "--", "docs", "snippets"]:
        with suppress(OSError):  # no git
            said += subprocess.run(["git", *words], cwd=root, capture_output=True, text=True, check=False).stdout
    return said
