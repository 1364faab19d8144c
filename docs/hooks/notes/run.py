"""Run one program of a page as a reader would: saved as a file, in a folder and a process of its own.

Where the platform can fork, its process is forked from one that has imported torch, which saves two seconds a program,
and so is each process that torchrun starts; elsewhere, and where the program could see the difference, it is a fresh
Python.
"""

import ast
import os
import re
import shlex
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from notes import warm
from notes.data_files import copy_data
from notes.inside.story import MARK, MARK_END, UNCAUGHT
from notes.outputs import Printed
from notes.syntax import syntax_tree

SECONDS_TO_END = 9  # in which a stopped command, such as torchrun, ends what it has started


@dataclass(frozen=True)
class Limits:
    """What a program may use: seconds of CPU time, seconds on the clock, seconds that what it started may outlive it,
    and bytes that it writes to stdout or stderr."""

    cpu: int = 60
    clock: float = 600
    afterwards: float = 30
    output: int = 1_000_000


@dataclass(frozen=True)
class Raised:
    """An uncaught exception: its type's name, and the file and line of each frame, from the program's first on."""

    kind: str
    places: tuple[tuple[str, int], ...]


@dataclass(frozen=True)
class Result:
    """How a program went. `stderr` is all that a reader sees there; `own_stderr` is what the program itself wrote,
    without the words of a command such as torchrun, and the end of a run that torchrun has started anew.

    `fault` says how it failed, or is None. `ran` and `left` are the lines that ran and those that an exception left,
    where the program was followed. `record` is what inside/recorder.py wrote, if that was asked for.
    """

    printed: Printed
    stderr: str
    own_stderr: str
    fault: str | None
    raised: Raised | None
    ran: frozenset[int]
    left: frozenset[int]
    record: str | None = None


def run(
    file: Path,
    command: str | None = None,
    limits: Limits = Limits(),
    follow: bool = False,
    stop: threading.Event | None = None,
    record: bool = False,
) -> Result:
    """Run a copy of a program, by `python` or by the command that its page gives; return how it went.

    With `follow`, the lines that run are remembered, which takes longer. An event that is set stops the program. What
    is returned names the program by the path that was given. With `record`, which needs a platform that can fork, what
    each line made is recorded.
    """
    code = file.read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory() as folder:
        program = Path(folder, "cwd", file.name).resolve()
        program.parent.mkdir()
        program.write_text(code, encoding="utf-8", newline="\n")
        copy_data(file.parent, program.parent)
        story = Path(folder, "story")
        recorded = Path(folder, "record") if record else None
        if not record and (command or not warm.looks_the_same(code)):
            process = _started(program, story, command, code, limits)
        else:
            process = _forked(program, story, follow, recorded, limits)
        try:
            fault = process.watch(limits, stop or threading.Event())
        finally:
            process.kill()
        events = _events(story, str(program), str(file))
        result = _result(process, fault, events, limits, bool(command), str(program), str(file))
        if recorded and recorded.exists():
            return replace(result, record=recorded.read_text(encoding="utf-8"))
        return result


# A running program


class Pipe(threading.Thread):
    """A pipe, read to its end as fast as it fills; only its first `limit` bytes are kept."""

    def __init__(self, descriptor: int, limit: int) -> None:
        super().__init__(daemon=True)
        self.descriptor, self.limit = descriptor, limit
        self.pieces: list[bytes] = []
        self.is_full = False
        self.start()

    def run(self) -> None:
        while piece := os.read(self.descriptor, 1 << 16):
            if self.limit > 0:
                self.pieces.append(piece[: self.limit])
            self.limit -= len(piece)
            self.is_full = self.limit <= 0
        os.close(self.descriptor)


class Process(threading.Thread):
    """A started program and its two pipes. `wait` returns its exit code and the seconds of CPU time that it took; the
    code is None if nobody knows it."""

    def __init__(
        self,
        pid: int,
        pipes: tuple[int, int],
        wait: Callable[[], tuple[int | None, float]],
        limits: Limits,
        gently: bool,
    ) -> None:
        super().__init__(daemon=True)
        self.pid, self.wait, self.gently = pid, wait, gently
        self.stdout, self.stderr = (Pipe(pipe, limits.output) for pipe in pipes)
        self.exit: int | None = None
        self.cpu = 0.0
        self.start()

    def run(self) -> None:
        self.exit, self.cpu = self.wait()

    def watch(self, limits: Limits, stop: threading.Event) -> str | None:
        """Return when the program has ended and nothing more can be printed, or with why it has to be stopped."""
        deadline, is_over = time.monotonic() + limits.clock, False
        fault = f"still running after {limits.clock:g} seconds; make it shorter"
        while waiting := [thread for thread in (self, self.stdout, self.stderr) if thread.is_alive()]:
            if self not in waiting and not is_over:
                is_over, deadline = True, time.monotonic() + limits.afterwards
                fault = "what it has started still runs, and may print; wait for it to end"
                if self.exit:  # what failed has said why
                    deadline, fault = time.monotonic() + 1, None
            if stop.is_set():
                return "stopped"
            if self.stdout.is_full or self.stderr.is_full:
                return f"it prints more than {limits.output} bytes; print less"
            if time.monotonic() > deadline:
                return fault
            waiting[0].join(0.05)
        return None

    def kill(self) -> None:
        """End the program and all that it has started."""
        if self.gently and self.is_alive():
            with suppress(OSError):
                os.kill(self.pid, signal.SIGTERM)
            self.join(SECONDS_TO_END)
        with suppress(OSError, AttributeError):  # on Windows there are no groups
            os.killpg(self.pid, signal.SIGKILL)
        if self.is_alive():
            with suppress(OSError):
                os.kill(self.pid, getattr(signal, "SIGKILL", signal.SIGTERM))
        for thread in self, self.stdout, self.stderr:
            thread.join(1)


