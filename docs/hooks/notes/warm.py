"""A Python that has imported torch, from which programs are forked; and which programs could see the difference."""

import ast
import json
import os
import subprocess
import sys
import threading
import uuid
from collections.abc import Callable
from functools import cached_property
from pathlib import Path

from notes.inside.asking import ask
from notes.syntax import syntax_tree

INSIDE = Path(__file__).with_name("inside")
CAN_FORK = sys.platform == "linux"

_lock = threading.Lock()
_pythons: list["Python"] = []


class Python:
    """The running inside/warm.py; it ends with this process."""

    def __init__(self) -> None:
        self.address = f"notes-{uuid.uuid4()}"
        self.process = subprocess.Popen(
            [sys.executable, str(INSIDE / "warm.py"), self.address],
            env=readers_environment(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )
        self.lock = threading.Lock()

    @cached_property
    def modules(self) -> tuple[frozenset[str], frozenset[str]]:
        """The names of the modules that torch brings, with numpy.random, and of those that a forked program has."""
        with_torch, loaded = json.loads(self.process.stdout.readline())
        return frozenset(with_torch), frozenset(loaded)

    def fork(self, request: dict) -> tuple[int, tuple[int, int], Callable[[], tuple[int | None, float]]]:
        """Start a program; return its process id, the read ends of its stdout and stderr, and a function that waits
        for its exit code and the seconds of CPU time that it took; the code is None if this Python ended before it."""
        out, err = os.pipe(), os.pipe()
        pid, wait = ask(self.address, request, [out[1], err[1]])
        os.close(out[1])
        os.close(err[1])
        return pid, (out[0], err[0]), lambda: wait() or (None, 0.0)


def python() -> Python:
    """Return the warm Python of this process; start it the first time."""
    with _lock:
        if not _pythons or _pythons[0].process.poll() is not None:
            _pythons[:] = [Python()]
            _ = _pythons[0].modules  # read once, by the first thread that comes: then it listens
        return _pythons[0]


def readers_environment() -> dict[str, str]:
    """Return this process's environment without pytest's traces; a figure is drawn into no window."""
    return {name: value for name, value in os.environ.items() if "PYTEST" not in name} | {"MPLBACKEND": "Agg"}


def looks_the_same(code: str) -> bool:
    """Whether a program can't tell a forked process from a fresh one: it imports torch, and reaches no submodule that
    a fresh Python would lack: that the program doesn't import, nor torch, nor numpy when it is asked."""
    if not (CAN_FORK and imports_torch(code)):
        return False
    with_torch, loaded = python().modules
    imported, reached = _modules(syntax_tree(code))
    return not (reached & loaded) - with_torch - imported


def imports_torch(code: str) -> bool:
    """Whether a program imports torch; False where it isn't Python."""
    try:
        return "torch" in _modules(syntax_tree(code))[0]
    except (SyntaxError, ValueError):
        return False


def _modules(tree: ast.Module) -> tuple[set[str], set[str]]:
    """Return the names of the modules that a program imports, and those that it may reach as attributes of one."""
    imported, names = set(), {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                imported |= _with_parents(alias.name)
                names[alias.asname or alias.name.partition(".")[0]] = (
                    alias.name if alias.asname else alias.name.partition(".")[0]
                )
        elif isinstance(node, ast.ImportFrom) and node.module:
            for alias in node.names:
                imported |= _with_parents(f"{node.module}.{alias.name}")
                names[alias.asname or alias.name] = f"{node.module}.{alias.name}"
    return imported, {reached for node in ast.walk(tree) if (reached := _dotted(node, names))}


def _with_parents(module: str) -> set[str]:
    parts = module.split(".")
    return {".".join(parts[:end]) for end in range(1, len(parts) + 1)}


def _dotted(node: ast.AST, names: dict[str, str]) -> str | None:
    """Return the full name of an attribute of a module, such as torch.nn.functional; None for anything else."""
    if isinstance(node, ast.Name):
        return names.get(node.id)
    if isinstance(node, ast.Attribute) and (owner := _dotted(node.value, names)):
        return f"{owner}.{node.attr}"
    return None
