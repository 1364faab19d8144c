"""What each line made is told as it was, and telling it changes nothing.

That a recorded program prints what its page shows is a warning of the build, so a strict one fails.
"""

import gzip
import json
import logging
import math
import os
import random
import re
import subprocess
import sys
import textwrap
from importlib import metadata

import pytest

from notes import traces, warm
from notes.page import page_paths, read_page
from notes.run import run
from tests import ROOT

pytestmark = pytest.mark.skipif(not warm.CAN_FORK, reason="programs are recorded where a process can fork")

PAGE, SITE = 16_000, 250_000  # bytes, compressed: half a kilobyte a program
SAMPLE = None if os.environ.get("EVERY_TRACE") else 20  # programs that a witness attends; every one in the weekly run

# Programs that could see that they are recorded, or that would stumble over it.
TRAPS = {
    "a class that speaks": """
        class Loud:
            def speak(self, *args):
                print("asked")
                return 3
            __repr__ = __str__ = __len__ = __iter__ = __bool__ = __hash__ = __eq__ = speak
            __class__ = property(speak)
            def __getattribute__(self, name):
                print("asked for", name)
                return object.__getattribute__(self, name)
        loud = Loud()
        held = [loud, {"a": loud}, (loud,)]
        print("end")
        """,
    "a class that raises": """
        class Sore(list):
            def fail(self, *args):
                raise OSError
            __repr__ = __str__ = __len__ = __iter__ = __bool__ = __getitem__ = __eq__ = fail
        sore = Sore("abc")
        class Text(str):
            __repr__ = __len__ = Sore.fail
        text = Text("abc")
        class Error(Exception):
            __str__ = Sore.fail
        try:
            raise Error("no")
        except Error as error:
            print(type(error).__name__)
        """,
    "iterators": """
        numbers = iter([1, 2, 3])
        squares = (n * n for n in range(3))
        pairs = zip("ab", "cd")
        doubled = map(print, "xy")
        print(next(numbers), list(squares), list(pairs), list(doubled))
        print(list(numbers))
        """,
    "memory is freed in time": """
        import weakref
        import torch
        class Last:
            def __del__(self):
                print("gone")
        last = Last()
        last = None
        print("after")
        x = torch.ones(3)
        seen = weakref.ref(x)
        del x
        print(seen())
        def f():
            y = torch.ones(3)
            seen = weakref.ref(y)
            del y
            print(seen())
            z = Last()
            z = 1
            print("after")
            return seen
        print(f()())
        """,
    "a weak set": """
        import weakref
        class A: pass
        known = weakref.WeakSet()
        def make():
            a = A()
            known.add(a)
            return len(known)
        print(make(), len(known))
        """,
    "workers": """
        import torch
        from torch.utils.data import DataLoader, Dataset, get_worker_info
        class Rows(Dataset):
            def __len__(self):
                return 4
            def __getitem__(self, row):
                return row * 10 + get_worker_info().id
        loader = DataLoader(Rows(), batch_size=2, num_workers=2, multiprocessing_context="fork")
        for batch in loader:
            print(batch)
        """,
    "a traced program": """
        import sys
        import torch
        seen = []
        def tracer(frame, event, argument):
            seen.append((frame.f_code.co_name, event))
        def f():
            return 1
        sys.settrace(tracer)
        f()
        sys.settrace(None)
        print(seen)
        """,
    "threads": """
        import threading
        import torch
        total = torch.zeros(1)
        def work(n):
            for i in range(50):
                total.add_(n)
        threads = [threading.Thread(target=work, args=[n]) for n in (1, 2)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        print(total.shape, threading.active_count())
        """,
    "locals and frames": """
        import inspect
        import sys
        import torch
        def f(a):
            b = 2
            print(locals())
            frame = sys._getframe()
            return frame.f_lineno, frame.f_back.f_lineno, [f.function for f in inspect.stack()][:2]
        print(f(1))
        print(sorted(name for name in globals() if not name.startswith("__")))
        """,
    "input": """
        import torch
        try:
            name = input("name? ")
        except EOFError:
            print("no one")
        """,
    "it ends by an exception": """
        import torch
        def f(x):
            assert x == 2, "not two"
        f(1)
        """,
    "it leaves": "import sys\nimport torch\nprint(1)\nsys.exit(3)\n",
    "too deep a call": """
        def f(n):
            return f(n + 1)
        try:
            f(1)
        except RecursionError as error:
            print(type(error).__name__)
        """,
    "modes that see every call of torch": """
        import torch
        from torch.overrides import TorchFunctionMode
        from torch.utils._python_dispatch import TorchDispatchMode
        class Calls(TorchFunctionMode):
            def __torch_function__(self, function, types, args=(), kwargs=None):
                print("function", function.__name__)
                return function(*args, **(kwargs or {}))
        class Ops(TorchDispatchMode):
            def __torch_dispatch__(self, op, types, args=(), kwargs=None):
                print("op", op)
                return op(*args, **(kwargs or {}))
        x = torch.ones(3, requires_grad=True)
        with Calls(), Ops():
            y = x * 2
            z = y.sum()
        print(z.item())
        """,
    "a tensor of its own kind": """
        import torch
        class Logged(torch.Tensor):
            @classmethod
            def __torch_function__(cls, function, types, args=(), kwargs=None):
                print("function", getattr(function, "__name__", function))
                return super().__torch_function__(function, types, args, kwargs or {})
        x = torch.ones(3).as_subclass(Logged)
        y = x + 1
        """,
    "a profile": """
        import torch
        from torch.profiler import ProfilerActivity, profile
        x = torch.ones(3, requires_grad=True)
        with profile(activities=[ProfilerActivity.CPU]) as seen:
            y = x * 2
            z = y.sum()
        print(sorted((row.key, row.count) for row in seen.key_averages()))
        """,
    "gradients that warn": """
        import torch
        x = torch.ones(3, requires_grad=True)
        y = x * 2
        z = (y * y).sum()
        z.backward()
        print(x.grad)
        """,
    "memory that is shared, moved or missing": """
        import numpy as np
        import torch
        a = np.arange(4.0)
        x = torch.from_numpy(a)
        a[0] = 9
        empty = torch.empty(0, 3)
        meta = torch.ones(3, device="meta")
        sparse = torch.eye(3).to_sparse()
        wide = torch.ones(1).expand(2, 5)
        turned = torch.arange(6).reshape(2, 3).T
        half = torch.tensor([1.5, -2.0], dtype=torch.bfloat16)
        turning = torch.tensor([1 + 2j]).conj()
        quantized = torch.quantize_per_tensor(torch.ones(2), 0.1, 0, torch.qint8)
        lazy = torch.nn.LazyLinear(2)
        print(x, turned)
        """,
    "a module that answers for every name": """
        import torch
        class Net(torch.nn.Module):
            def __init__(self):
                super().__init__()
                self.layer = torch.nn.Linear(1, 1)
            def __getattr__(self, name):
                print("asked for", name)
                return super().__getattr__(name)
            def extra_repr(self):
                print("extra")
                return ""
        net = Net()
        print("end")
        """,
    "coroutines": """
        import asyncio
        async def wait(n):
            await asyncio.sleep(0)
            return n
        async def main():
            total = 0
            async for n in numbers():
                total += await wait(n)
            return total
        async def numbers():
            for n in range(3):
                yield n
        print(asyncio.run(main()))
        """,
    "all that Python's grammar has": """
        import contextlib
        import functools
        def deep(f):
            @functools.wraps(f)
            def inner(*args, **options):
                return f(*args, **options)
            return inner
        @deep
        @functools.cache
        def f(a, /, *b, c=1, **d):
            return a + sum(b) + c + len(d)
        @contextlib.contextmanager
        def room():
            print("in")
            try:
                yield 1
            finally:
                print("out")
        for n in range(2):
            with room() as one, room():
                if n: continue
                print(f(1, 2, c=3, e=4), one)
        else:
            print("else")
        match [1, 2]:
            case [a, *rest] if a:
                print(a, rest)
            case _:
                pass
        while True:
            n -= 1; break
        print([x for x in range(3) if x], {x: x for x in "ab"}, (lambda x: x)(1), n)
        """,
}


