"""How a code block of a page becomes a test: expanded as the site does it, run alone, its output compared."""

import ast
import difflib
import functools
import inspect
import io
import multiprocessing
import os
import random
import re
import runpy
import shlex
import signal
import subprocess
import sys
import tempfile
import tokenize
import traceback
from contextlib import suppress
from pathlib import Path

import numpy
import pytest
import torch._dynamo  # the first optimizer imports it: here once, not in every fork
from markdown import Markdown
from mkdocs.config import load_config
from pygments.lexers import get_all_lexers
from pytest_codeblocks import extract_from_file
from pytest_codeblocks.plugin import MarkdownFile, TestBlock

FENCE = re.compile(r"[\s>*+.:\d-]*(`{3,}|~{3,})([^`]*)")
PYTHON = {alias for name, aliases, *_ in get_all_lexers() for alias in aliases if re.match("I?Python(?!.*Trace)", name)}
COMMAND = re.compile(r"^```sh\n([^`]*[ /](\w+\.py))\n```$", re.M)
MARK = re.compile(r"<!--[-\s]*(pytest-codeblocks:.*?|pytest\.mark\..*?)\s*-->")


def pytest_addoption(parser):
    parser.addoption("--update-outputs", action="store_true", help="write what each block printed into its snippet")
    parser.addini("block_timeout", "seconds that a block may take", default="60")


def pytest_collect_file(file_path, parent):
    return Page.from_parent(parent, path=file_path) if file_path.suffix == ".md" else None


class Page(MarkdownFile):
    """A Markdown file: one item a Python fence, or one item a fault that would hide a fence."""

    def collect(self):
        text = self.path.read_text(encoding="utf-8")
        commands = COMMAND.findall(text)
        commands += [[part.replace("exercise_", "solution_") for part in pair] for pair in commands]
        self.commands = {file: command.replace("\\\n", " ") for command, file in commands}
        fences = dict(python_fences(text))
        if not any(fences.values()):
            fences = dict.fromkeys(fences, "no test runs this fence; above it mend a line of ``` that is no fence")
            fences |= {block.lineno: block for block in extract_from_file(self.path) if block.syntax == "python"}
        for line, block in fences.items():
            if block:
                item = Block.from_parent(self, name=str(line), obj=block)
                for mark in getattr(block, "marks", []):
                    item.add_marker(eval(mark, {"pytest": pytest, "sys": sys}))
                yield item


def python_fences(text):
    """Yield the line of each Python fence, and the mend of whatever would keep a block from being run."""
    opened = None
    for number, line in enumerate(map(str.strip, text.split("\n")), 1):
        if (mark := MARK.match(line)) and not re.search(r"^pytest\.mark.*reason=.*\w", mark[1]):
            yield number, f'"{mark[1]}" gives no reason; write <!-- pytest.mark.skip(reason="…") -->'
        marks, info = FENCE.fullmatch(line).groups() if FENCE.fullmatch(line) else ("", "")
        if marks and opened is None:
            opened, start = marks, number
            if PYTHON & {*re.findall(r"(?:^\W*|\s\.)([\w+-]+)", info.lower())}:  # the first word, or a class in braces
                yield number, "" if line == "```python" else f'no test runs a fence "{line}"; write exactly ```python'
        elif opened and marks.startswith(opened) and not info:
            opened = None
    if opened:
        yield start, "this fence is never closed; close it"


class Block(TestBlock):
    """One Python fence of a page, or a fault in its place, named by its line."""

    repr_failure = pytest.Item.repr_failure

    def runtest(self):
        if not (fault := self.obj if isinstance(self.obj, str) else ""):
            file = re.split('[/"]', self.obj.code.rstrip('"\n'))[-1]
            fault = prove(self.obj.code, self.parent.commands.get(file), self.config)
        if fault:
            pytest.fail(f"{self.parent.nodeid}:{self.name}: {fault}", pytrace=False)


@functools.cache
def site_preprocessor(root):
    site = load_config(str(root / "mkdocs.yml"), plugins=[], hooks=[])  # they take a second, and don't matter here
    settings = site.mdx_configs["pymdownx.snippets"] | {"auto_append": []}
    markdown = Markdown(extensions=["pymdownx.snippets"], extension_configs={"pymdownx.snippets": settings})
    return markdown.preprocessors["snippet"]


@functools.cache  # the page in the other language holds the same fence
def prove(fence, command, config):
    """Run the program that the site shows in a fence, by the command that its page gives, if any, for a file of its
    name; return what is wrong with it, or None."""
    if not (include := re.fullmatch(r'--8<-- "([^":]+)"\n', fence)):
        return 'a fence holds one include; move its code to snippets/ and write --8<-- "<page>/<name>.py"'
    site = site_preprocessor(config.rootpath)
    try:
        code = "\n".join(site.run(fence.split("\n"))).rstrip("\n") + "\n"
    except Exception as error:
        return f"{error}; write that snippet, or mend the path in this fence"
    snippet = Path(site.get_snippet_path(include[1]))
    name = snippet.relative_to(config.rootpath).as_posix()
    if code != snippet.read_text(encoding="utf-8"):
        return f"{name}: what the site shows isn't this file; end it in one newline and include nothing in it"
    with tempfile.TemporaryDirectory() as folder:
        program = Path(folder, "cwd", snippet.name).resolve()
        program.parent.mkdir()
        program.write_text(code, encoding="utf-8")
        fault = execute(program, command, float(config.getini("block_timeout"))).replace(str(program), name)
        printed = Path(folder, "stdout").read_text(encoding="utf-8", errors="replace")
    if snippet.name.startswith("exercise_"):
        fails = re.search(r"^(\[rank\d+\]: )?(AssertionError|NotImplementedError)\b", fault, re.M)
        fault = "" if fails else f"an exercise must fail its check until a reader solves it\n{fault}"
    if fault:
        return f"{name}: {fault}"
    shown = with_outputs(code, printed)
    if not re.search(r"^\s*assert\b|\bassert_\w+\(|^#>", shown, re.M):
        return f"{name}:1: it prints nothing and asserts nothing, so it proves nothing; print or assert the claim"
    if shown != code and config.option.update_outputs:
        snippet.write_text(shown, encoding="utf-8")
    elif shown != code:
        diff = list(difflib.unified_diff(code.split("\n"), shown.split("\n"), "shown", "printed", lineterm="", n=1))
        mend = "If what it printed is right, run pytest --update-outputs; if it changes from run to run, seed it."
        return "\n".join([f"{name}:{re.search('[0-9]+', diff[2])[0]}: it printed something else", *diff, mend])