def _forked(program: Path, story: Path, follow: bool, record: Path | None, limits: Limits) -> Process:
    """Start a program in a process forked from a warm Python."""
    request = {"program": str(program), "story": str(story), "cpu_seconds": limits.cpu, "follow": follow}
    request["record"] = record and str(record)
    pid, pipes, wait = warm.python().fork(request)
    return Process(pid, pipes, wait, limits, gently=False)


def _started(program: Path, story: Path, command: str | None, code: str, limits: Limits) -> Process:
    """Start a program by its command, in which sitecustomize.py begins its story or, under torchrun, forks it."""
    words = shlex.split(command) if command else [sys.executable, program.name]
    is_forked = words[:1] == ["torchrun"] and warm.looks_the_same(code)  # settings before it may be read with torch
    env = warm.readers_environment()
    while words and (setting := re.fullmatch(r"(\w+)=(.*)", words[0], re.S)):
        env[setting[1]] = setting[2]
        del words[0]
    env |= {"NOTES_PROGRAM": str(program), "NOTES_STORY": str(story), "NOTES_CPU": str(limits.cpu)}
    env["NOTES_TORCH"] = "1" if warm.imports_torch(code) else ""
    env["NOTES_WARM"] = warm.python().address if is_forked else ""
    for name, first in ("PATH", Path(sys.executable).parent), ("PYTHONPATH", warm.INSIDE):
        env[name] = os.pathsep.join([str(first), *filter(None, [env.get(name)])])
    pipe = subprocess.PIPE
    process = subprocess.Popen(
        ["env", *words] if command else words,
        cwd=program.parent, env=env, stdin=subprocess.DEVNULL, stdout=pipe, stderr=pipe, start_new_session=True,
    )  # fmt: skip
    pipes = os.dup(process.stdout.fileno()), os.dup(process.stderr.fileno())
    process.stdout.close(), process.stderr.close()

    def wait():
        if not hasattr(os, "wait4"):
            return process.wait(), 0.0
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        return process.returncode, used.ru_utime + used.ru_stime

    return Process(process.pid, pipes, wait, limits, gently=bool(command))


# What is told of it


def _events(story: Path, program: str, file: str) -> list[tuple]:
    """Return what inside/story.py has told, an event a line."""
    if not story.exists():
        return []
    text = story.read_text(encoding="utf-8").replace(program, file)
    return [ast.literal_eval(syntax_tree(line, "eval")) for line in text.splitlines()]


def _result(
    process: Process, fault: str | None, events: list[tuple], limits: Limits, commanded: bool, program: str, file: str
) -> Result:
    printed = _marked_texts(process.stdout, program, file)
    written = _marked_texts(process.stderr, program, file)
    stderr = "".join(text for _, text in written)
    own_stderr = "".join(text for mark, text in written if not commanded or mark not in (None, UNCAUGHT))
    raised = [Raised(kind, tuple(places)) for event, _, kind, places in _of("raised", events)]
    finished = _of("finished", events)
    ranks = {rank for _, rank, *_ in finished}
    is_complete = bool(ranks) and all(rank in ranks for _, rank in _of("started", events))
    cpu = process.cpu + sum(seconds for _, _, seconds in _of("used", events))
    if not fault and (cpu >= limits.cpu or process.exit == -getattr(signal, "SIGXCPU", 0) < 0):
        fault = f"still running after {limits.cpu} seconds of CPU time; make it shorter"
    elif not fault and process.exit is None:
        fault = "how it ended isn't known: what had started it ended first; run it again, unless it kills its parent"
    elif not fault and (process.exit or not is_complete):
        ended = f"the process ended with code {process.exit} before the program did; let it run to its end"
        fault = stderr.rstrip("\n") or ended
    return Result(
        [(mark or 0, text) for mark, text in printed],
        stderr,
        own_stderr,
        fault,
        raised[0] if raised else None,
        frozenset(line for _, _, ran, _ in finished for line in ran),
        frozenset(line for _, _, _, left in finished for line in left),
    )


def _of(kind: str, events: list[tuple]) -> list[tuple]:
    return [event for event in events if event[0] == kind]


def _marked_texts(pipe: Pipe, program: str, file: str) -> list[tuple[int | None, str]]:
    """Return what was written, in pieces, each with the line of the statement that wrote it; None where no mark is."""
    text = b"".join(pipe.pieces).decode("utf-8", errors="replace").replace(program, file)
    first, *marked = re.split(f"{MARK}(\\d*){MARK_END}", text)
    pieces = zip(["", *marked[::2]], [first, *marked[1::2]], strict=True)
    return [(int(mark) if mark else None, piece) for mark, piece in pieces if piece]
