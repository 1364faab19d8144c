"""A page's program runs here as it does for a reader, who saves it and types `python` and its name."""

import ast
import gc
import json
import os
import re
import socket
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from notes import judge, warm
from notes.run import Limits, Raised, run
from notes.syntax import syntax_tree

WITH_TORCH = "import torch\n"  # by which a program is run in a process that is warm already
RECURSION = """\
import torch

def call(depth):
    global deepest
    deepest = depth
    call(depth + 1)

try:
    call(1)
except RecursionError:
    print(deepest)
"""
TORCHRUN = "torchrun --standalone --nproc-per-node=1 program.py"
OF_TORCHRUN = f"""{WITH_TORCH}\
import os
import signal
import sys

if os.environ["RANK"] == "0":
    print(sys.argv, __name__, sys.path[0] == os.getcwd())
    print(torch.get_num_threads(), os.environ["OMP_NUM_THREADS"], torch.initial_seed() != 0)
    print(sorted(set(os.environ) - {{"MPLBACKEND", "PYTHONPATH"}}))
    print([signal.getsignal(number) for number in sorted(signal.valid_signals())])
    print(len(os.listdir("/proc/self/fd")) if os.path.exists("/proc/self/fd") else 0)
"""
WAITS_AS_IT_ENDS = """\
import ctypes
import hashlib
import os
import threading


class Waiting:
    c = ctypes.PyDLL(None)  # whose functions keep the lock that lets Python run in one thread
    write, ends, byte = os.write, os.pipe(), ctypes.create_string_buffer(1)

    def work(self):
        hashlib.pbkdf2_hmac("sha256", b"", b"", 200_000)  # without the lock
        self.write(self.ends[1], b"1")

    def __del__(self):
        self.c.read(self.ends[0], self.byte, 1)


threading.Thread(target=Waiting.work, args=[Waiting], daemon=True).start()
waiting = Waiting()
"""
AS_FOR_A_READER = {
    "prints": "print(1)\n",
    "a submodule that it doesn't import": "import urllib\nprint(urllib.parse.quote('a b'))\n",
    "a submodule that torch brings": "import importlib\nimport torch\nprint(importlib.metadata.version('torch'))\n",
    "a submodule that only a warm process has": "import torch\nimport xml\nprint(xml.etree)\n",
    "a submodule that numpy brings when asked": "import numpy as np\nimport torch\nprint(np.random.__name__)\n",
    "a module of torch's own": "import torch\nprint(torch._dynamo.__name__)\n",
    "under another name": "import torch\nimport concurrent as c\nprint(c.futures)\n",
    "modules that it can't have": f"{WITH_TORCH}import importlib\n"
    + "for name in 'conftest', 'notes.page', 'story', 'snippets':\n"
    + "    try:\n        importlib.import_module(name)\n    except ModuleNotFoundError as e:\n        print(e)\n",
    "its place": f"{WITH_TORCH}import os, sys\nprint(sys.argv, os.listdir('.'), sys.path[0] == os.getcwd())\n"
    + "print([p for p in sys.path[1:] if 'notes' in p or 'work' in p])\n"
    + "print(sys.modules['__main__'].__file__ == __file__, __name__)\nprint(sys.stdout.write('four\\n'))\n",
    "its signals and files": f"{WITH_TORCH}import os, signal\nprint(signal.set_wakeup_fd(-1))\n"
    + "print([signal.getsignal(number) for number in sorted(signal.valid_signals())])\n"
    + "print(len(os.listdir('/proc/self/fd')) if os.path.exists('/proc/self/fd') else 0)\n",
    "a warning for each line": f"{WITH_TORCH}import logging, sys, warnings\nfor _ in 1, 2:\n"
    + "    warnings.warn('old', DeprecationWarning)\n    warnings.warn('odd')\n"
    + "logging.basicConfig(stream=sys.stdout)\nlogging.warning('hot')\n",
    "on its way out": f"{WITH_TORCH}import atexit, threading, weakref\natexit.register(print, 'bye')\nprint('hello')\n"
    + "class Last:\n    def __del__(self):\n        print('gone')\n"
    + "last = Last()\nweakref.finalize(last, print, 'let go')\nthreading.Timer(0.3, print, ['late']).start()\n",
    "a late child": f"{WITH_TORCH}import subprocess\nsubprocess.Popen('sleep 0.3; echo late', shell=True)\n",
    "a thread that raises": f"{WITH_TORCH}import threading\ndef f():\n    1 / 0\n"
    + "thread = threading.Thread(target=f, name='worker')\nthread.start()\nthread.join()\n",
    "an exception": f"{WITH_TORCH}def f(x):\n    assert x == 2, 'not two'\n\nf(1)\n",
    "two exceptions": f"{WITH_TORCH}try:\n    1 / 0\nexcept ZeroDivisionError as e:\n    raise OSError from e\n",
    "a syntax error": f"{WITH_TORCH}print(1\n",
    "it leaves": f"{WITH_TORCH}import sys\nprint(1)\nsys.exit('no')\n",
    "what a failed call holds": f"{WITH_TORCH}class Last:\n    def __del__(self):\n        print('gone')\n"
    + "def f():\n    last = Last()\n    1 / 0\n\nf()\n",
    "a closed stdout": f"{WITH_TORCH}import sys\nprint(1)\nsys.stdout.close()\n1 / 0\n",
    "a hook that shows it": f"{WITH_TORCH}import sys\n"
    + "sys.excepthook = lambda *error: sys.__excepthook__(*error)\n1 / 0\n",
    "its own hook": f"{WITH_TORCH}import sys\nsys.excepthook = lambda kind, *_: print(kind.__name__)\n1 / 0\n",
}


