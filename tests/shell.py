"""Run notebooks' cells as a kernel does, in processes forked from one that has imported what the notebooks import.

A kernel for each notebook would spend most of its time on starting; tests/test_notebooks.py runs one, to see that it
shows the same. As a program, `python tests/shell.py FOLDER …`, it runs the cells that each folder's cells.json lists,
and writes what they show to shown.json there.
"""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from IPython.core.displayhook import DisplayHook
from IPython.core.displaypub import DisplayPublisher
from IPython.core.interactiveshell import InteractiveShell

CAN_FORK = hasattr(os, "fork")
CPU = 300  # seconds that a notebook may take, whatever else the machine does
CLOCK = 1800  # seconds after which it waits for something that never comes


@dataclass
class Shown:
    """What stands below a cell that has run: what it wrote, what it raised, and how many values or pictures."""

    stdout: str = ""
    stderr: str = ""
    raised: str = ""
    displayed: int = 0


def run_notebooks(
    notebooks: dict[str, list[str]], folder: Path, put_data: Callable[[str, Path], None] = lambda name, to: None
) -> dict[str, list[Shown]]:
    """Run the code cells of each notebook in a shell of its own, as many shells at a time as there are CPUs.

    `put_data` puts what the notebook of a name reads into the folder where it runs. An error in a cell stops none after
    it. A notebook whose process died or took too long is missing from the answer.
    """
    folders = {name: folder / str(number) for number, name in enumerate(notebooks)}
    for name, cells in notebooks.items():
        (folders[name] / "working").mkdir(parents=True)
        put_data(name, folders[name] / "working")
        (folders[name] / "cells.json").write_text(json.dumps(cells), encoding="utf-8")
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])
    env = {**os.environ, "PATH": path, "PYTHONPATH": "", "MPLBACKEND": "Agg"}
    subprocess.run([sys.executable, __file__, *map(str, folders.values())], env=env, check=False)
    answers = {name: folder / "shown.json" for name, folder in folders.items()}
    return {
        name: [Shown(**cell) for cell in json.loads(file.read_text(encoding="utf-8"))]
        for name, file in answers.items()
        if file.exists()
    }


# The program


def main(folders: list[Path]) -> None:
    """Run the notebooks of the folders; each in a process of its own."""
    if len(folders) == 1:
        run_cells(folders[0])
    elif CAN_FORK:
        import torch._dynamo  # noqa: F401 - the first optimizer imports it: here once, not in each notebook

        running = []
        for folder in folders:
            if len(running) == os.cpu_count():
                end(running, os.wait()[0])
            if not (process := os.fork()):
                run_cells(folder)
                os._exit(0)
            running.append(process)
        while running:
            end(running, os.wait()[0])
    else:
        for folder in folders:
            subprocess.run([sys.executable, __file__, folder], check=False)


def end(running: list[int], process: int) -> None:
    """Take an ended process off the list, and end all that it has left running."""
    running.remove(process)
    with suppress(ProcessLookupError):
        os.killpg(process, signal.SIGKILL)


def run_cells(folder: Path) -> None:
    """Run a notebook's cells in this process; write down what each shows."""
    if CAN_FORK:
        import resource

        with suppress(PermissionError):  # it is a group's leader already
            os.setsid()
        resource.setrlimit(resource.RLIMIT_CPU, (CPU, CPU))
        signal.alarm(CLOCK)
    os.environ["IPYTHONDIR"] = str(folder / "ipython")
    os.chdir(folder / "working")
    files = {"stdout": folder / "stdout", "stderr": folder / "stderr"}
    for descriptor, file in enumerate(files.values(), 1):  # what other processes write comes there too
        os.dup2(os.open(file, os.O_CREAT | os.O_WRONLY | os.O_APPEND), descriptor)
    for stream in sys.stdout, sys.stderr:
        stream.reconfigure(encoding="utf-8", line_buffering=True)
    shell = Shell.instance(displayhook_class=Values, display_pub_class=Pictures)
    cells = json.loads((folder / "cells.json").read_text(encoding="utf-8"))
    shown = [asdict(shell.show(source, files)) for source in cells]
    (folder / "shown.json").write_text(json.dumps(shown), encoding="utf-8")


class Shell(InteractiveShell):
    """A shell that notes what its cells show instead of showing it, at the places where a kernel would send it."""

    shown = Shown()

    def show(self, source: str, files: dict[str, Path]) -> Shown:
        """Run a cell; return what it shows. `files` are those that stdout and stderr go to."""
        before, self.shown = {name: file.stat().st_size for name, file in files.items()}, Shown()
        self.run_cell(source, store_history=True)  # by which a semicolon is seen
        for name, file in files.items():
            getattr(sys, name).flush()
            setattr(self.shown, name, file.read_bytes()[before[name] :].decode("utf-8", errors="replace"))
        return self.shown

    def _showtraceback(self, etype, evalue, stb):
        self.shown.raised += f"{etype.__name__}: {evalue}"


class Values(DisplayHook):
    """What is done with the value of a cell's last line."""

    def write_output_prompt(self):
        pass

    def write_format_data(self, format_dict, md_dict=None):
        self.shell.shown.displayed += 1

    def finish_displayhook(self):
        pass


class Pictures(DisplayPublisher):
    """What is done with what a cell displays by itself."""

    def publish(self, data, **kwargs):
        self.shell.shown.displayed += 1


if __name__ == "__main__":
    main([Path(folder) for folder in sys.argv[1:]])
