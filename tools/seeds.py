"""Run the pages' programs with other seeds than their own: what a page claims must hold for more than the one it shows.

    python tools/seeds.py [training/loss | training/loss/mse.py …] [--seeds 20]

To each seed in a program the same number is added, 1000 the first time, 2000 the second, so that seeds that differ
still do; to see it yourself, change 0 to 1000. A program that draws numbers and sets no seed is given one. The numbers
that a program prints may change; a program that fails, or that prints other words, is told. The exit status is 1 where
one fails for more than a seed in twenty. A program that its page starts by a command of its own, such as torchrun,
takes long: it gets three seeds.
"""

import argparse
import ast
import os
import re
import sys
import tempfile
from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "docs" / "hooks"))

from notes import judge, run
from notes.data_files import copy_data
from notes.page import Page, Program, page_paths, shown_output
from notes.syntax import syntax_tree

ROOT = Path(__file__).resolve().parents[1]
STEP = 1000  # further apart than the seeds of any program's loop
SEEDS_OF_A_COMMAND = 3
TOLERATED = 1 / 20
SEEDERS = {"manual_seed", "manual_seed_all", "seed", "default_rng", "RandomState", "SeedSequence", "Random"}
SEED_ARGUMENTS = {"seed", "random_state"}
DRAWS = re.compile(r"\b(nn\.|rand|shuffle|multinomial|bernoulli|normal|dropout|DataLoader|RandomSampler|random_split)")
NUMBER = re.compile(r"[-+−]?\d[\d_,]*(\.\d*)?(e[-+]?\d+)?")


@dataclass(frozen=True)
class Outcome:
    """How a program went with a seed: what was wrong and in which of its lines, or None; and what it printed."""

    seed: int
    fault: str | None
    line: int
    printed: str


# Other seeds


def with_other_seeds(code: str, offset: int) -> str | None:
    """Return a program with a number added to each of its seeds, on the same lines; None where it draws nothing."""
    places = list(_places_of_seeds(syntax_tree(code)))
    lines = [line.encode() for line in code.split("\n")]
    insertions = []
    for seed in places:
        before, behind = ("(", "") if isinstance(seed, ast.Name | ast.Constant) else ("((", ")")
        insertions.append((seed.lineno, seed.col_offset, before.encode()))
        insertions.append((seed.end_lineno, seed.end_col_offset, f"{behind} + {offset}) % 2**32".encode()))
    for number, column, text in sorted(insertions, reverse=True):
        line = lines[number - 1]
        lines[number - 1] = line[:column] + text + line[column:]
    if not places:
        torch = re.search(r"^(import|from) torch\b", code, re.M)
        if not (DRAWS.search(code) and torch):
            return None
        first = code[: torch.start()].count("\n")
        lines[first] = f"import torch; torch.manual_seed({offset}); ".encode() + lines[first]
    return b"\n".join(lines).decode()


def _places_of_seeds(tree: ast.Module):
    """Yield each expression that a library takes as a seed; of a list, its first one."""
    own = {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.ClassDef)}
    for call in ast.walk(tree):
        if not isinstance(call, ast.Call):
            continue
        name = ast.unparse(call.func).rpartition(".")[2]
        if name in own:  # what it is given reaches a library in its own lines
            continue
        given = [word.value for word in call.keywords if word.arg in SEED_ARGUMENTS]
        if name in SEEDERS:
            given += call.args[:1]
        for seed in given:
            while isinstance(seed, ast.List | ast.Tuple) and seed.elts:
                seed = seed.elts[0]
            is_number = not isinstance(seed, ast.Constant) or isinstance(seed.value, int)
            if is_number and not isinstance(seed, ast.Call | ast.List | ast.Tuple | ast.Starred):
                yield seed


# Running


def chosen_programs(root: Path, names: list[str]) -> list[Program]:
    """Return the programs of these pages, or of these names, or all; raise ValueError for an unknown name."""
    pages = [Page.read(path) for path in page_paths(root) if path.is_relative_to(root / "docs" / "zh")]
    programs = {program.name: (page.name, program) for page in pages for program in page.programs}
    wanted = {name.removeprefix("snippets/") for name in names}
    if unknown := wanted - programs.keys() - {page.name for page in pages}:
        raise ValueError(f"no page or program is called {', '.join(sorted(unknown))}; name one such as training/loss")
    return [program for name, (page, program) in programs.items() if not wanted or name in wanted or page in wanted]