@pytest.fixture
def program(tmp_path):
    """A function that saves a program and returns its path."""

    def save(code, name="program.py"):
        path = tmp_path / "cwd" / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(code, encoding="utf-8")
        return path

    return save


def typed(path, *command):
    """Return the stdout, the stderr and the exit code of a program that is started as a reader starts it."""
    command = command or [sys.executable, path.name]
    env = {name: value for name, value in os.environ.items() if "PYTEST" not in name}
    env["PATH"] = os.pathsep.join([str(Path(sys.executable).parent), env.get("PATH", "")])
    done = subprocess.run(command, cwd=path.parent, env=env, capture_output=True, text=True, check=False)
    return done.stdout, done.stderr, done.returncode


def printed(result):
    return "".join(text for _, text in result.printed)


@pytest.mark.parametrize("code", AS_FOR_A_READER.values(), ids=AS_FOR_A_READER)
def test_as_for_a_reader(program, code):
    path = program(code)
    stdout, stderr, status = typed(path)
    result = run(path)
    assert printed(result) == stdout
    assert result.stderr == stderr
    assert (result.fault is None) == (status == 0)


@pytest.mark.parametrize("code", ["a submodule that it doesn't import", "an exception", "on its way out", "its place"])
def test_as_for_a_reader_where_no_process_forks(program, code, monkeypatch):
    monkeypatch.setattr(warm, "CAN_FORK", False)
    test_as_for_a_reader(program, AS_FOR_A_READER[code])


@pytest.mark.skipif(not warm.CAN_FORK, reason="no program is forked here")
@pytest.mark.parametrize(
    ("reached", "is_forked"), [("torch.nn", True), ("np.random", True), ("np.linalg", True), ("torch._dynamo", False)]
)
def test_a_program_is_forked_unless_it_could_tell(reached, is_forked):
    assert warm.looks_the_same(f"import numpy as np\nimport torch\nprint({reached})\n") is is_forked


def test_a_process_of_torchrun_is_as_for_a_reader(program):
    path, command = program(OF_TORCHRUN), TORCHRUN.replace("=1", "=2") + " --epochs 3"
    result = run(path, command)
    assert printed(result) == typed(path, *command.split())[0]
    assert result.fault is None


def test_a_process_of_torchrun_may_raise(program):
    path = program(f"{WITH_TORCH}print(1)\nraise ValueError('odd')\n")
    result = run(path, TORCHRUN)
    assert result.raised == Raised("ValueError", ((str(path), 3),))
    assert "odd" in result.fault and "exitcode  : 1" in result.fault


def test_a_process_of_torchrun_may_be_killed(program):
    """By then it has told that it was forked: a fresh one that trains nothing has no torch._dynamo."""
    code = "import os, sys\nimport torch\nprint('torch._dynamo' in sys.modules)\nos.kill(os.getpid(), 9)\n"
    result = run(program(code), TORCHRUN)
    assert printed(result) == f"{warm.CAN_FORK}\n"
    assert "Signal 9 (SIGKILL)" in result.fault


def test_settings_of_python_reach_a_process_of_torchrun(program):
    path = program(f"{WITH_TORCH}import sys\nprint(sys.warnoptions)\n")
    assert printed(run(path, f"PYTHONWARNINGS=ignore {TORCHRUN}")) == "['ignore']\n"


