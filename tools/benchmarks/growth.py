"""What the site costs as it grows: its build, the collection of its tests and its pages' own checks.

    python tools/benchmarks/growth.py           1, 4 and 16 times the pages
    python tools/benchmarks/growth.py 1 2 4

A copy of the project gets each page on the path, and beside it under python/, as many times as asked, in folders of
its own: data/dataset.md also as data-b/dataset.md, with its programs, its links, its place in the nav and in the
reading list. The home page, the reference and the labs stay as they are.

What is kept from one build to the next is there already: labs executed, programs recorded, cards drawn. Each of those
costs the same however many there are. Highlighted code isn't remembered: the copies would find their twins' there.

CPU time is that of all processes together, memory that of the largest. The last rows have the slope of each column on
a log-log scale over the number of pages, from each row to the next: 1 grows as the pages do, 2 as their square.

What grows faster than the pages is the nav: the theme writes all of it into each page, 235 bytes for each other page,
9 KB today and 118 KB at 16 times, and so the HTML, and the time to write it, tend to the square. The theme's own
feature `navigation.prune` writes only the section that is open; for a site of 40 pages the whole nav is worth its 9 KB.
"""

import math
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "docs" / "hooks"))

from notes.follows import stamp  # noqa: E402
from notes.page import LANGUAGES  # noqa: E402

SECTIONS = ("start", "data", "model", "training", "python")  # the folders of pages that are multiplied
FOLDER = rf"\b({'|'.join(SECTIONS)})/"  # where one of them begins a path
LETTERS = "abcdefghijklmnopqrstuvwxyz"  # of the copies; a number would need its proof in a page's words
LEFT_OUT = (".git", ".*cache*", ".hypothesis", ".venv", "venv", "site", "__pycache__")
REMEMBERS = "    rebuilds.remember_highlighted_code()\n"
OFFLINE = "<!-- offline -->"  # a line of the home pages, before which the copies are listed


@dataclass(frozen=True)
class Cost:
    """What a command took: seconds on the clock and of CPU, and the memory of its largest process, in MB."""

    clock: float
    cpu: float
    memory: float
    output: str


# More pages


def copy(folder: Path, times: int) -> None:
    """Copy the project into a folder, with each page of SECTIONS so many times."""
    shutil.copytree(ROOT, folder, ignore=shutil.ignore_patterns(*LEFT_OUT))
    edit(folder / "docs/hooks/main.py", REMEMBERS, "")
    for letter in LETTERS[1:times]:
        for section in SECTIONS:
            shutil.copytree(folder / "snippets" / section, folder / "snippets" / f"{section}-{letter}")
            for language in LANGUAGES:
                copy_pages(folder / "docs" / language / section, letter)
    list_pages(folder, LETTERS[1:times])
    for page in sorted((folder / "docs/en").rglob("*.md")):
        if page.parent.name.partition("-")[0] in SECTIONS or page.stem == "index":
            stamp(page)


def copy_pages(section: Path, letter: str) -> None:
    """Copy a section's pages into a folder beside it, and lead their links, includes and builds_on to other copies."""
    to = section.with_name(f"{section.name}-{letter}")
    to.mkdir()
    for page in section.glob("*.md"):
        text = page.read_text(encoding="utf-8")
        text = re.sub(rf'(?<=\.\./){FOLDER}|(?<=--8<-- "){FOLDER}', renamed(letter), text)
        text = re.sub(r"^builds_on: .*$", lambda line: re.sub(FOLDER, renamed(letter), line[0]), text, flags=re.M)
        (to / page.name).write_text(text, encoding="utf-8")


def renamed(letter: str):
    """Return what makes data-b/ of a found data/."""
    return lambda found: f"{found[0].removesuffix('/')}-{letter}/"