@pytest.fixture
def program(tmp_path):
    """A function that saves a program and returns its path."""

    def save(code):
        path = tmp_path / "cwd" / "program.py"
        path.parent.mkdir(exist_ok=True)
        path.write_text(textwrap.dedent(code).lstrip("\n"), encoding="utf-8")
        return path

    return save


class Trace:
    """What was recorded of a program."""

    def __init__(self, result):
        assert result.record, f"it has no trace: {result.fault}"
        found = json.loads(result.record)
        self.names, self.values, self.loops = found["names"], found["values"], found["loops"]
        self.steps = [(line, pairs, *(more or [{}])) for line, pairs, *more in found["steps"]]

    @property
    def lines(self):
        return [line for line, *_ in self.steps]

    def pairs(self, step):
        _, pairs, _ = step
        return {self.names[n]: self.values[v] for n, v in zip(pairs[::2], pairs[1::2], strict=True)}

    def said(self, name):
        """Return what was said of a name, in order: its text or its numbers."""
        values = [self.pairs(step)[name] for step in self.steps if name in self.pairs(step)]
        return [value.get("text", value.get("numbers", value["type"])) for value in values]

    def facts(self, name):
        """Return the line and the fact of each step that has one of this name."""
        return [(line, more[name]) for line, _, more in self.steps if name in more]