@pytest.mark.skipif(not warm.CAN_FORK, reason="no program is forked here")
def test_a_forked_program_ends_with_who_asked_for_it(program, tmp_path):
    path = program(f"{WITH_TORCH}import time\ntime.sleep(99)\n")
    request = {
        "program": str(path),
        "story": str(tmp_path / "story"),
        "cpu_seconds": 9,
        "follow": False,
        "record": None,
    }
    with socket.socket(socket.AF_UNIX) as connection, open(os.devnull, "w") as nowhere:
        connection.connect(f"\0{warm.python().address}")
        message = f"{json.dumps(request)}\n".encode()
        socket.send_fds(connection, [message[:9]], [nowhere.fileno(), nowhere.fileno()])
        connection.sendall(message[9:])
        process = Path("/proc", connection.makefile().readline().strip())
        assert process.exists()
    deadline = time.monotonic() + 30
    while process.exists() and time.monotonic() < deadline:
        time.sleep(0.01)
    assert not process.exists()


@pytest.mark.parametrize("start", ["", WITH_TORCH], ids=["fresh", "warm"])
def test_idle_threads_of_a_program_sleep(program, start):
    """OpenMP reads it when torch is loaded; without it a run of all programs takes twice the CPU time."""
    code = f"{start}import os\nprint(os.environ['OMP_WAIT_POLICY'])\n"
    assert printed(run(program(code))) == f"{os.environ['OMP_WAIT_POLICY']}\n"


def test_a_program_calls_nearly_as_deep_as_for_a_reader(program):
    path = program(RECURSION)
    assert 0 <= int(typed(path)[0]) - int(printed(run(path))) <= 3


@pytest.mark.parametrize("forks", [True, False])
def test_a_missing_seed_shows(program, forks, monkeypatch):
    monkeypatch.setattr(warm, "CAN_FORK", forks and warm.CAN_FORK)
    path = program("import random\nimport numpy as np\nimport torch\n" + "".join(
        f"print({number})\n" for number in ("random.random()", "np.random.rand()", "torch.rand(1).item()")
    ))  # fmt: skip
    first, second = (printed(run(path)).split() for _ in range(2))
    assert all(a != b for a, b in zip(first, second, strict=True))


def test_what_is_printed_at_the_end_stands_at_the_end(program):
    code = "import atexit\nimport torch\natexit.register(print, 'bye')\nprint(1)\nx = 2\n"
    assert judge.shown_as_printed(code, run(program(code))).endswith("print(1)\n#> 1\nx = 2\n#> bye\n")


# What is used without end


def test_the_limit_is_cpu_time(program):
    spin = "while True:\n    pass\n"
    assert run(program(WITH_TORCH + spin), limits=Limits(cpu=1)).fault == (
        "still running after 1 seconds of CPU time; make it shorter"
    )
    assert (
        run(program(spin), limits=Limits(cpu=1)).fault == "still running after 1 seconds of CPU time; make it shorter"
    )
    assert run(program(WITH_TORCH + spin), TORCHRUN, Limits(cpu=3)).fault == (
        "still running after 3 seconds of CPU time; make it shorter"
    )


def test_the_cpu_time_of_what_it_starts_counts(program):
    code = """\
import multiprocessing, time
import torch

def work():
    start = time.process_time()
    while time.process_time() - start < 0.7:
        pass

processes = [multiprocessing.get_context("fork").Process(target=work) for _ in range(2)]
for process in processes:
    process.start()
for process in processes:
    process.join()
"""
    assert "of CPU time" in run(program(code), limits=Limits(cpu=1)).fault
    assert run(program(code), limits=Limits(cpu=3)).fault is None


def test_a_busy_machine_fails_no_program(program):
    """A second on the clock in which a program has to wait isn't its own."""
    assert run(program(f"{WITH_TORCH}import time\ntime.sleep(1.5)\n"), limits=Limits(cpu=1)).fault is None


def test_a_program_that_waits_for_ever_is_stopped(program):
    fault = run(program(f"{WITH_TORCH}import time\ntime.sleep(99)\n"), limits=Limits(clock=1)).fault
    assert fault == "still running after 1 seconds; make it shorter"


def test_what_it_leaves_running_is_stopped(program):
    code = f"{WITH_TORCH}import subprocess\nsubprocess.Popen(['sleep', '99'])\n"
    fault = run(program(code), limits=Limits(afterwards=1)).fault
    assert fault == "what it has started still runs, and may print; wait for it to end"


@pytest.mark.skipif(not warm.CAN_FORK, reason="no program is forked here")
def test_a_program_whose_parent_ends_first_is_no_success(program):
    """It can't be told from one that failed; the next one has a new parent."""
    assert "how it ended isn't known" in run(program(f"{WITH_TORCH}import os\nos.kill(os.getppid(), 9)\n")).fault
    assert run(program(f"{WITH_TORCH}print(1)\n")).fault is None


