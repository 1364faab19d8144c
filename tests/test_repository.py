"""What holds for the repository: its README is true, its requirements whole, and no file is of one machine alone."""

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
    "pytest-xdist": "pyproject.toml has pytest spread the tests with it",
    "pygments": "it colours the code, by its classes that site.css names",
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
    python = {name: text for name, text in texts().items() if name.endswith(".py")}
    ours = {part for name in python if not name.startswith("snippets/") for part in Path(name).with_suffix("").parts}
    found = {}
    for name, text in python.items():
        for node in ast.walk(ast.parse(text)):
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


# The README

README = (ROOT / "README.md").read_text(encoding="utf-8")
HALVES = dict(zip(("zh", "en"), README.split("\n## English\n"), strict=True))
INSTALL = "pip install -r requirements.txt"
FIRST_SCREEN = 40  # lines
GIVEN_BY_OTHERS = {"Aborted with … warnings in strict mode", "Refused to …", "CellExecutionError"}
each_half = pytest.mark.parametrize("half", HALVES)


@each_half
def test_readme_begins_with_a_virtual_environment_and_the_two_commands(half):
    begin = "\n".join(HALVES[half].split("\n")[:FIRST_SCREEN])
    commands = re.findall(r"^```sh\n(.*)\n```$", begin, re.M)
    assert commands == [
        "python3 -m venv .venv && . .venv/bin/activate",
        f"{INSTALL} && mkdocs serve",
        f"{INSTALL} && pytest",
    ]


@each_half
def test_what_readme_names_is_there(half):
    names = re.findall(
        r"`((?:docs|snippets|tools|tests|\.github)/[\w./-]*|[\w.-]+\.(?:py|yml|toml|txt))`", HALVES[half]
    )
    assert names
    made_by_its_example = re.compile("huber|notes-offline|words")
    for name in names:
        assert (ROOT / name).exists() or made_by_its_example.search(name), (
            f"README.md: {name} isn't there; mend the name"
        )


@each_half
def test_a_message_in_readme_is_one_that_a_check_gives(half):
    """The rows of the last table, each message in parts around its …, as they stand in the code of the checks."""
    messages = re.findall(r"^\| `([^`]+)` \| [^|]+ \|$", HALVES[half], re.M)
    messages = [
        message for message in messages if not re.search(r"^(docs|snippets|tests|tools|mkdocs|conftest)\b", message)
    ]
    checks = "\n".join(
        text
        for name, text in texts().items()
        if name.endswith(".py") and not name.startswith("snippets") and name != "tests/test_faults.py"  # it quotes them
    )
    assert len(messages) > 5
    for message in set(messages) - GIVEN_BY_OTHERS:
        for part in message.split("…"):
            assert part.strip() in checks, f'README.md: no check says "{message}"; write what it says, or take it out'


def test_both_halves_of_readme_name_the_same_messages():
    zh, en = (re.findall(r"^\| (`[^`]+`)", HALVES[half], re.M) for half in ("zh", "en"))
    assert zh == en


def test_the_page_on_setting_up_installs_the_pinned_torch():
    (pin,) = re.findall(r"^torch==\S+", (ROOT / "requirements.txt").read_text(encoding="utf-8"), re.M)
    for page in ROOT.glob("docs/??/start/setup.md"):
        said = set(re.findall(r"torch==[\w.]+\w", page.read_text(encoding="utf-8")))
        assert said == {pin}, f"{page.relative_to(ROOT).as_posix()}: it says {said}; requirements.txt pins {pin}"