@pytest.fixture
def traced(program):
    """A function that records a program and returns its trace."""
    return lambda code: Trace(run(program(code), record=True))


# Nothing changes


@pytest.mark.parametrize("code", TRAPS.values(), ids=TRAPS)
def test_recording_changes_nothing(program, code):
    path = program(code)
    plain, recorded = run(path), run(path, record=True)
    assert recorded.printed == plain.printed
    assert re.sub(r"\d+", "", recorded.stderr) == re.sub(r"\d+", "", plain.stderr)  # the profiler's has the time
    assert recorded.fault == plain.fault


@pytest.mark.parametrize("trap", [trap for trap in TRAPS if trap not in ("a traced program", "too deep a call")])
def test_each_trap_has_a_trace(traced, trap):
    assert traced(TRAPS[trap]).steps


@pytest.mark.parametrize("trap", ["a traced program", "too deep a call"])
def test_what_python_stops_tracing_has_no_trace(program, trap):
    assert run(program(TRAPS[trap]), record=True).record is None


# What is told


def test_a_step_tells_what_changed(traced):
    trace = traced("""
        import torch
        from torch import nn
        net = nn.Linear(2, 1)
        x = torch.ones(3, 2)
        y = x
        y[0, 0] = 7
        loss = net(x).sum()
        loss.backward()
        net.eval()
        n = 1
        n = 1
        n = 1.0
        del n
        """)
    told = [list(trace.pairs(step)) for step in trace.steps]
    assert told == [
        ["net", "net.weight", "net.bias"], ["x"], ["y"], ["x", "y"], ["loss"], ["net.weight.grad", "net.bias.grad"],
        ["net.training"], ["n"], [], ["n"], [],
    ]  # fmt: skip
    assert trace.said("n") == ["1", "1.0"]
    assert trace.said("net") == ["in_features=2, out_features=1, bias=True"]
    assert trace.said("x") == [["1.0"] * 6, ["7.0"] + ["1.0"] * 5]
    assert trace.said("net.training") == ["False"]
    assert trace.facts("gone") == [(13, ["n"])]


def test_loops_are_told_by_their_first_iterations_and_powers_of_ten(traced):
    trace = traced("""
        total = 0
        for n in range(120):
            total += n
        while n > 118:
            n -= 1
        for a in "xyz":
            for b in range(5):
                last = a, b
        """)
    assert trace.loops == {"2": 120, "4": 1, "6": 3, "7": 5}
    first = [more["loops"][0][1] for line, _, more in trace.steps if line == 3]
    assert first == [1, 2, 3, 10, 100]
    assert trace.facts("skipped") == [(2, 6), (2, 89), (2, 20), (7, 2), (7, 4), (7, 4)]
    assert trace.said("total") == ["0", "1", "3", "36", "45", "4851", "4950", "7140"]
    assert trace.said("n")[-2:] == ["119", "118"]
    assert trace.said("last")[-1] == "('z', 4)"


def test_a_loop_that_is_left_while_it_is_skipped(traced):
    trace = traced("""
        def find(limit):
            for n in range(100):
                if n == limit:
                    return n
        found = find(50)
        for n in range(100):
            if n == 20:
                break
        try:
            for n in range(100):
                1 / (30 - n)
        except ZeroDivisionError:
            print(n)
        """)
    assert trace.facts("returns")[0][0] == 4
    assert [trace.values[value]["text"] for _, value in trace.facts("returns")] == ["50"]
    assert trace.facts("raises") == [(11, "ZeroDivisionError: division by zero")]
    assert trace.facts("skipped")[-1] == (10, 21)
    assert [trace.pairs(step).get("n") for step in trace.steps if "skipped" in step[2]][-1]["text"] == "30"