@pytest.mark.skipif(not warm.CAN_FORK, reason="no program is forked here")
def test_a_thread_may_finish_its_work_as_the_program_ends(program):
    """torch waits for gloo's threads, and lets no other thread run meanwhile: a program of DDP could hang for ever."""
    code = f"{WITH_TORCH}{WAITS_AS_IT_ENDS}"
    assert run(program(code), limits=Limits(clock=30)).fault is None


@pytest.mark.parametrize("stream", ["stdout", "stderr"])
def test_an_endless_output_is_stopped(program, stream):
    code = f"{WITH_TORCH}import sys\nwhile True:\n    print('x' * 10**6, file=sys.{stream})\n"
    result = run(program(code), limits=Limits(output=1000))
    assert result.fault == "it prints more than 1000 bytes; print less"
    assert len(printed(result)) + len(result.stderr) <= 1000


def test_it_can_be_stopped(program):
    stop = threading.Event()
    threading.Timer(1, stop.set).start()
    begun = time.monotonic()
    assert run(program(f"{WITH_TORCH}import time\ntime.sleep(99)\n"), stop=stop).fault == "stopped"
    assert time.monotonic() - begun < 60


@pytest.fixture
def collecting():
    """While garbage is collected, another thread goes on."""

    def give_way(phase, _):
        time.sleep(0)

    gc.callbacks.append(give_way)
    yield
    gc.callbacks.remove(give_way)


LONG = "\n".join(f"a{n} = f(b[{n}], c=[{n}, ({n}, '{n}')])" for n in range(300))


def test_threads_read_programs_at_once(collecting):
    with ThreadPoolExecutor(4) as pool:
        assert len({ast.dump(tree) for tree in pool.map(syntax_tree, [LONG] * 40)}) == 1


def test_a_program_is_read_while_others_are_run_and_judged(program, collecting):
    lines = [f"a{n} = [{n}]\nprint(a{n})\n#> [{n}]" for n in range(200)]
    path = program("\n".join([WITH_TORCH, *lines, ""]))

    def shown(_):
        result = run(path, follow=True)
        return judge.shown_as_printed(path.read_text(encoding="utf-8"), result)

    with ThreadPoolExecutor(3) as pool:
        futures = [pool.submit(shown, number) for number in range(20)]
        while not all(future.done() for future in futures):
            syntax_tree(LONG)
        assert {future.result() for future in futures} == {path.read_text(encoding="utf-8")}


# What a program proves


def judged(program, code):
    path = program(code)
    return judge.fault_of_program(code, run(path, follow=judge.must_be_followed(code)))


HOLDS = {
    "an assert": "assert 1 + 1 == 2\n",
    "in a loop": "for i in range(2):\n    assert i < 2\n",
    "over several lines": "assert (\n    1\n    < 2\n)\n",
    "in a function": "def check(x):\n    assert x == 1\n\n\ncheck(1)\n",
    "torch.testing": "import torch\ntorch.testing.assert_close(torch.tensor(1.0), torch.tensor(1.0))\n",
    "numpy.testing": "import numpy as np\nfrom numpy.testing import assert_allclose\nassert_allclose(np.ones(2), 1)\n",
    "an output": "print(1)\n#> 1\n",
    "after a deep recursion": RECURSION.replace("print(deepest)", "assert deepest > 9\n    print(1)\n#> 1"),
}
PROVES_NOTHING = {
    "nothing": "x = 1\n",
    "a word": "def f():\n    return 'assert'\n",
    "a docstring": '"""\nassert 1 == 2\n"""\n',
    "if False": "if False:\n    assert 1 == 2\n",
    "a function that is never called": "def check():\n    assert 1 == 2\n",
    "an assertion that is caught": "try:\n    assert 1 == 2\nexcept AssertionError:\n    pass\n",
    "an assertion of a library that is caught": "import torch\ntry:\n    torch.testing.assert_close(1, 2)\n"
    + "except AssertionError:\n    pass\n",
}


@pytest.mark.parametrize("code", HOLDS.values(), ids=HOLDS)
def test_what_proves_something(program, code):
    assert judged(program, code) is None


@pytest.mark.parametrize("with_torch", ["", WITH_TORCH], ids=["fresh", "warm"])
@pytest.mark.parametrize("code", PROVES_NOTHING.values(), ids=PROVES_NOTHING)
def test_what_proves_nothing(program, code, with_torch):
    assert judged(program, with_torch + code) == (
        "it prints nothing, and no assertion of it ran and held, so it proves nothing; print or assert the claim"
    )


