"""Record what each line of a page's programs made, once a program, and leave it beside the site for who asks.

A page's file, assets/made/<page>.js, is shared by both languages and fetched when a reader first asks; a block that it
tells of names it, as `data-made`. The programs run while the pages are built, on all cores, and what was recorded of
one is kept until it, its data, the recorder, torch or Python changes.
"""

import functools
import hashlib
import importlib.metadata
import json
import logging
import os
import platform
import re
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from mkdocs.utils import get_relative_url, write_file

from notes import judge, run, warm
from notes.data_files import data_files
from notes.languages import is_english
from notes.page import Page, Program, read_page
from notes.project import cache_of, root_of

log = logging.getLogger("mkdocs.hooks.traces")  # below mkdocs, so that --strict counts it

CALL = "made.receive"
FOLDER = "assets/made"
BLOCK = '<div class="highlight'
CLOCK = re.compile(r"\b(?:perf_counter|process_time|monotonic|time\.time)\b")
TRIES = 3
PARTS = "recorder.py", "values.py", "story.py", "warm.py"  # of notes/inside, that change what is recorded

_futures: dict[str, Future] = {}  # by key: what is recorded of a program, or is being recorded


@dataclass(frozen=True)
class Recorded:
    """What was recorded of a program, or why it has no trace."""

    trace: dict | None
    fault: str | None = None


def begin(files, config):
    """Begin to record the programs of all pages that aren't kept yet."""
    if not can_record() or is_english(config):
        return
    for file in files.documentation_pages():
        source = Path(config.docs_dir, file.src_uri)
        if source.suffix == ".md" and source.is_file():
            for program in with_trace(read_page(source)):
                _recorded(program, config)


def with_traces(html, page, config):
    """Return a page's HTML in which the blocks name their traces, and write the page's file."""
    source = can_record() and Path(config.docs_dir, page.file.src_uri)
    if not source or source.suffix != ".md" or not source.is_file():
        return html
    read, traces = read_page(source), {}
    for program in with_trace(read):
        recorded = _recorded(program, config).result()
        if recorded.fault and not is_english(config):
            log.warning(f"snippets/{program.name}: {recorded.fault}")
        if recorded.trace:
            traces[program.line] = recorded.trace
    if not traces:
        return html
    address = f"{FOLDER}/{read.name}.js"
    if not is_english(config):
        stems = {program.line: _stem(program) for program in read.programs}
        told = {"python": python_version(), "torch": torch_version()}
        told["programs"] = {stems[line]: trace for line, trace in traces.items()}
        text = f"{CALL}({json.dumps(told, ensure_ascii=False, separators=(',', ':'))});\n"
        write_file(text.encode(), os.path.join(config.site_dir, *address.split("/")))
    relative = ("../" if is_english(config) else "") + get_relative_url(address, page.url)
    return _marked(html, read, traces, relative)


def _marked(html: str, page: Page, traces: dict[int, dict], address: str) -> str:
    """Return a page's HTML with the address of its trace on each block; the blocks stand as its fences do."""
    before, *blocks = html.split(BLOCK)
    if len(blocks) != len(page.fences):
        log.warning(f"{page.name}: it shows {len(blocks)} blocks and has {len(page.fences)} fences: no traces")
        return html
    stems = {program.line: _stem(program) for program in page.programs}
    for place, fence in enumerate(page.fences):
        if fence.line in traces:
            made = f' data-made="{address}#{stems[fence.line]}">'
            blocks[place] = re.sub(">", lambda _, made=made: made, blocks[place], count=1)
    return BLOCK.join([before, *blocks])


def with_trace(page: Page) -> list[Program]:
    """Return a page's programs that have a trace: not exercises, which fail, nor what another command starts."""
    return [
        program
        for program in page.programs
        if not program.is_exercise and (not program.command or program.command.joined.split()[0] == "python")
    ]


def _stem(program: Program) -> str:
    return program.file.removesuffix(".py")


# Recording


@functools.cache
def can_record() -> bool:
    """Whether a program can be recorded here; say so where not."""
    if torch_version() and warm.CAN_FORK:
        return True
    reason = "this platform can't fork" if torch_version() else "torch isn't installed"
    log.info(f"What each line made is left out of the pages: {reason}.")
    return False


@functools.cache
def torch_version() -> str:
    """Return torch's version, without what it was built for; "" where there is none."""
    try:
        return importlib.metadata.version("torch").partition("+")[0]
    except importlib.metadata.PackageNotFoundError:
        return ""


def python_version() -> str:
    return ".".join(platform.python_version_tuple()[:2])


@functools.cache
def _pool() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(os.cpu_count(), "traces")


@functools.cache
def _made_by():
    parts = b"".join((warm.INSIDE / part).read_bytes() for part in PARTS)
    versions = f"{torch_version()} {platform.python_version()}"
    return hashlib.sha256(parts + Path(run.__file__).read_bytes() + versions.encode())


def _recorded(program: Program, config) -> Future:
    """Return what is recorded of a program, or will be."""
    file = root_of(config) / "snippets" / program.name
    key = _made_by().copy()
    for path in [file, *data_files(file.parent)] if file.is_file() else []:
        key.update(f"{path.name}\0".encode() + path.read_bytes())
    name = key.hexdigest()[:20]
    if name not in _futures:
        _futures[name] = _pool().submit(_kept, file, cache_of(config) / "traces" / f"{name}.json")
    return _futures[name]


def _kept(file: Path, kept: Path) -> Recorded:
    """Return what is recorded of a program; record it only if no build has done so before."""
    with suppress(OSError, ValueError):  # none is kept, or it is damaged: then it is recorded anew
        return Recorded(json.loads(kept.read_text(encoding="utf-8")))
    if not file.is_file():
        return Recorded(None)  # the build fails at that include, and names it
    recorded = record(file)
    if not recorded.fault:
        written = kept.with_suffix(f".{os.getpid()}")
        try:
            kept.parent.mkdir(parents=True, exist_ok=True)
            written.write_text(json.dumps(recorded.trace, ensure_ascii=False), encoding="utf-8")
            written.replace(kept)  # at once: another build may read it
        except OSError as error:  # a full disk, a folder of someone else's: the next build does it again
            log.info(f"What the lines of {file.name} made isn't kept for the next build: {error}")
    return recorded


def record(file: Path) -> Recorded:
    """Run a program and record it; it must print what its page shows.

    Recording slows down a program's own lines and not torch's: what depends on the clock has several tries, and no
    trace where all of them print something else.
    """
    code = file.read_text(encoding="utf-8")
    for _ in range(TRIES if CLOCK.search(code) else 1):
        result = run.run(file, record=True)
        if result.fault:
            return Recorded(None, f"while what its lines made was recorded it failed: {result.fault}")
        shown = judge.shown_as_printed(code, result)
        if shown == code:
            return Recorded(json.loads(result.record) if result.record else None)
    if CLOCK.search(code):
        return Recorded(None)
    line, fault = judge.fault_of_outputs(code, shown)
    return Recorded(None, f"line {line}: while what its lines made was recorded, {fault}")