def test_functions_are_told_by_calls(traced):
    trace = traced("""
        def area(a, b=2, *, c=1):
            product = a * b
            return product * c
        def twice(x):
            return area(x) * 2
        for n in range(12):
            total = twice(n)
        """)
    calls = [(more["function"], more["call"]) for line, _, more in trace.steps if line == 2]
    assert calls == [("area", n) for n in (1, 2, 10)]
    arguments = [trace.pairs(step) for step in trace.steps if step[0] == 1 and step[2]]
    assert [{name: value["text"] for name, value in pairs.items()} for pairs in arguments][1] == (
        {"a": "1", "b": "2", "c": "1"}
    )
    assert trace.lines.index(3) < trace.lines.index(5) < trace.lines.index(7)
    place = next(more["loops"] for line, _, more in trace.steps if line == 2 and more["call"] == 10)
    assert place == [[6, 10]]


def test_methods_attributes_and_generators(traced):
    trace = traced("""
        class Counter:
            def __init__(self, start):
                self.count = start
                self.log = []
            def add(self):
                self.count += 1
        def numbers():
            got = yield 1
            yield got
        counter = Counter(3)
        counter.add()
        it = numbers()
        a = next(it)
        b = it.send(5)
        """)
    assert trace.said("self.count") == ["3", "4"]
    assert trace.said("counter.count") == ["3", "4"]
    assert [(line, trace.values[value]["text"]) for line, value in trace.facts("yields")] == [(8, "1"), (9, "5")]
    assert {more["function"] for _, _, more in trace.steps if "function" in more} == (
        {"Counter.__init__", "Counter.add", "numbers"}
    )
    assert trace.said("it") == ["generator"]
    assert trace.said("got") == ["5"]


def test_a_generator_that_is_left_or_thrown_into(traced):
    trace = traced("""
        def count():
            n = 0
            while True:
                yield n
                n += 1
        for n in count():
            if n == 1:
                break
        it = count()
        next(it)
        try:
            it.throw(ValueError("no"))
        except ValueError as error:
            print(error)
        """)
    assert [trace.values[value]["text"] for _, value in trace.facts("yields")] == ["0", "1", "0"]
    assert trace.facts("raises") == [(4, "ValueError: no"), (12, "ValueError: no")]


def test_a_check_has_no_steps_but_what_it_calls(traced):
    trace = traced("""
        def double(x):
            return 2 * x
        # check
        for x in range(3):
            y = double(x)
        def own(x):
            return x
        own(1)
        """)
    assert trace.lines == [1, 1, 2, 1, 2]
    assert trace.loops == {}


def test_one_statement_is_one_step(traced):
    trace = traced("""
        import torch
        from torch import (
            nn,
        )
        rows = [
            [n * m for m in range(3)]
            for n in range(3)
        ]
        total = sum(
            n for row in rows
            for n in row
        )
        def f():
            with torch.no_grad():
                return torch.ones(
                    2,
                )
        x = f()
        """)
    assert trace.lines == [5, 9, 13, 13, 14, 15, 18]
    assert trace.facts("returns")[0][0] == 15


def test_the_lines_that_it_printed_are_numbered(traced):
    trace = traced("""
        def show(n):
            print(n, n)
        print("a", "b", sep="\\n")
        print("c", end=" ")
        for n in range(12):
            if n % 2:
                show(n)
        print()
        x = 1
        """)
    told = [(3, 2), (4, 3), (2, 3)]
    skipped = [(5, 6), (7, 7), (5, 8)]  # what the iterations 4 to 9 printed ends in the sixth line
    assert trace.facts("prints") == [*told, *skipped, (8, 9)]


def test_workers_are_named(traced):
    assert [line for line, _ in traced(TRAPS["workers"]).facts("workers")] == [9]


def test_what_a_program_ends_in(traced):
    trace = traced(TRAPS["it ends by an exception"])
    assert trace.facts("raises") == [(3, "AssertionError: not two"), (4, "AssertionError: not two")]