@pytest.mark.parametrize(
    "code",
    [
        "import warnings\nwarnings.warn('hot')\n",
        "import sys\nprint('hot', file=sys.stderr)\n",
        "import os\nos.write(2, b'hot')\n",
    ],
)
def test_what_a_program_writes_to_stderr_is_a_fault(program, code):
    for before in "", WITH_TORCH:
        fault = judged(program, f"{before}{code}assert True\n")
        assert fault.startswith("it writes to stderr, where its page shows nothing; mend what warns, or catch")
        assert "hot" in fault.split("\n", 1)[1]


def test_a_command_may_write_to_stderr_but_not_its_program(program):
    command = "python -X utf8 -c \"import sys, subprocess; print('starting', file=sys.stderr); " + (
        "sys.exit(subprocess.call([sys.executable, 'program.py']))\" program.py"
    )
    code = "import sys\nprint(1)\n#> 1\n"
    assert judge.fault_of_program(code, run(program(code), command)) is None
    code += "print('hot', file=sys.stderr)\n"
    assert "hot" in judge.fault_of_program(code, run(program(code), command))


@pytest.mark.parametrize("sign", ["\r", "\x1b", "\f", "\x00", "\x1e", "\u2028"])
def test_a_character_that_no_line_can_show_is_a_fault(program, sign):
    fault = judged(program, f"print('a' + {sign!r} + 'b')\n#> ab\n")
    assert fault == f"it prints {sign!r}, which no #> line can show; print something else"


# An exercise


def exercise(program, code):
    path = program(code, "exercise_x.py")
    return judge.fault_of_exercise(code, str(path), run(path))


SOLVE = "import torch\n\n\ndef solve():\n    return ...\n\n\n# check\n"


@pytest.mark.parametrize(
    "code",
    [
        f"{SOLVE}assert solve() == 4\n",
        f"{SOLVE.replace('return ...', 'raise NotImplementedError')}solve()\n",
        f"{SOLVE}torch.testing.assert_close(torch.ones(1), torch.zeros(1))\n",
        f"{SOLVE}def check(x):\n    assert x == 4, 'not four'\n\n\ncheck(solve())\n",
    ],
)
def test_an_exercise_fails_its_check(program, code):
    assert exercise(program, code) is None
    assert exercise(
        program, code.replace("import torch\n", "import math\n").replace("torch.testing", "math")
    ) is None or ("torch" in code)


@pytest.mark.parametrize(
    "code",
    [
        f"{SOLVE}assert True\n",
        f"{SOLVE}assert 1 + ''\n",
        f"{SOLVE}import os\nos._exit(1)\n",
        f"{SOLVE}import os\nos._exit(0)\n",
        f"assert False\n{SOLVE}solve()\n",
        f"{SOLVE}import collections\ncollections.namedtuple('a', 'b')._make.__func__\nraise ValueError\n",
        f"{SOLVE}torch.nn.LazyLinear(1)._infer_parameters(1, 2)\n",
        f"{SOLVE}torch.nn.MultiheadAttention(3, 2)\n",
        f"{SOLVE}torch.utils.data.Dataset()[0]\n",
        f"unknown\n{SOLVE.replace('return ...', 'raise NotImplementedError')}solve()\n",
    ],
    ids=["solved", "TypeError", "_exit 1", "_exit 0", "before the check", "ValueError", "lazy", "a library's assertion",
         "a library's NotImplementedError", "a name misspelt"],
)  # fmt: skip
def test_an_exercise_that_does_anything_else(program, code):
    assert exercise(program, code).startswith("an exercise must fail its check until a reader solves it")


def test_an_unsolved_exercise_says_so(program):
    code = SOLVE.replace("return ...", "raise NotImplementedError")
    fault = exercise(program, f"{code}try:\n    solve()\nexcept RuntimeError:\n    assert False\n")
    assert fault.startswith("its check hides NotImplementedError; catch that first, and raise it again\nTraceback")


def test_an_exercise_needs_a_check(program):
    assert exercise(program, "assert False\n") == "an exercise needs a line # check, and under it the check"


@pytest.mark.parametrize("start", ["", WITH_TORCH])
def test_it_reads_what_lies_beside_it(program, start):
    path = program(f"{start}print(open('table.csv').read())\n")
    (path.parent / "table.csv").write_text("1,2", encoding="utf-8")
    result = run(path)
    assert result.fault is None
    assert "".join(text for _, text in result.printed) == "1,2\n"


def test_the_path_is_the_readers(program):
    path = program(f"{WITH_TORCH}raise ValueError(__file__)\n")
    fault = run(path).fault
    assert re.findall(r'File "(.*)"', fault) == [str(path)]
    assert fault.endswith(f"ValueError: {path}")
