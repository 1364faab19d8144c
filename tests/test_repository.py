"""What holds for the files of the repository: its requirements, its line ends, and nothing of one machine in them."""

import ast
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from tests import ROOT

# Written in parts, so that this file doesn't match itself.
REGISTRY = re.compile("|".join(["-index" + "-url", "pypi.org" + "/simple", "download.pytorch" + r"\.org"]), re.I)
MACHINE = re.compile(r"(?<![\w./-])/(home|root|Users|work)/\w|\b[A-Z]:\\Users\\")
OURS = {".ci", ".github"}
NOT_OURS = {"__pycache__", "node_modules", "site", "venv"}
PIN = re.compile(r"([\w.-]+)==[\w.!+-]+")
NOT_IMPORTED = {
    "check-jsonschema": "test_workflows.py runs it",
    "ipykernel": "it executes the labs",
    "mkdocs-jupyter": "mkdocs.yml names it",
    "mkdocs-material": "mkdocs.yml names it",
    "nbconvert": "mkdocs-jupyter makes Markdown of the labs with it",
    "ruff": "test_repository.py runs it",
    "zizmor": "test_workflows.py runs it",
}


def git(*words: str) -> str | None:
    """Return what git prints in the checkout; None where there is no git or no checkout."""
    if not ((ROOT / ".git").exists() and shutil.which("git")):
        return None
    done = subprocess.run(["git", "-c", "safe.directory=*", *words], cwd=ROOT, capture_output=True, encoding="utf-8")
    return done.stdout if done.returncode == 0 else None


def project_files() -> Iterator[Path]:
    """Yield what git tracks or would add; without git, every file that isn't plainly made by a tool."""
    listed = git("ls-files", "-z", "--cached", "--others", "--exclude-standard")
    if listed is not None:
        paths = (ROOT / name for name in listed.split("\0") if name)
        yield from (path for path in paths if path.is_file())
        return
    for folder, folders, names in os.walk(ROOT):
        folders[:] = [name for name in folders if name in OURS or not (name.startswith(".") or name in NOT_OURS)]
        yield from (Path(folder, name) for name in names)


def texts() -> dict[str, str]:
    """Return {path from the root: text} of every file of the project that is text."""
    found = {}
    for path in project_files():
        try:
            found[path.relative_to(ROOT).as_posix()] = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:  # a picture or a font
            continue
    assert found, "no file was read; mend project_files"
    return found


def fail(faults: list[str]) -> None:
    if faults:
        pytest.fail("\n".join(faults), pytrace=False)


def test_no_file_names_a_registry_or_a_machine():
    faults = []
    for name, text in texts().items():
        for number, line in enumerate(text.splitlines(), 1):
            if match := REGISTRY.search(line):
                faults.append(f'{name}:{number}: "{match[0]}" chooses a registry for all; leave it to pip\'s settings')
            if match := MACHINE.search(line):
                faults.append(f'{name}:{number}: "{match[0]}" is on one machine only; write a path from the checkout')
    fail(faults)


# Requirements


def pinned(lines: list[str]) -> tuple[set[str], list[str]]:
    """Return the names of the packages that requirements pin, in lower case, and a fault a line that pins none."""
    names, faults = set(), []
    for number, line in enumerate(lines, 1):
        if line.strip() and not line.startswith("#"):
            if pin := PIN.fullmatch(line):
                names.add(pin[1].lower())
            else:
                faults.append(f'requirements.txt:{number}: "{line}" has no exact version; write <name>==<version>')
    return names, faults


def imported() -> dict[str, str]:
    """Return {module: a file that imports it} of what the project's Python files import from other projects."""
    homes = ROOT, ROOT / "docs" / "hooks", ROOT / "tools"
    ours = {path.stem for home in homes for path in home.iterdir() if path.is_dir() or path.suffix == ".py"}
    found = {}
    for name, text in texts().items():
        for node in ast.walk(ast.parse(text)) if name.endswith(".py") else ():
            modules = []
            if isinstance(node, ast.Import):
                modules = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom) and not node.level:
                modules = [node.module]
            for module in (module.partition(".")[0] for module in modules):
                if module not in sys.stdlib_module_names and module not in ours:
                    found.setdefault(module, f"{name}:{node.lineno}")
    return found


@pytest.mark.parametrize(
    "line", ["numpy", "numpy>=2", "numpy==2.*", "numpy~=2.4", "numpy==2.4.6; python_version < '4'", "-r other.txt"]
)
def test_a_requirement_without_its_pin_is_seen(line):
    assert pinned(["# words", "", "torch==2.13.0", line])[1]


def test_each_requirement_is_one_version():
    names, faults = pinned((ROOT / "requirements.txt").read_text(encoding="utf-8").splitlines())
    assert names
    fail(faults)


def test_requirements_are_what_is_imported():
    names, _ = pinned((ROOT / "requirements.txt").read_text(encoding="utf-8").splitlines())
    packages, faults, used = packages_distributions(), [], set()
    for module, where in imported().items():
        given = {package.lower().replace("_", "-") for package in packages.get(module, [module])}
        used |= given
        if not given & names:
            faults.append(
                f"{where}: {module} is imported and not pinned; add {min(given)}==<version> to requirements.txt"
            )
    for name in sorted(names - used - NOT_IMPORTED.keys()):
        faults.append(f"requirements.txt: nothing imports {name}; take it out, or say in NOT_IMPORTED who uses it")
    fail(faults)


# Line ends and style


def test_a_clone_has_the_same_line_ends_everywhere():
    rule = "* text=auto eol=lf"
    assert rule in (ROOT / ".gitattributes").read_text(encoding="utf-8").splitlines(), f'.gitattributes: write "{rule}"'
    faults = []
    for line in (git("ls-files", "--eol") or "").splitlines():
        facts, _, name = line.partition("\t")
        if not re.match(r"i/(lf|none) .* attr/text=auto eol=lf|i/-text .* attr/-text", facts):
            faults.append(
                f"{name}: git sees {' '.join(facts.split())}; write it with LF, or as binary in .gitattributes"
            )
    fail(faults)


def test_python_is_clean():
    check = subprocess.run([sys.executable, "-m", "ruff", "check", "."], cwd=ROOT, capture_output=True, text=True)
    fail([f"mend what ruff names, or run ruff check --fix:\n{check.stdout}"] if check.returncode else [])