def list_pages(folder: Path, letters: str) -> None:
    """Put the copies into the nav, its English names, the sections beside the path, and the home pages' lists."""
    nav = names = links = ""
    nav_of_one = re.finditer(rf"^  - .+:\n(?:      - {FOLDER}.*\n)+", read(folder / "mkdocs.yml"), re.M)
    blocks = [block[0] for block in nav_of_one]
    english = dict(re.findall(r"^    (\S+): (.+)$", read(folder / "mkdocs.en.yml"), re.M))
    for letter in letters:
        for block in blocks:
            title = re.match("  - (.+):", block)[1]
            block = re.sub(FOLDER, renamed(letter), block).replace(f"- {title}:", f"- {title} {letter}:", 1)
            nav += block
            names += f"    {title} {letter}: {english[title]} {letter}\n"
            links += "".join(f"[·]({page})" for page in re.findall(r"      - (.+)", block))
    edit(folder / "mkdocs.yml", blocks[-1], blocks[-1] + nav)
    beside = "".join(f", python-{letter}" for letter in letters)
    edit(folder / "mkdocs.yml", "beside: [python", f"beside: [python{beside}")
    edit(folder / "mkdocs.en.yml", "    Python: Python\n", f"    Python: Python\n{names}")
    for language in LANGUAGES:
        edit(folder / "docs" / language / "index.md", OFFLINE, f"{links}\n\n{OFFLINE}")


def read(file: Path) -> str:
    return file.read_text(encoding="utf-8")


def edit(file: Path, old: str, new: str) -> None:
    """Replace a text that must stand in a file once."""
    text = read(file)
    if text.count(old) != 1:
        sys.exit(f"{file.name} has {text.count(old)} times {old!r}; mend {Path(__file__).name}")
    file.write_text(text.replace(old, new), encoding="utf-8")


# What they cost


def cost(folder: Path, *words: str) -> Cost:
    """Run a Python module in a folder; end this program, with what it said, if it fails."""
    env = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "SITE_URL": "https://example.org/", "REPO_URL": ""}
    env.setdefault("NOTES_CACHE", str(folder.parent / "cache"))
    with tempfile.TemporaryFile("w+", encoding="utf-8") as said:
        start = time.perf_counter()
        process = subprocess.Popen([sys.executable, "-m", *words], cwd=folder, env=env, stdout=said, stderr=said)
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        clock = time.perf_counter() - start
        said.seek(0)
        output = said.read()
    if process.returncode:
        sys.exit(f"{' '.join(words)} fails:\n{output[-5000:]}")
    return Cost(clock, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, output)


def build(folder: Path) -> Cost:
    return cost(folder, "mkdocs", "build", "--strict", "--site-dir", str(folder / "site"))


def measured(folder: Path) -> dict[str, float]:
    """Return the columns of a copy's row."""
    pages = sum(len(list((folder / "docs" / language).rglob("*.md"))) for language in LANGUAGES)
    built, site = build(folder), folder / "site"
    size = {path: path.stat().st_size / 1e6 for path in site.rglob("*") if path.is_file()}
    collected = cost(folder, "pytest", "-n0", "--collect-only", "-q")
    checked = cost(folder, "pytest", "-n0", "-q", "-k", "page", "docs")
    return {
        "pages": pages,
        "build s": built.clock,
        "build CPU": built.cpu,
        "build MB": built.memory,
        "HTML MB": sum(size[path] for path in size if path.suffix == ".html"),
        "index MB": sum(size[path] for path in size if path.parent.name == "search"),
        "zip MB": sum(size[path] for path in size if path.suffix == ".zip"),
        "tests": float(re.search(r"^(\d+)(?:/\d+)? tests", collected.output, re.M)[1]),
        "collect s": collected.clock,
        "collect CPU": collected.cpu,
        "collect MB": collected.memory,
        "check s": checked.clock,
        "check CPU": checked.cpu,
        "check MB": checked.memory,
    }


def main() -> None:
    """Measure, and print a row a factor and the slopes from each to the next."""
    factors = [int(word) for word in sys.argv[1:]] or [1, 4, 16]
    rows = []
    with tempfile.TemporaryDirectory() as temporary:
        for times in factors:
            folder = Path(temporary, str(times))
            copy(folder, times)
            if not rows:
                build(folder)  # the labs, the recordings, the cards
            rows.append(measured(folder))
            shutil.rmtree(folder)
            if len(rows) == 1:
                print(f"{'':7}" + "".join(f"{name:>12}" for name in rows[0]))
            row = "".join(f"{value:12.{0 if value > 999 else 1}f}" for value in rows[-1].values())
            print(f"{times:6}×{row}", flush=True)
    for number in range(1, len(rows)):
        before, after = rows[number - 1 : number + 1]
        wider = math.log(after["pages"] / before["pages"])
        slopes = "".join(f"{math.log(after[name] / before[name]) / wider:12.2f}" for name in after)
        print(f"{factors[number - 1]:3}→{factors[number]:<3}" + slopes)


if __name__ == "__main__":
    main()