def execute(program, command, seconds):
    """Run a program in a process of its own; return how it failed, or an empty string."""
    context = multiprocessing.get_context("fork" if sys.platform == "linux" else "spawn")
    process = context.Process(target=run_alone, args=[program, command])
    process.start()
    try:
        process.join(seconds)
    finally:
        code = process.exitcode
        process.terminate()
        process.join(9 if command else 0)  # for torchrun to end its workers, which have sessions of their own
        process.kill()
        with suppress(OSError, AttributeError):
            os.killpg(process.pid, 9)  # and all that it has started
        process.join()
    if code is None:
        return f"still running after {seconds:g} seconds; make it shorter"
    if command and not code:
        return ""  # else the report is what the command wrote to stderr
    with suppress(FileNotFoundError):
        report = (program.parents[1] / "report").read_text(encoding="utf-8", errors="replace")
        if report or not command:
            return report
    return f"the process ended with code {code} before the program did; let it run to its end"


def run_alone(program, command):
    """In the block's own process: be like a Python that was started on a saved file, or run the command."""
    if hasattr(os, "setsid"):
        os.setsid()
    os.dup2(os.open(program.parents[1] / "stdout", os.O_CREAT | os.O_WRONLY | os.O_APPEND), 1)
    os.chdir(program.parent)
    os.environ["MPLBACKEND"] = "Agg"
    if command:
        sys.exit(obey(command, program))
    sys.argv, sys.path[:0] = [str(program)], [str(program.parent)]
    begin(str(program))
    report = ""
    try:
        runpy.run_path(str(program), run_name="__main__")
    except BaseException as error:
        frames = error.__traceback__
        while frames and frames.tb_frame.f_code.co_filename != str(program):
            frames = frames.tb_next
        report = "".join(traceback.format_exception(type(error), error, frames))
    (program.parents[1] / "report").write_text(report, encoding="utf-8")


def obey(command, program):
    """Run a command to its end; each Python that it starts imports sitecustomize first, and so begins as ours does."""
    code = ["import io", "import random", "import sys", "import numpy", "import torch"]
    code += [inspect.getsource(Marked), inspect.getsource(begin), f"begin({str(program)!r})"]
    (program.parents[1] / "sitecustomize.py").write_text("\n".join(code), encoding="utf-8")
    for name, first in ("PATH", Path(sys.executable).parent), ("PYTHONPATH", program.parents[1]):
        os.environ[name] = os.pathsep.join([str(first), *filter(None, [os.environ.get(name)])])
    with open(program.parents[1] / "report", "wb") as report:
        process = subprocess.Popen(["env", *shlex.split(command)], stderr=report)
        signal.signal(signal.SIGTERM, lambda *_: process.terminate())
        return process.wait()


def begin(program):
    """Mark what is printed from here on, and seed at random: a missing seed shows."""
    Marked.program = program
    sys.stdout = Marked(io.FileIO(1, "w", closefd=False), encoding="utf-8", newline="\n", write_through=True)
    for set_seed in random.seed, numpy.random.seed, torch.manual_seed:
        set_seed(random.SystemRandom().randrange(10**6, 2**31))


class Marked(io.TextIOWrapper):
    """A stdout that writes, before each text, the line of the program's statement that prints it."""

    def write(self, text):
        line, frame = 0, sys._getframe()
        while frame := frame.f_back:
            if frame.f_code.co_filename == self.program and frame.f_code.co_name == "<module>":
                line = frame.f_lineno
        return super().write(f"\x1e{line}\x1f{text}")


def with_outputs(code, printed):
    """Return the code with what it printed as #> lines, each under the statement that printed it."""
    ends = [node.end_lineno for node in ast.parse(code).body] or [0]
    texts, end = dict.fromkeys(ends, ""), ends[0]
    for line, text in re.findall("\x1e(\\d+)\x1f([^\x1e]*)", f"\x1e0\x1f{printed}"):
        *whole, rest = texts[end].rpartition("\n")
        texts[end] = "".join(whole)
        end = next(end for end in ends if end >= int(line)) if int(line) else end
        texts[end] += rest + text
    comments = (t for t in tokenize.generate_tokens(io.StringIO(code).readline) if t.type == tokenize.COMMENT)
    before = {t.start[0]: t.line[: t.start[1]].rstrip() for t in comments if t.string.startswith("#>")}
    lines = []
    for number, line in enumerate(code.split("\n"), 1):
        if before.get(number) != "":
            lines.append(before.get(number, line))
        if text := texts.get(number):
            lines += [f"#> {output}" if output else "#>" for output in text.removesuffix("\n").split("\n")]
    return "\n".join(lines)
