"""Change the pages' programs, one place at a time, and see that each change is noticed by the program's own proof.

    python tools/mutants.py [training/loss | training/loss/mse.py …] [--sample 200]

A mutant is a program in which an operator, a number, True or False or a comparison is another, or from which a
statement or a keyword argument is gone. It is killed when its block turns red: it raises, it prints something else than
its page shows, or its check fails. What is left alone: the assertions, which are the proof itself, the imports, the
words in strings, what a print only formats, what only a picture shows, the numbers of an example (its data, its sizes,
its seeds and how often it repeats something: no page claims that these and no others show what it says; tools/seeds.py
tries other seeds), the sign of noise, which is as likely to be above 0 as below, the guard `zip(…, strict=True)`, and
the programs that a command such as torchrun starts. A mutant that changes nothing that could be noticed stands in
tools/mutants.yml, with the reason; where the clock decides, it may be noticed on one day and not on another, and says
`sometimes: true`.

It prints the mutants of each section, how many were killed, and each that lives on and isn't listed. The exit status is
1 where there is one, or where one that is listed was killed (and not just sometimes) or isn't a mutant any more. With
--sample, that many mutants are drawn, by the day's date.
"""

import argparse
import ast
import copy
import os
import random
import re
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "docs" / "hooks"))

import yaml

from notes import judge, run
from notes.data_files import copy_data
from notes.page import CHECK, Program
from notes.syntax import syntax_tree
from tools.seeds import chosen_programs

ROOT = Path(__file__).resolve().parents[1]
LISTED = Path(__file__).with_suffix(".yml")
LIMITS = run.Limits(cpu=20, clock=120, afterwards=10)  # a mutant may never end; no program takes as long
OPERATORS = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Div,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Mult,
    ast.Mod: ast.Mult,
    ast.Pow: ast.Mult,
    ast.MatMult: ast.Mult,
    ast.And: ast.Or,
    ast.Or: ast.And,
}
COMPARISONS = {
    ast.Lt: ast.GtE,
    ast.GtE: ast.Lt,
    ast.Gt: ast.LtE,
    ast.LtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
}
# Calls whose numbers are an example's data, sizes and seeds.
EXAMPLES = re.compile(
    r"(?:torch|np|numpy|random)\.(?:tensor|array|a?range|linspace|logspace|zeros|ones|full|empty|eye|rand\w*|normal)"
    r"|(?:torch\.)?nn\.[A-Z]\w*|DataLoader|.*\b(?:manual_seed|seed|default_rng|normal|standard_normal|uniform|integers)"
)
NOISE = re.compile(r"(?:[\w.]+ \* )?(?:torch\.)?randn(?:_like)?\(.*\)(?:\.\w+\(\))?")
SEEDERS = re.compile(r"\b(?:manual_seed|seed)$")


@dataclass(frozen=True)
class Mutant:
    """A changed program: the line of the change, what stood there and what stands there now, and its whole text."""

    program: str
    line: int
    before: str
    after: str
    code: str

    @property
    def key(self) -> tuple[str, str, str]:
        """What a list of mutants knows it by: a line's number changes too often."""
        return self.program, self.before, self.after


# Changing


def mutants(name: str, code: str) -> Iterator[Mutant]:
    """Yield each mutant of a program; its lines stay where they are, so its outputs do."""
    end = code.split("\n").index(CHECK) + 1 if CHECK in code.split("\n") else len(code)
    for node in _changeable(syntax_tree(code)):
        if node.lineno < end:
            for after in _changes(node):
                before = ast.get_source_segment(code, node)
                yield Mutant(name, node.lineno, before, after, _replaced(code, node, after))