def outcome(root: Path, program: Program, offset: int) -> Outcome | None:
    """Run a program with other seeds; None where it draws nothing."""
    original = root / "snippets" / program.name
    code = with_other_seeds(original.read_text(encoding="utf-8"), offset)
    if code is None:
        return None
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, program.file)
        file.write_text(code, encoding="utf-8", newline="\n")
        copy_data(original.parent, Path(folder))
        result = run.run(file, program.command and program.command.joined, follow=judge.must_be_followed(code))
        if program.is_exercise:
            fault = judge.fault_of_exercise(code, str(file), result)
        else:
            fault = judge.fault_of_program(code, result)
        own_lines = [line for place, line in result.raised.places if place == str(file)] if result.raised else []
    printed = "".join(text for _, text in result.printed)
    return Outcome(
        offset, fault and fault.strip().split("\n")[-1], own_lines[-1] if fault and own_lines else 0, printed
    )


def outcomes(root: Path, programs: list[Program], seeds: int) -> dict[str, list[Outcome]]:
    """Run each program that draws with this many seeds, as many runs at once as there are processors."""
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        begun = {
            program.name: [
                pool.submit(outcome, root, program, STEP * (number + 1))
                for number in range(min(seeds, SEEDS_OF_A_COMMAND) if program.command else seeds)
            ]
            for program in programs
        }
        found = {name: [future.result() for future in futures] for name, futures in begun.items()}
    return {name: runs for name, runs in found.items() if None not in runs}


# Telling


def words_of(printed: str) -> str:
    """Return what was printed, each number as 0 and without spaces: runs that differ in it say different things."""
    return "".join(NUMBER.sub("0", printed).split())


def failures(found: dict[str, list[Outcome]]) -> list[tuple[str, list[int], int, str]]:
    """Return each place that fails: the program and its line, with which seeds, of how many, and the last message."""
    places = defaultdict(list)
    for name, runs in found.items():
        for run_of_seed in runs:
            if run_of_seed.fault:
                places[name, run_of_seed.line].append(run_of_seed)
    return [
        (f"{name}:{line}", [one.seed for one in failed], len(found[name]), failed[-1].fault)
        for (name, line), failed in places.items()
    ]


def changes(found: dict[str, list[Outcome]], printed_by_own_seeds: dict[str, str]) -> tuple[list[str], int]:
    """Return the programs that print other words with some seeds, and how many print only other numbers."""
    words, numbers = [], 0
    for name, runs in found.items():
        own = printed_by_own_seeds[name]
        other = [one.seed for one in runs if not one.fault and words_of(one.printed) != words_of(own)]
        if other:
            words.append(f"{len(other):3} of {len(runs):<2}  snippets/{name}  {_listed(other)}")
        numbers += not other and any(not one.fault and one.printed != own for one in runs)
    return words, numbers


def _listed(seeds: list[int]) -> str:
    return " ".join(f"+{seed}" for seed in seeds)


def main(names: list[str], seeds: int) -> str | None:
    """Run the programs; print what fails and what changes; return what was wrong, or None."""
    os.environ.setdefault("OMP_NUM_THREADS", "1")  # there is a program for each processor already
    programs = chosen_programs(ROOT, names)
    found = outcomes(ROOT, programs, seeds)
    own = {name: shown_output((ROOT / "snippets" / name).read_text(encoding="utf-8")) for name in found}
    failed = failures(found)
    words, numbers = changes(found, own)
    print(f"{len(found)} of {len(programs)} programs draw numbers; each ran with {seeds} other seeds")
    print(f"\n{len(failed)} fail")
    for place, with_seeds, count, fault in failed:
        print(f"{len(with_seeds):3} of {count:<2}  snippets/{place}  {_listed(with_seeds)}\n           {fault}")
    print(f"\n{len(words)} print other words", *words, sep="\n")
    print(f"\n{numbers} print only other numbers")
    too_often = [place for place, with_seeds, count, _ in failed if len(with_seeds) > TOLERATED * count]
    return (
        f"\n{len(too_often)} fail for more than one seed in twenty; widen a margin, or claim less"
        if too_often
        else None
    )


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("names", nargs="*", metavar="page or program")
    parser.add_argument("--seeds", type=int, default=20)
    given = parser.parse_args()
    try:
        sys.exit(main(given.names, given.seeds))
    except ValueError as error:
        sys.exit(str(error))
