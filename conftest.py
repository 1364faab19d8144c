"""How a code block of a page becomes a test: found as the site shows it, run as a reader would, judged by its page."""

import io
import os
import sys
import threading
from concurrent.futures import CancelledError, Future, ThreadPoolExecutor
from functools import partial
from pathlib import Path

import pytest
from pytest_codeblocks.main import CodeBlock, extract_from_buffer
from pytest_codeblocks.plugin import MarkdownFile, TestBlock

from notes import judge, outputs, run
from notes.includes import snippet_of
from notes.once import once
from notes.page import LANGUAGES, Page, Program, faults_of_fences

LOST = "no test runs this fence; above it mend what begins with ``` and is no fence"
PROOFS = pytest.StashKey["Proofs"]()
AHEAD = 16  # blocks, those of the other language among them, that are proved while one is waited for


def pytest_addoption(parser):
    parser.addoption("--update-outputs", action="store_true", help="write what each block printed into its snippet")
    parser.addini("block_timeout", "seconds of CPU time that a block may take, with all that it starts", default="60")


def pytest_collect_file(file_path, parent):
    return MarkdownPage.from_parent(parent, path=file_path) if file_path.suffix == ".md" else None


@pytest.hookimpl(optionalhook=True)  # where xdist is switched off
def pytest_xdist_auto_num_workers(config):
    """Run pages and single tests in this process, and whatever is to be updated; spread all else over several."""
    is_small = all(name.endswith(".md") or "::" in name for name in config.args)
    return 0 if is_small or config.option.update_outputs else os.cpu_count()


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items):
    """Put a page's two languages next to each other, so that one process runs both, and proves their programs once."""
    pages = [item for item in items if isinstance(item.parent, MarkdownPage)]
    pages.sort(key=lambda item: [part for part in item.path.parts if part not in LANGUAGES])
    items[:] = pages + [item for item in items if not isinstance(item.parent, MarkdownPage)]


def pytest_collection_finish(session):
    session.config.stash[PROOFS] = Proofs(session)


def pytest_sessionfinish(session):
    if PROOFS in session.config.stash:
        session.config.stash[PROOFS].stop()


# Finding


class MarkdownPage(MarkdownFile):
    """A Markdown file: an item a program, an item a fault that would hide one, and one for the page itself."""

    def collect(self):
        try:
            page = Page.read(self.path)
        except ValueError as error:
            _, line, mend = str(error).split(":", 2)
            yield Fault.from_parent(self, name=line, mend=mend.strip())
            return
        faults = {fault.line: fault.mend for fault in faults_of_fences(page)}
        marks = {}
        for mark in page.marks:
            if mark.line not in faults:
                try:
                    marks[mark.fence] = eval(mark.text, {"pytest": pytest, "sys": sys})
                except Exception as error:
                    faults[mark.line] = f'"{mark.text}" can\'t be read: {error}; mend it'
        blocks, programs = python_blocks(page), {program.line: program for program in page.programs}
        faults |= {line: LOST for line in programs if line not in blocks and line not in faults}
        for line in sorted({*faults, *programs}):
            if line in faults:
                yield Fault.from_parent(self, name=str(line), mend=faults[line])
            else:
                block = Block.from_parent(self, name=str(line), obj=blocks[line])
                block.program = programs[line]
                if line in marks:
                    block.add_marker(marks[line])
                yield block
        if page.language:
            yield Whole.from_parent(self, name="page", page=page)


def python_blocks(page: Page) -> dict[int, CodeBlock]:
    """Return the blocks that pytest-codeblocks finds where the page has the same program, by their lines."""
    lines = page.text.split("\n")
    for mark in page.marks:
        lines[mark.line - 1] = ""  # read by Page, for its next fence alone
    unclosed = [fence.line for fence in page.fences if not fence.closed]
    text = "\n".join(lines[: unclosed[0] - 1] if unclosed else lines)
    try:
        blocks = extract_from_buffer(io.StringIO(text), max_num_lines=len(lines) + 2)
    except RuntimeError:  # it takes a line for a fence that is none, and misses the end
        return {}
    fences = {fence.line: fence.text for fence in page.fences if fence.is_python}
    return {block.lineno: block for block in blocks if block.code == fences.get(block.lineno)}


