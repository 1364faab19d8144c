"""The workflows are valid and safe, and no file names a package registry or one person's machine."""

import os
import re
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
WORKFLOWS = ROOT / ".github" / "workflows"
each_workflow = pytest.mark.parametrize("path", sorted(WORKFLOWS.glob("*.y*ml")), ids=lambda path: path.name)

# Written in parts, so that this file doesn't match itself.
REGISTRY = re.compile("|".join(["-index" + "-url", "pypi.org" + "/simple", "download.pytorch" + r"\.org"]), re.I)
MACHINE = re.compile(r"(?<![\w./-])/(home|root|Users|work)/\w|\b[A-Z]:\\Users\\")
OURS = {".ci", ".github"}
NOT_OURS = {"__pycache__", "node_modules", "site", "venv"}


def run(*command):
    return subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", stdin=subprocess.DEVNULL)


def test_every_workflow_is_there():
    missing = {"check.yml", "publish.yml", "weekly.yml"} - {path.name for path in WORKFLOWS.glob("*")}
    assert not missing, f"{missing} gone from .github/workflows; restore it, or take its name out of this test"


@each_workflow
def test_follows_githubs_schema(path):
    name = path.relative_to(ROOT)
    done = run(sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.github-workflows", str(name))
    if done.returncode:
        pytest.fail(f"{name}: mend what GitHub would reject\n{done.stdout}{done.stderr}", pytrace=False)


@each_workflow
def test_zizmor_finds_nothing(path):
    name = path.relative_to(ROOT)
    zizmor = shutil.which("zizmor", path=sysconfig.get_path("scripts")) or shutil.which("zizmor")
    if not zizmor:
        pytest.fail("zizmor isn't installed; run: pip install -r requirements.txt", pytrace=False)
    done = run(zizmor, "--offline", "--persona=regular", "--no-progress", "--color=never", "--quiet", str(name))
    if done.returncode:
        pytest.fail(f"{name}: mend what zizmor found\n{done.stdout}{done.stderr}", pytrace=False)


@each_workflow
def test_actions_are_pinned(path):
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        used = re.match(r"\s*(?:- +)?uses: *(.*)", line)
        if used and not re.fullmatch(r"[\w./-]+@[0-9a-f]{40} # v\d[\w.]*", used[1]):
            where = f"{path.relative_to(ROOT)}:{number}"
            pytest.fail(f'{where}: pin "{used[1]}" as owner/name@<40-digit commit> # v1.2.3', pytrace=False)


def project_files():
    """Yield what git tracks or would add; without git, every file that isn't plainly made by a tool."""
    if (ROOT / ".git").exists() and shutil.which("git"):
        done = run("git", "-c", "safe.directory=*", "ls-files", "-z", "--cached", "--others", "--exclude-standard")
        if done.returncode == 0:
            yield from (ROOT / name for name in done.stdout.split("\0") if name)
            return
    for folder, folders, names in os.walk(ROOT):
        folders[:] = [name for name in folders if name in OURS or not (name.startswith(".") or name in NOT_OURS)]
        yield from (Path(folder, name) for name in names)


def test_no_file_names_a_registry_or_a_machine():
    found, seen = [], 0
    for path in project_files():
        try:
            text = path.read_text(encoding="utf-8")
        except (UnicodeDecodeError, FileNotFoundError, IsADirectoryError):  # a picture, a deletion, a submodule
            continue
        seen += 1
        for number, line in enumerate(text.splitlines(), 1):
            where = f"{path.relative_to(ROOT)}:{number}"
            if match := REGISTRY.search(line):
                found.append(f'{where}: "{match[0]}" chooses a registry for everyone; leave it to pip\'s settings')
            if match := MACHINE.search(line):
                found.append(f'{where}: "{match[0]}" is on one machine only; write a path relative to the checkout')
    assert seen, "no file was read; mend project_files"
    if found:
        pytest.fail("\n".join(found), pytrace=False)