@pytest.mark.parametrize(
    ("value", "said"),
    {
        "1 / 3": "0.3333",
        "2.0": "2.0",
        "12345.678": "12345.7",
        "1e-7": "1e-07",
        "1.5e12": "1.5e+12",
        "float('nan')": "nan",
        "-float('inf')": "-inf",
        "10**30": "1.0000e+30",
        "1 + 2j": "(1.0+2.0j)",
        "True": "True",
        "'a' * 100": f"'{'a' * 50}…'",
        "[1.23456, 2]": "[1.235, 2]",
        "(1,)": "(1,)",
        "set()": "set()",
        "{}": "{}",
        "{'a': torch.ones(2, 3)}": "{'a': Tensor (2, 3)}",
        "[torch.tensor(0.5), torch.tensor([1, 2])]": "[tensor(0.5), tensor([1, 2])]",
        "(torch.tensor([[1.0], [2.0]]),)": "(tensor([[1.0], [2.0]]),)",
        "torch.ones(2, 3).shape": "(2, 3)",
        "torch.float32": "torch.float32",
        "list(range(100))": "[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, …, 99]",
        "np.float64(0.25)": "0.25",
        "np.arange(3)": ["0", "1", "2"],
        "torch.arange(6).reshape(2, 3).T": ["0", "3", "1", "4", "2", "5"],
        "torch.tensor([1.5, -2.0], dtype=torch.bfloat16)": ["1.5", "-2.0"],
        "torch.tensor([True, False])": ["True", "False"],
        "torch.ones(1).expand(2, 2)": ["1.0"] * 4,
        "torch.optim.SGD([torch.ones(1, requires_grad=True)], lr=0.1, momentum=0.9)": "lr=0.1, momentum=0.9",
        "KeyError('a')": "'a'",
        "torch.relu": "relu",
        "int": "int",
    }.items(),
)
def test_the_text_of_a_value(traced, value, said):
    trace = traced(f"import numpy as np\nimport torch\nx = {value}\n")
    assert trace.said("x") == [said]


# What the trace says of a name is what the name was


def test_a_trace_agrees_with_its_witness(tmp_path):
    """Over a sample of the programs, another one with each recorder; over every one where EVERY_TRACE is set."""
    programs = [ROOT / "snippets" / name for name in recorded_programs()]
    if SAMPLE:
        parts = "".join((warm.INSIDE / part).read_text(encoding="utf-8") for part in traces.PARTS)
        programs = random.Random(parts).sample(programs, SAMPLE)
    command = [sys.executable, str(ROOT / "tests" / "witness.py"), str(tmp_path), *map(str, programs)]
    subprocess.run(command, check=True, cwd=ROOT)
    compared, faults, steps = 0, [], 0
    for number, path in enumerate(programs):
        record = json.loads((tmp_path / f"{number}.record").read_text(encoding="utf-8"))
        seen = json.loads((tmp_path / f"{number}.seen").read_text(encoding="utf-8"))
        count, found = disagreements(record, seen)
        compared, steps = compared + count, steps + len(record["steps"])
        faults += [f"{path.relative_to(ROOT).as_posix()}: {fault}" for fault in found]
    assert not faults, "\n".join(faults)
    assert 2 * compared > steps > 0


def recorded_programs():
    pages = [read_page(path) for path in page_paths(ROOT) if path.suffix == ".md"]
    return sorted({program.name for page in pages for program in traces.with_trace(page)})


def disagreements(record, seen):
    """Return how many values were compared, and where the trace of a program says something else than its witness."""
    told, compared, faults = {}, 0, []
    for number, (line, pairs, *more) in enumerate(record["steps"]):
        about = more[0] if more else {}
        scope = about.get("function", ""), about.get("call", 0)
        names = told.setdefault(scope, {})
        for name, value in zip(pairs[::2], pairs[1::2], strict=True):
            names[record["names"][name]] = record["values"][value]
        for name in about.get("gone", []):
            for part in [part for part in names if part == name or part.startswith(f"{name}.")]:
                del names[part]
        seen_line, held, printed = seen.get(str(number), (None, {}, 0))
        if seen_line != line or "skipped" in about:
            continue
        if "prints" in about and about["prints"] != printed:
            faults.append(f"line {line}: it prints line {about['prints']} in the trace, and printed {printed}")
        for name, value in held.items():
            if name in names or not scope[0]:
                compared += 1
                if not agrees(names.get(name), value):
                    faults.append(f"line {line}: {name} is {names.get(name)} in the trace, and was {value}")
    return compared, faults