class Fault(pytest.Item):
    """What would hide a program of a page, named by its line."""

    def __init__(self, mend: str, **kwargs) -> None:
        super().__init__(**kwargs)
        self.mend = mend

    def runtest(self):
        pytest.fail(f"{self.parent.nodeid}:{self.name}: {self.mend}", pytrace=False)


class Whole(pytest.Item):
    """All that a page needs besides its programs."""

    def __init__(self, page: Page, **kwargs) -> None:
        super().__init__(**kwargs)
        self.page = page

    def runtest(self):
        from notes import page_checks  # here: another site that takes this file has pages of its own kind

        if faults := page_checks.faults(self.page):
            pytest.fail("\n".join(faults), pytrace=False)


class Block(TestBlock):
    """A program of a page, named by the line of its fence."""

    program: Program
    repr_failure = pytest.Item.repr_failure

    def runtest(self):
        if fault := self.config.stash[PROOFS].of(self):
            pytest.fail(f"{self.parent.nodeid}:{self.name}: {fault}", pytrace=False)


# Running and judging


class Proofs:
    """The programs' proofs: one for all pages and processes of a run, as many at once as there are processors."""

    def __init__(self, session: pytest.Session) -> None:
        config = session.config
        self.root, self.update = config.rootpath, config.option.update_outputs
        self.limits = run.Limits(cpu=int(config.getini("block_timeout")))
        self.pool, self.stopped = ThreadPoolExecutor(os.cpu_count()), threading.Event()
        self.futures: dict[tuple[str, str | None], Future] = {}
        self.blocks = [item for item in session.items if isinstance(item, Block)]
        own_folder = config.getoption("basetemp", None) if hasattr(config, "workerinput") else None
        self.shared = own_folder and Path(own_folder).with_name("proofs")

    def of(self, block: Block) -> str | None:
        """Return a block's fault, or None; begin to prove the next ones meanwhile, but no more: others may run them."""
        place = self.blocks.index(block)
        for ahead in self.blocks[place : place + AHEAD]:
            if ahead is block or not ahead.own_markers:  # it may be skipped
                self.begin(ahead)
        return self.begin(block).result()

    def begin(self, block: Block) -> Future:
        """Return the fault, or None, that is to come of a block's program."""
        key = block.program.name, block.program.command and block.program.command.joined
        if key not in self.futures:
            work = partial(self.prove, snippet_of(block.obj.code, self.root), key[1])
            self.futures[key] = self.pool.submit(once, self.shared, repr(key), work)
        return self.futures[key]

    def prove(self, snippet: Path | str, command: str | None) -> str | None:
        if isinstance(snippet, str):
            return snippet
        name, code = snippet.relative_to(self.root).as_posix(), snippet.read_text(encoding="utf-8")
        result = run.run(snippet, command, self.limits, judge.must_be_followed(code), self.stopped)
        if self.stopped.is_set():
            raise CancelledError  # so that another process proves it
        if snippet.name.startswith("exercise_"):
            fault = judge.fault_of_exercise(code, str(snippet), result)
        else:
            fault = judge.fault_of_program(code, result)
        if fault:
            return f"{name}: {fault}".replace(str(snippet), name)
        shown = judge.shown_as_printed(code, result)
        if shown != code and not self.update:
            line, fault = judge.fault_of_outputs(code, shown)
            return f"{name}:{line}: {fault}"
        if shown != code:
            outputs.write(snippet, shown)
        return None

    def stop(self) -> None:
        self.stopped.set()
        self.pool.shutdown(cancel_futures=True)