def _changeable(node: ast.AST) -> Iterator[ast.AST]:
    """Yield a tree's parts that may be changed, from the top."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Assert | ast.Import | ast.ImportFrom | ast.JoinedStr) or _only_proves_or_draws(child):
            continue
        if isinstance(child, ast.keyword) and child.arg == "strict":
            continue
        if _is_example(node) and _is_number(child.value if isinstance(child, ast.keyword) else child):
            continue
        if isinstance(child, ast.expr | ast.stmt):
            yield child
        yield from _changeable(child)


def _is_example(node: ast.AST) -> bool:
    """Tell whether the numbers right in a part are an example's, or only how it is printed."""
    if isinstance(node, ast.Call):
        name = ast.unparse(node.func)
        return bool(EXAMPLES.fullmatch(name)) or name == "range" or name.endswith("round")
    return isinstance(node, ast.List | ast.Tuple | ast.Dict | ast.Set)


def _is_number(node: ast.AST) -> bool:
    """Tell whether a part is a number, such as 2, -0.5 or 2**-24."""
    parts = [part for part in ast.walk(node) if isinstance(part, ast.expr)]
    return all(
        isinstance(part, ast.UnaryOp | ast.BinOp)
        or (isinstance(part, ast.Constant) and type(part.value) in (int, float))
        for part in parts
    ) and bool(parts)


def _only_proves_or_draws(node: ast.AST) -> bool:
    """Tell whether a part is a call such as torch.testing.assert_close, or one that draws a picture."""
    called = ast.unparse(node.value.func) if isinstance(node, ast.Expr) and isinstance(node.value, ast.Call) else ""
    return called.startswith("plt.") or called.rpartition(".")[2].startswith("assert_")


def _changes(node: ast.AST) -> Iterator[str]:
    """Yield what may stand in the place of a part of a program."""
    match node:
        case ast.BinOp(op=ast.Add() | ast.Sub(), right=right) if NOISE.fullmatch(ast.unparse(right)):
            return
        case ast.AugAssign(op=ast.Add() | ast.Sub(), value=value) if NOISE.fullmatch(ast.unparse(value)):
            yield "pass"
        case ast.BinOp() | ast.BoolOp() if type(node.op) in OPERATORS:
            yield _unparsed(node, op=OPERATORS[type(node.op)]())
        case ast.AugAssign() if type(node.op) in OPERATORS:
            yield _unparsed(node, op=OPERATORS[type(node.op)]())
            yield "pass"
        case ast.Compare() if len(node.ops) == 1:
            yield _unparsed(node, ops=[COMPARISONS[type(node.ops[0])]()])
        case ast.UnaryOp(op=ast.USub()) if not isinstance(node.operand, ast.Constant):
            yield f"({ast.unparse(node.operand)})"
        case ast.UnaryOp(op=ast.Not()):
            yield f"({ast.unparse(node.operand)})"
        case ast.Constant(value=bool()):
            yield str(not node.value)
        case ast.Constant(value=int() | float()):
            yield repr(node.value + 1)
        case ast.Expr(value=ast.Call()) if not (_is_print(node.value) or SEEDERS.search(ast.unparse(node.value.func))):
            yield "pass"
        case ast.Delete():
            yield "pass"
        case ast.Call() if not _is_print(node):
            for place in (place for place, word in enumerate(node.keywords) if word.arg != "strict"):
                yield _unparsed(node, keywords=node.keywords[:place] + node.keywords[place + 1 :])


def _is_print(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "print"


def _unparsed(node: ast.AST, **fields) -> str:
    changed = copy.copy(node)
    for name, value in fields.items():
        setattr(changed, name, value)
    text = ast.unparse(changed)
    return text if isinstance(node, ast.stmt) else f"({text})"


def _replaced(code: str, node: ast.AST, after: str) -> str:
    """Return a program with a text in a part's place, and as many line ends as before."""
    lines = [line.encode() for line in code.split("\n")]
    first, last = node.lineno - 1, node.end_lineno - 1
    head, tail = lines[first][: node.col_offset], lines[last][node.end_col_offset :]
    lines[first : last + 1] = [head + after.encode() + tail, *[b""] * (last - first)]
    return b"\n".join(lines).decode()


# Running


def lives(root: Path, mutant: Mutant) -> bool:
    """Run a mutant; tell whether its block would stay green."""
    original = root / "snippets" / mutant.program
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, original.name)
        file.write_text(mutant.code, encoding="utf-8", newline="\n")
        copy_data(original.parent, Path(folder))
        result = run.run(file, limits=LIMITS, follow=judge.must_be_followed(mutant.code))
    return not judge.fault_of_program(mutant.code, result) and (
        judge.shown_as_printed(mutant.code, result) == mutant.code
    )