def agrees(said, value):
    """Whether what a trace says of a name is what the name held."""
    if said is None:
        return False
    if isinstance(value, str):
        return said["type"] == "str" and said["text"][1:10] == repr(value)[1:10]
    if isinstance(value, float):
        return is_near(said["text"], value)
    shape, numbers = value
    told, few = said.get("numbers", []), math.prod(shape) <= 8
    is_enough = len(told) == (len(numbers) if few else 3) and bool(said.get("more")) != few
    return said["shape"] == shape and is_enough and all(map(is_near, told, numbers))


def is_near(text, number):
    """Whether a number in a trace, with its four digits, is this one."""
    said = {"True": 1.0, "False": 0.0}.get(text)
    said = float(text) if said is None else said
    return math.isnan(said) if math.isnan(number) else math.isclose(said, number, rel_tol=6e-4, abs_tol=1e-44)


# The build

PROGRAM = """\
import torch

x = torch.ones(2)
print(x.sum())
#> tensor(2.)
"""


def with_program(small, code=PROGRAM):
    """Put a program on the home page of a small project, in both languages."""
    (small.root / "snippets" / "index").mkdir(exist_ok=True)
    (small.root / "snippets" / "index" / "ones.py").write_text(code, encoding="utf-8")
    for language in "zh", "en":
        page = small.root / "docs" / language / "index.md"
        if "ones.py" not in page.read_text(encoding="utf-8"):
            small.append(
                f"docs/{language}/index.md", '\n```sh\npython ones.py\n```\n\n```python\n--8<-- "index/ones.py"\n```\n'
            )
    return small.root / ".cache" / "traces"


def trace_file(path):
    """Return what a page's file holds."""
    text = path.read_text(encoding="utf-8")
    assert text.startswith(f"{traces.CALL}(") and text.endswith(");\n")
    return json.loads(text[len(traces.CALL) + 1 : -3])


def test_an_edited_program_is_recorded_anew_and_no_other(small):
    kept = with_program(small)
    assert small.build()[0] == 0
    first = {path: path.stat().st_mtime_ns for path in kept.iterdir()}
    assert len(first) == 1
    assert 'data-made="assets/made/index.js#ones"' in small.read("index.html")
    assert 'data-made="../assets/made/index.js#ones"' in small.read("en/index.html")
    with_program(small, PROGRAM.replace("x = ", "x = y = "))
    assert small.build()[0] == 0
    assert {path: path.stat().st_mtime_ns for path in kept.iterdir()}.items() > first.items()
    assert len([*kept.iterdir()]) == 2
    told = trace_file(small.site / "assets" / "made" / "index.js")
    assert told["programs"]["ones"]["names"] == ["x", "y"]
    assert told["torch"] == metadata.version("torch").partition("+")[0]


def test_a_program_that_prints_something_else_is_named(small):
    kept = with_program(small, PROGRAM.replace("2.", "3."))
    status, output = small.build()
    assert status, output
    assert re.search(r"WARNING.*snippets/index/ones\.py: line \d: .*it printed something else", output)
    assert not kept.exists()


def test_a_site_without_torch_says_so(monkeypatch, caplog):
    def missing(name):
        raise metadata.PackageNotFoundError(name)

    monkeypatch.setattr(metadata, "version", missing)
    cached = traces.torch_version, traces.can_record
    for function in cached:
        function.cache_clear()
    with caplog.at_level(logging.INFO, "mkdocs.hooks.traces"):
        assert traces.with_traces("<p>", None, None) == "<p>"
    for function in cached:
        function.cache_clear()
    assert [record.levelname for record in caplog.records] == ["INFO"]
    assert "torch isn't installed" in caplog.text


def test_each_block_leads_to_its_trace(site):
    """In both languages, and its lines are lines of the program."""
    for path in page_paths(ROOT):
        page = read_page(path)
        if page.is_lab:
            continue
        folder = site / ("en" if page.language == "en" else "") / ("" if page.name == "index" else page.name)
        html = (folder / "index.html").read_text(encoding="utf-8")
        links = re.findall(r'<div class="highlight[^>]* data-made="([^"]*)#([\w-]+)"', html)
        assert [stem for _, stem in links] == [p.file.removesuffix(".py") for p in traces.with_trace(page)]
        for address, stem in links:
            told = trace_file((folder / address).resolve())["programs"][stem]
            code = (ROOT / "snippets" / page.name / f"{stem}.py").read_text(encoding="utf-8")
            assert all(1 <= line <= code.count("\n") for line, *_ in told["steps"]), f"{page.name}/{stem}"
            in_workers = any("workers" in facts for _, _, *more in told["steps"] for facts in more)
            shown = len(re.findall("^#>", code, re.M))
            assert told["printed"] == shown or in_workers, f"{page.name}/{stem}: a line that it printed isn't recorded"
            assert len(told["steps"]) < 400, f"{page.name}/{stem}: its trace isn't whole; make the program smaller"


def test_the_traces_are_small(site):
    sizes = {path: len(gzip.compress(path.read_bytes())) for path in (site / "assets" / "made").rglob("*.js")}
    too_large = {path.relative_to(site).as_posix(): size for path, size in sizes.items() if size > PAGE}
    assert not too_large
    assert sum(sizes.values()) < SITE


# A statement for each value that is awkward to look at, and what is told of its name.
AWKWARD = {
    "big = 10**400": {"type": "int", "text": "1.0000e+400"},
    "negative = -(2**2000)": {"type": "int", "text": "-1.1481e+602"},
    "long = numpy.longdouble(1.5)": {"type": "longdouble", "text": "longdouble"},
    "ragged = torch.nested.nested_tensor([torch.ones(2)], layout=torch.jagged)": {"type": "NestedTensor"},
    "forbids = Forbids()": {"type": "Forbids"},
    "equals = Equals()": {"type": "Equals"},
    "unnamed = Unnamed()": {"type": "Unnamed"},
    "raising = Raising()": {"type": "Raising"},
    "error = Property(1, 2)": {"type": "Property", "text": "1, 2"},
}
AWKWARD_CLASSES = """\
import numpy
import torch
class Meta(type):
    def __getattribute__(self, name):
        raise ValueError(name)
class Forbids(metaclass=Meta):
    pass
class MetaEqual(type):
    def __eq__(self, other):
        return torch.ones(3)
class Equals(metaclass=MetaEqual):
    pass
class Unnamed:
    __module__ = None
class Raising:
    __slots__ = ()
    def __getattribute__(self, name):
        raise ValueError(name)
    __repr__ = __len__ = __iter__ = __bool__ = None
class Property(Exception):
    args = property(lambda self: 1 / 0)
"""


def test_no_value_fails_the_program_that_made_it(tmp_path):
    """A tracing function that raises would raise in the program."""
    program = tmp_path / "awkward.py"
    program.write_text(AWKWARD_CLASSES + "\n".join(AWKWARD), encoding="utf-8")
    recorded = traces.record(program)
    assert not recorded.fault
    told = {}
    for _, pairs, *_ in recorded.trace["steps"]:
        for name, value in zip(pairs[::2], pairs[1::2], strict=True):
            told[recorded.trace["names"][name]] = recorded.trace["values"][value]
    assert {statement: told[statement.partition(" ")[0]] for statement in AWKWARD} == AWKWARD


@pytest.mark.parametrize("damage", [b"", b'{"names": ["x"', b"\xff\xfe"], ids=["empty", "half", "binary"])
def test_what_was_kept_and_is_damaged_is_recorded_anew(tmp_path, damage):
    program, kept = tmp_path / "small.py", tmp_path / "traces" / "key.json"
    program.write_text("import torch\nx = 1\n", encoding="utf-8")
    kept.parent.mkdir()
    kept.write_bytes(damage)
    assert traces._kept(program, kept).trace["names"] == ["x"]
    assert json.loads(kept.read_bytes())["names"] == ["x"]


def test_where_nothing_can_be_kept_a_build_goes_on(tmp_path):
    program, in_the_way = tmp_path / "small.py", tmp_path / "traces"
    program.write_text("import torch\nx = 1\n", encoding="utf-8")
    in_the_way.write_text("a file, and no folder", encoding="utf-8")
    assert traces._kept(program, in_the_way / "key.json").trace["names"] == ["x"]