def to_change(root: Path, names: list[str]) -> list[Program]:
    """Return the programs of these names, or all, that are changed: those that must end well, by plain `python`."""
    return [program for program in chosen_programs(root, names) if not program.is_exercise and not program.command]


def survivors(root: Path, chosen: list[Mutant]) -> list[Mutant]:
    """Run the mutants, as many at once as there are processors; return those that nothing has noticed."""
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        alive = pool.map(lambda mutant: lives(root, mutant), chosen)
        return [mutant for mutant, living in zip(chosen, alive, strict=True) if living]


# Telling


def listed() -> dict[tuple[str, str, str], dict]:
    """Return the entries of tools/mutants.yml, by program, what stood there and what a mutant has in its place."""
    entries = yaml.safe_load(LISTED.read_text(encoding="utf-8")) or {}
    return {
        (program, change["before"], change["after"]): change
        for program, changes in entries.items()
        for change in changes
    }


def main(names: list[str], sample: int | None) -> str | None:
    """Run mutants; print how many were killed; return what was wrong, or None."""
    os.environ.setdefault("OMP_NUM_THREADS", "1")  # there is a program for each processor already
    begun, programs = time.monotonic(), to_change(ROOT, names)
    every = [
        mutant
        for program in programs
        for mutant in mutants(program.name, (ROOT / "snippets" / program.name).read_text(encoding="utf-8"))
    ]
    chosen = every if sample is None else random.Random(date.today().isoformat()).sample(every, min(sample, len(every)))
    alive, known = survivors(ROOT, chosen), listed()
    left = [mutant for mutant in alive if mutant.key not in known]
    tried, living = Counter(map(section, chosen)), Counter(map(section, alive))
    unlisted = Counter(map(section, left))
    print(f"{'section':10} {'mutants':>8} {'killed':>8} {'listed':>8} {'left':>6}")
    for name in [*sorted(tried), "all"]:
        of = [counter.total() if name == "all" else counter[name] for counter in (tried, living, unlisted)]
        print(f"{name:10} {of[0]:8} {of[0] - of[1]:8} {of[1] - of[2]:8} {of[2]:6}")
    killed = 1 - len(alive) / max(1, len(chosen))
    print(f"{killed:.1%} of the mutants of {len(programs)} programs killed, {time.monotonic() - begun:.0f} s\n")
    for mutant in left:
        print(f"snippets/{mutant.program}:{mutant.line}: {mutant.before!r} -> {mutant.after!r}")
    keys = {mutant.key for mutant in every} - {mutant.key for mutant in alive} if sample is None else set()
    keys -= {key for key, entry in known.items() if entry.get("sometimes")}
    of_programs = {program.name for program in programs}
    dead = [key for key in known if key[0] in of_programs and (key in keys or key not in {m.key for m in every})]
    for program, before, after in dead:
        print(f"tools/mutants.yml: {program}: {before!r} -> {after!r} is killed, or no mutant any more; delete it")
    if left or dead:
        return f"{len(left)} live on; print or assert what would notice them, or list them in tools/mutants.yml"
    return None


def section(mutant: Mutant) -> str:
    return mutant.program.partition("/")[0]


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("names", nargs="*", metavar="page or program")
    parser.add_argument("--sample", type=int)
    given = parser.parse_args()
    try:
        sys.exit(main(given.names, given.sample))
    except ValueError as error:
        sys.exit(str(error))
