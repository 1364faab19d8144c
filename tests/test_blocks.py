"""What conftest.py promises of a page's blocks: each test makes a tiny site and runs the real conftest.py on it.

It does so inside this process, and all share its warm Python; each run gets a conftest module of its own. How a program
is run and judged is tested by itself in test_run.py.
"""

import multiprocessing
import os
import re
import select
import signal
import tomllib

import pytest
import torch

from notes import warm
from tests import ROOT

MKDOCS = """\
site_name: tiny
docs_dir: docs
plugins: []
markdown_extensions:
  pymdownx.snippets:
    base_path: [!relative $config_dir/snippets, !relative $config_dir/figures]
    check_paths: true
"""
SETTINGS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["pytest"]["ini_options"]
PYTEST = f"""\
[pytest]
addopts = -p no:codeblocks -p no:hypothesispytest
block_timeout = {SETTINGS["block_timeout"]}
norecursedirs = {" ".join(SETTINGS["norecursedirs"])}
"""
ZH, EN = "docs/page.md", "docs/other.md"  # in no language's folder: what a page needs besides is another test's


class Site:
    def __init__(self, pytester):
        self.pytester, self.root = pytester, pytester.path
        self.write("conftest.py", (ROOT / "conftest.py").read_text(encoding="utf-8"))
        self.write("mkdocs.yml", MKDOCS)
        self.write("pytest.ini", PYTEST)

    def write(self, path, text):
        path = self.root / path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def read(self, path):
        return (self.root / path).read_text(encoding="utf-8")

    def files(self):
        """Return the bytes of every file but caches."""
        paths = (path for path in self.root.rglob("*") if path.is_file())
        return {path: path.read_bytes() for path in paths if not {".pytest_cache", "__pycache__"} & {*path.parts}}

    def page(self, *names, path=ZH):
        """Write a page that includes each snippet, the first in line 3, the next in line 7, and so on."""
        fences = (f'\n```python\n--8<-- "{name}"\n```\n' for name in names)
        self.write(path, "".join(["# A page\n", *fences]))

    def add(self, *codes, name="block"):
        """Write each code as a snippet, block1.py and so on, and a page that includes them all."""
        names = [f"page/{name}{number}.py" for number, code in enumerate(codes, 1)]
        for path, code in zip(names, codes, strict=True):
            self.write(f"snippets/{path}", code)
        self.page(*names)

    def run(self, *args, **outcomes):
        """Run pytest, compare the numbers of outcomes, and return the message of each failure."""
        result = self.pytester.runpytest_inprocess(*args)
        result.assert_outcomes(**outcomes)
        return [report.longreprtext for report in result.reprec.getfailures()]

    def passes(self, *codes, **names):
        self.add(*codes, **names)
        self.run(passed=len(codes))

    def fails(self, code, **names):
        """Run a block that must fail; return what the failure says."""
        self.add(code, **names)
        return self.run(failed=1)[0]


@pytest.fixture
def tiny(pytester):
    return Site(pytester)


# Includes and outputs

MEND = "If what it printed is right, run pytest --update-outputs; if it changes from run to run, seed it."


def test_block_is_expanded_with_the_sites_settings(tiny, monkeypatch):
    """The second base_path counts, and the folder in which pytest starts doesn't."""
    tiny.write("figures/page/drawn.py", "print(1)\n#> 1\n")
    tiny.page("page/drawn.py")
    monkeypatch.chdir(tiny.root / "docs")
    tiny.run("page.md", passed=1)


def test_right_outputs_pass(tiny):
    tiny.passes("print(1)\n#> 1\n", "print('a\\n\\nb')\n#> a\n#>\n#> b\n", "for i in 1, 2:\n    print(i)\n#> 1\n#> 2\n")


@pytest.mark.parametrize(
    ("code", "line", "diff"),
    [
        pytest.param("print(1)\n#> 2\n", 1, ["-#> 2", "+#> 1"], id="wrong"),
        pytest.param("x = 1\nprint(x)\n", 2, ["+#> 1"], id="missing"),
        pytest.param("print(1)\n#> 1\n#> 2\n", 2, ["-#> 2"], id="too many"),
        pytest.param("print(1)\nx = 2\n#> 1\n", 1, ["+#> 1", "-#> 1"], id="elsewhere"),
        pytest.param("print('a ')\n#> a\n", 1, ["-#> a", "+#> a "], id="trailing space printed"),
        pytest.param("print('a')\n#> a \n", 1, ["-#> a ", "+#> a"], id="trailing space shown"),
        pytest.param("print('a\\n\\nb')\n#> a\n#> b\n", 2, ["+#>"], id="empty line printed"),
        pytest.param("print('a\\nb')\n#> a\n#>\n#> b\n", 2, ["-#>"], id="empty line shown"),
        pytest.param("print('a\\nb')\n#> b\n#> a\n", 1, ["+#> a", "-#> a"], id="order"),
        pytest.param("for i in 1, 2:\n    print(i)\n    #> 1\n    #> 2\n", 2, ["+#> 1", "+#> 2"], id="in the loop"),
        pytest.param("x = 1  #> 2\nprint(x)\n#> 1\n", 1, [], id="behind a statement"),
    ],
)
def test_other_outputs_fail_with_the_difference(tiny, code, line, diff):
    message = tiny.fails(code)
    head, *lines = message.split("\n")
    assert head == f"{ZH}:3: snippets/page/block1.py:{line}: it printed something else"
    assert [line for line in lines[2:] if re.match(r"[-+]#", line)] == diff
    assert lines[-1] == MEND


def test_update_outputs_writes_the_outputs_and_nothing_else(tiny):
    before = '''\
#> stale
import sys

for i in range(2):
    print(i)
    #> in the loop
text = """
#> a string
#> and another"""  # with a comment behind it
print(
    "a",
    end="",
)
kept = "中文"  #  odd   spaces
if kept:
    print("b\\n")
#> too many
#> too many
sys.stdout.write("no newline")
'''
    after = '''\
import sys

for i in range(2):
    print(i)
#> 0
#> 1
text = """
#> a string
#> and another"""  # with a comment behind it
print(
    "a",
    end="",
)
kept = "中文"  #  odd   spaces
if kept:
    print("b\\n")
#> ab
#>
sys.stdout.write("no newline")
#> no newline
'''
    tiny.add(before, "print(1)\n#> 1\n", "assert not 'true'\n")
    files = tiny.files()
    tiny.run("--update-outputs", passed=2, failed=1)
    files[tiny.root / "snippets/page/block1.py"] = after.encode()
    assert tiny.files() == files
    tiny.run(passed=2, failed=1)


def test_a_random_number_without_a_seed_is_seen(tiny):
    tiny.add(
        "import random\nprint(random.random())\n",
        "import numpy as np\nprint(np.random.rand())\n",
        "import torch\nprint(torch.rand(1).item())\n",
    )
    tiny.run("--update-outputs", passed=3)
    messages = tiny.run(failed=3)
    assert all("it printed something else" in message for message in messages)
    assert all(message.endswith(MEND) for message in messages)


PRINTED_ELSEWHERE = {
    "DataLoader worker": """\
from torch.utils.data import DataLoader

class Loud:
    def __len__(self):
        return 1

    def __getitem__(self, i):
        print("heard")
        return i

list(DataLoader(Loud(), num_workers=1, multiprocessing_context="fork"))
""",
    "thread": """\
import threading

thread = threading.Thread(target=print, args=["heard"])
thread.start()
thread.join()
""",
    "subprocess": 'import subprocess\nsubprocess.run(["echo", "heard"])\n',
    "C": "import ctypes\nctypes.CDLL(None).puts(b'heard')\nctypes.CDLL(None).fflush(None)\n",
}


@pytest.mark.parametrize("code", PRINTED_ELSEWHERE.values(), ids=PRINTED_ELSEWHERE)
def test_what_others_print_is_not_lost(tiny, code):
    message = tiny.fails(f"{code}assert True\n")
    assert "it printed something else" in message
    assert "\n+#> heard\n" in message


# A block is a program that was started on a saved file


def test_block_is_a_program_of_its_own(tiny):
    main = 'if __name__ == "__main__":\n    print("ran")\n#> ran\n'
    pickled = """\
import pickle


class Point:
    pass


assert type(pickle.loads(pickle.dumps(Point()))) is Point
"""
    source = """\
import inspect


def double(x):
    return 2 * x


print(inspect.getsource(double))
#> def double(x):
#>     return 2 * x
#>
"""
    alone = """\
import sys
from pathlib import Path

assert sys.argv == [Path(__file__).name] and sys.path[0] == str(Path(__file__).parent)
"""
    drawn = "import matplotlib\n\nprint(matplotlib.get_backend().lower())\n#> agg\n"
    tiny.passes(main, pickled, source, alone, drawn)


@pytest.mark.parametrize("start", ["fork", "spawn"])
def test_workers_load_a_dataset_that_the_block_defines(tiny, start):
    tiny.passes(f"""\
from torch.utils.data import DataLoader, Dataset


class Squares(Dataset):
    def __len__(self):
        return 4

    def __getitem__(self, i):
        return i * i


if __name__ == "__main__":
    for batch in DataLoader(Squares(), batch_size=2, num_workers=2, multiprocessing_context="{start}"):
        print(batch)
#> tensor([0, 1])
#> tensor([4, 9])
""")


def test_each_block_has_a_folder_of_its_own(tiny):
    tiny.passes(
        'from pathlib import Path\n\nPath("made.txt").touch()\nassert Path("made.txt").exists()\n',
        'from pathlib import Path\n\nassert not Path("made.txt").exists()\n',
    )
    assert not list(tiny.root.rglob("made.txt"))


IMPORTS = "import os, random, sys, types, warnings\nimport numpy as np\nimport torch\n"
LEAKS = {  # what a block changes, and what must hold in the next
    "default dtype": ("torch.set_default_dtype(torch.float64)", "torch.get_default_dtype() == torch.float32"),
    "grad mode": ("torch.set_grad_enabled(False)", "torch.is_grad_enabled()"),
    "random": ("random.seed(0)", "random.random() != random.Random(0).random()"),
    "numpy's RNG": ("np.random.seed(0)", "np.random.rand() != np.random.RandomState(0).rand()"),
    "torch's RNG": (
        "torch.manual_seed(0)",
        "torch.rand(1).item() != torch.rand(1, generator=torch.Generator().manual_seed(0)).item()",
    ),
    "threads": (
        f"torch.set_num_threads({torch.get_num_threads() + 1})",
        f"torch.get_num_threads() == {torch.get_num_threads()}",
    ),
    "cwd": ("os.chdir('/')", "os.getcwd() != '/'"),
    "environment": ("os.environ['LEAK'] = ''", "'LEAK' not in os.environ"),
    "warnings filter": (
        "warnings.simplefilter('error', BytesWarning)",
        "('error', None, BytesWarning, None, 0) not in warnings.filters",
    ),
    "Linear.forward": ("torch.nn.Linear.forward = print", "torch.nn.Linear.forward is not print"),
    "module hook": (
        "torch.nn.modules.module.register_module_forward_hook(print)",
        "not torch.nn.modules.module._global_forward_hooks",
    ),
    "sys.path": ("sys.path.append('leak')", "'leak' not in sys.path"),
    "sys.modules": ("sys.modules['leak'] = types.ModuleType('leak')", "'leak' not in sys.modules"),
}


@pytest.mark.parametrize(("change", "pristine"), LEAKS.values(), ids=LEAKS)
def test_nothing_leaks(tiny, change, pristine):
    """Neither into the next block nor into the process that runs pytest, where the last test stands."""
    tiny.add(
        f"{IMPORTS}assert {pristine}\n{change}\nprint({pristine})\n#> False\n",
        f"{IMPORTS}assert {pristine}\n",
    )
    tiny.write("test_after.py", f"{IMPORTS}def test_pristine():\n    assert {pristine}\n")
    tiny.run("docs", "test_after.py", passed=3)


def test_one_block_on_two_pages_runs_once(tiny):
    count = tiny.root / "count.txt"
    tiny.add(f"with open({str(count)!r}, 'a') as file:\n    file.write('ran ')\nassert False\n")
    tiny.page("page/block1.py", path=EN)
    messages = tiny.run(failed=2)
    assert [message.split(": ")[0] for message in messages] == [f"{EN}:3", f"{ZH}:3"]
    assert count.read_text() == "ran "
    tiny.add(f"with open({str(count)!r}, 'a') as file:\n    print(file.write('and ran'))\n#> 7\n")
    tiny.run(passed=2)
    assert count.read_text() == "ran and ran"


def test_processes_of_one_run_share_each_proof(tiny, monkeypatch):
    """`--dist each` has both run all tests; the fault that one of them finds is told by both."""
    ran = tiny.root / "ran.txt"
    note = f"with open({str(ran)!r}, 'a') as ran:\n    ran.write(__file__[-9:] + '\\n')\n"
    tiny.add(f"{note}print(1)\n#> 1\n", f"{note}print(1)\n#> 2\n")
    monkeypatch.setenv("PYTHONPATH", str(ROOT / "docs" / "hooks"))
    result = tiny.pytester.runpytest_subprocess("-n2", "--dist", "each")
    result.assert_outcomes(passed=2, failed=2)
    fault = "docs/page.md:7: snippets/page/block2.py:3: it printed something else"
    assert result.outlines.count(fault) == 2
    assert sorted(ran.read_text().split()) == ["block1.py", "block2.py"]
    result = tiny.pytester.runpytest_subprocess("-n2", "-p", "no:tmpdir")  # they have no folder to share
    result.assert_outcomes(passed=1, failed=1)


def test_the_languages_of_a_page_stay_together(tiny):
    """So that one process runs both, wherever pytest-xdist divides the tests."""
    tiny.add("assert True\n")
    for name in "en/one", "en/two", "zh/one", "zh/two":
        tiny.page("page/block1.py", path=f"docs/{name}.md")
    listed = tiny.pytester.runpytest_inprocess("--collect-only", "-q", "docs/en", "docs/zh").outlines
    pages = [line.partition("::")[0] for line in listed if line.endswith("::3")]
    assert pages == ["docs/en/one.md", "docs/zh/one.md", "docs/en/two.md", "docs/zh/two.md"]


@pytest.mark.parametrize(
    ("arguments", "processes"),
    [
        ([], True),
        (["docs"], True),
        (["docs/page.md", "docs/other.md"], False),
        (["docs/page.md::3"], False),
        (["--update-outputs"], False),
    ],
)
def test_what_is_small_and_what_is_updated_runs_in_one_process(tiny, arguments, processes):
    tiny.add("assert True\n")
    tiny.page("page/block1.py", path=EN)
    config = tiny.pytester.parseconfigure("-nauto", *arguments)
    assert (config.hook.pytest_xdist_auto_num_workers(config=config) > 0) == processes


# A block that ends otherwise than well


def test_a_failure_shows_the_readers_traceback(tiny):
    message = tiny.fails("def check(x):\n    assert x == 2, 'not two'\n\n\ncheck(1)\n")
    assert [line for line in message.split("\n") if line.strip(" ~^")] == [
        f"{ZH}:3: snippets/page/block1.py: Traceback (most recent call last):",
        '  File "snippets/page/block1.py", line 5, in <module>',
        "    check(1)",
        '  File "snippets/page/block1.py", line 2, in check',
        "    assert x == 2, 'not two'",
        "AssertionError: not two",
    ]


def test_a_failure_in_a_library_begins_with_the_reader(tiny):
    message = tiny.fails("import torch\n\ntorch.nn.Linear(2, 1)(torch.ones(3))\n")
    files = re.findall(r'File "(.*)", line', message)
    assert files[0] == "snippets/page/block1.py"
    assert len(files) > 1 and all("torch" in file for file in files[1:])


def test_a_syntax_error_names_its_line(tiny):
    message = tiny.fails("x = 1\nprint(x\n")
    assert message.startswith(f'{ZH}:3: snippets/page/block1.py:   File "snippets/page/block1.py", line 2\n')
    assert message.endswith("SyntaxError: '(' was never closed")


def test_a_chained_exception_shows_both(tiny):
    message = tiny.fails("try:\n    1 / 0\nexcept ZeroDivisionError as error:\n    raise ValueError('no') from error\n")
    assert re.findall(r"^\w+Error: .*|line \d+", message, re.M) == [
        "line 2",
        "ZeroDivisionError: division by zero",
        "line 4",
        "ValueError: no",
    ]
    assert "direct cause" in message
    assert "runpy" not in message and "conftest" not in message


@pytest.mark.parametrize(
    ("code", "said"),
    [
        (
            "import sys\nprint(1)\n#> 1\nsys.exit(0)\n",
            "the process ended with code 0 before the program did; let it run to its end",
        ),
        ("import sys\nprint(1)\n#> 1\nsys.exit('x')\n", "x"),
        ("import os\nos._exit(0)\n", "the process ended with code 0 before the program did; let it run to its end"),
        (
            "import os\nos.kill(os.getpid(), 9)\n",
            "the process ended with code -9 before the program did; let it run to its end",
        ),
    ],
    ids=["sys.exit(0)", "sys.exit(x)", "os._exit(0)", "kill"],
)
def test_a_program_that_ends_itself_fails(tiny, code, said):
    message = tiny.fails(code)
    assert message.startswith(f"{ZH}:3: snippets/page/block1.py: ")
    assert message.endswith(said)


@pytest.fixture
def endless(tiny):
    """An endless block, whose child must die with it: the child holds the only writing end of a pipe."""
    pipe = tiny.root / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    handler = signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell's background job ignores interrupts
    popen = f"subprocess.Popen(['sleep', '60'], stdout=open({str(pipe)!r}, 'w'))"
    yield f"import os\nimport subprocess\n\n{popen}\n{{}}\nwhile True:\n    pass\n"
    signal.signal(signal.SIGINT, handler)
    closed = select.select([reader], [], [], 10)[0]
    os.close(reader)
    assert closed, "the block's child outlived it"
    assert not multiprocessing.active_children()


def test_an_endless_block_is_stopped(tiny, endless):
    tiny.write("pytest.ini", PYTEST.replace("block_timeout = 60", "block_timeout = 1"))
    tiny.add(endless.format(""), "assert True\n")
    assert tiny.run(failed=1, passed=1) == [
        f"{ZH}:3: snippets/page/block1.py: still running after 1 seconds of CPU time; make it shorter"
    ]


def test_an_interrupt_stops_the_block(tiny, endless):
    tiny.add(endless.format("os.kill(os.getppid(), 2)"))
    assert tiny.pytester.inline_run(no_reraise_ctrlc=True).ret == pytest.ExitCode.INTERRUPTED


@pytest.mark.parametrize("code", ["x = 1\n", "def f():\n    return 'assert'\n"])
def test_a_block_that_proves_nothing_fails(tiny, code):
    assert tiny.fails(code) == (
        f"{ZH}:3: snippets/page/block1.py: it prints nothing, and no assertion of it ran and held, "
        "so it proves nothing; print or assert the claim"
    )


def test_a_block_that_asserts_passes(tiny):
    tiny.passes(
        "assert 1 + 1 == 2\n",
        "for i in range(2):\n    assert i < 2\n",
        "import torch\ntorch.testing.assert_close(torch.tensor(1.0), torch.tensor(1.0))\n",
        "import numpy as np\nfrom numpy.testing import assert_allclose\nassert_allclose(np.ones(2), 1)\n",
    )


# A command on the page


def commanded(tiny, command, *codes, name="block"):
    """Write a page that gives a command over its blocks."""
    tiny.add(*codes, name=name)
    tiny.write(ZH, f"```sh\n{command}\n```\n{tiny.read(ZH)}")


def test_a_command_starts_the_block_that_it_names(tiny):
    code = """\
import sys

for word in "as", "a":
    print(word)
#> as
#> a
print(sys.argv, sys.flags.utf8_mode)
#> ['block1.py'] 1
"""
    commanded(tiny, "PYTHONUTF8=1 \\\n  python block1.py", code, "import sys\n\nassert not sys.flags.utf8_mode\n")
    tiny.run(passed=2)
    commanded(tiny, "python block1.py", "import torch\nprint(torch.rand(1).item())\n")
    tiny.run("--update-outputs", passed=1)
    assert "it printed something else" in tiny.run(failed=1)[0]


def test_a_command_that_fails_shows_what_it_wrote(tiny):
    commanded(tiny, "python block1.py", "print(1)\n#> 1\nraise ValueError('no')\n")
    message = tiny.run(failed=1)[0]
    assert message.startswith(f"{ZH}:6: snippets/page/block1.py: Traceback (most recent call last):\n")
    assert re.search(r'File "snippets/page/block1.py", line 3.*\n.*\nValueError: no$', message)
    commanded(tiny, "gone block1.py", "assert True\n")
    assert tiny.run(failed=1)[0].startswith(f"{ZH}:6: snippets/page/block1.py: env: ")
    commanded(tiny, "python block1.py", "import os\nassert True\nos._exit(0)\n")
    assert "the process ended with code 0 before the program did" in tiny.run(failed=1)[0]
    commanded(tiny, "python block1.py", "import sys\nassert True\nsys.exit()\n")
    assert "the process ended with code 0 before the program did" in tiny.run(failed=1)[0]
    commanded(tiny, "python block1.py", "import os\nassert True\nos._exit(3)\n")
    assert "the process ended with code 3 before the program did" in tiny.run(failed=1)[0]


def test_an_exercise_and_its_solution_share_a_command(tiny):
    names = "page/exercise_x.py", "page/solution_x.py"
    code = "import sys\n\nif {}:\n    raise NotImplementedError\n\n# check\nassert sys.flags.utf8_mode\n"
    for name, unsolved in zip(names, ("sys.flags.utf8_mode", "False"), strict=True):
        tiny.write(f"snippets/{name}", code.format(unsolved))
    tiny.page(*names)
    tiny.write(ZH, f"```sh\npython -X utf8 exercise_x.py\n```\n{tiny.read(ZH)}")
    tiny.run(passed=2)


def test_an_interrupt_lets_a_command_end_what_it_started(tiny, endless):
    """As torchrun does with its workers, which have sessions of their own."""
    code = endless.format(f"os.kill({os.getpid()}, 2)").replace("'w'))", "'w'), start_new_session=True)")
    popen = re.search("^subprocess.*", code, re.M)[0]
    ends = f"import signal\n\nchild = {popen}\nsignal.signal(15, lambda *_: (child.kill(), os._exit(1)))"
    commanded(tiny, "python block1.py", code.replace(popen, ends))
    assert tiny.pytester.inline_run(no_reraise_ctrlc=True).ret == pytest.ExitCode.INTERRUPTED


@pytest.mark.parametrize("raised", ["assert solve() == 4\n", "raise NotImplementedError\n"])
def test_an_exercise_fails_its_check(tiny, raised):
    tiny.passes(f"def solve():\n    return ...\n\n\n# check\n{raised}assert True\n", name="exercise_")


@pytest.mark.parametrize(
    ("code", "shown"),
    [
        pytest.param("assert True\n", "", id="solved"),
        pytest.param("assert 1 + ''\n", 'File "snippets/page/exercise_1.py", line 2, in <module>', id="TypeError"),
        pytest.param("assert True\nimport os\nos._exit(1)\n", "the process ended with code 1", id="_exit"),
    ],
)
def test_an_exercise_that_does_anything_else_fails(tiny, code, shown):
    message = tiny.fails(f"# check\n{code}", name="exercise_")
    assert message.startswith(
        f"{ZH}:3: snippets/page/exercise_1.py: an exercise must fail its check until a reader solves it"
    )
    assert shown in message


# What a page may hold


def test_a_missing_snippet_fails_its_own_fence(tiny):
    tiny.add("assert True\n")
    tiny.page("page/gone.py", "page/block1.py")
    assert tiny.run(failed=1, passed=1) == [
        f"{ZH}:3: Snippet at path 'page/gone.py' could not be found; write that snippet, or mend the path in this fence"
    ]


@pytest.mark.parametrize(
    "inside",
    [
        "assert True",
        '--8<-- "page/block1.py"\nassert True',
        '--8<-- "page/block1.py"\n--8<-- "page/block1.py"',
        "",
        '--8<-- "page/block1.py:1:1"',
        "--8<--\npage/block1.py\n--8<--",
    ],
    ids=["code", "include and code", "two includes", "nothing", "part of a snippet", "include of several lines"],
)
def test_a_fence_holds_one_include(tiny, inside):
    tiny.add("assert True\n")
    tiny.write(ZH, f"```python\n{inside}\n```\n")
    assert tiny.run(failed=1) == [
        f'{ZH}:1: a fence holds one include; move its code to snippets/ and write --8<-- "<page>/<name>.py"'
    ]


@pytest.mark.parametrize("code", ['assert True\n--8<-- "page/other.py"\n', "assert True", "assert True\n\n", ""])
def test_a_snippet_is_what_the_site_shows(tiny, code):
    tiny.write("snippets/page/other.py", "assert True\n")
    assert tiny.fails(code) == (
        f"{ZH}:3: snippets/page/block1.py: what the site shows isn't this file; "
        "end it in one newline and include nothing in it"
    )


@pytest.mark.parametrize(
    "fence",
    [
        "```py",
        "```python3",
        "``` python",
        '```python title="x"',
        "```{.python}",
        "```{ .python }",
        "```{ #id .python }",
        "```{ title='x' .python }",
        '```{title="a".python}',
        "```numpy",
        "````python",
        "~~~python",
        "~~~ python",
        "```pycon",
        "```Python",
        "- ```python",
        "1. ```python",
        "> ```python",
        ":   ```python",
    ],
)
def test_a_fence_that_only_looks_like_python_fails(tiny, fence):
    tiny.add("assert True\n")
    start, marks = re.match("(.*?)(`+|~+)", fence).groups()
    before = start if start == "> " else " " * len(start)
    tiny.write(ZH, f'# A page\n\n{fence}\n{before}--8<-- "page/block1.py"\n{before}{marks}\n')
    assert tiny.run(failed=1) == [f'{ZH}:3: no test runs a fence "{fence.strip()}"; write exactly ```python']


def test_other_fences_are_left_alone(tiny):
    tiny.add("assert True\n")
    tiny.write(
        ZH,
        """\
```text
python
```

```console
$ python
```

```pytb
Traceback (most recent call last):
```

````md
```text
An example.
```
````

~~~
A line.
~~~

!!! note

    ```python
    --8<-- "page/block1.py"
    ```
""",
    )
    tiny.run(passed=1)


@pytest.mark.parametrize(
    "before",
    ["~~~text\n```\n~~~", "```text\n```foo\n```", "```code``` begins this line."],
    ids=["in ~~~", "in ```", "inline"],
)
def test_a_block_that_pytest_codeblocks_loses_fails(tiny, before):
    """It closes a fence, or opens one, at every line that begins with ```, and then takes fences inside out."""
    tiny.add("assert False\n")
    tiny.write(ZH, f'{before}\n\n```python\n--8<-- "page/block1.py"\n```\n\n{before}\n')
    line = before.count("\n") + 3
    messages = tiny.run(failed=1 if "\n" in before else 3)
    assert f"{ZH}:{line}: no test runs this fence; above it mend what begins with ``` and is no fence" in messages


def test_a_block_is_named_by_its_line(tiny):
    tiny.add("assert True\n", "assert False\n")
    result = tiny.pytester.runpytest_inprocess("-v", f"{ZH}::7")
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines([f"{ZH}::7 FAILED*"])


def test_an_unclosed_fence_fails_and_stops_no_other_block(tiny):
    tiny.add("assert True\n", "assert True\n", "assert False\n")
    tiny.write(EN, tiny.read(ZH))
    *lines, _ = tiny.read(ZH).split("\n")
    tiny.write(ZH, "\n".join([*lines[:-1], "", "A word.", ""]))
    messages = tiny.run(passed=4, failed=2)
    assert messages[1] == f"{ZH}:11: this fence is never closed; close it"


def test_a_line_of_a_fence_too_many_or_too_few_names_its_fence(tiny):
    tiny.add("assert True\n", "assert True\n", "assert True\n")
    lines = tiny.read(ZH).split("\n")
    tiny.write(ZH, "\n".join([*lines[:2], lines[2], *lines[2:]]))  # an opening line twice
    result = tiny.pytester.runpytest_inprocess()
    first = result.reprec.getfailures()[0].longreprtext
    assert first == f"{ZH}:3: this fence runs over line 4, where another begins; close it before that"
    tiny.write(ZH, "\n".join([*lines[:4], *lines[5:]]))  # a closing line is gone
    result = tiny.pytester.runpytest_inprocess()
    first = result.reprec.getfailures()[0].longreprtext
    assert first == f"{ZH}:3: this fence runs over line 6, where another begins; close it before that"


def test_a_page_in_another_encoding_fails_and_stops_no_other_page(tiny):
    tiny.passes("assert True\n")
    (tiny.root / EN).write_bytes("# A page\n\n中文\n".encode("gbk"))
    assert tiny.run(passed=1, failed=1) == [f"{EN}:3: this isn't UTF-8; save the file as UTF-8"]


def test_a_page_may_be_long(tiny):
    tiny.add("assert True\n")
    tiny.write(ZH, tiny.read(ZH) + "A word.\n" * 10_001)
    tiny.run(passed=1)


def test_a_page_and_a_snippet_may_have_the_line_ends_of_windows(tiny):
    tiny.add("print(1)\n#> 1\nx = 2\nprint(x)\n")
    paths = [tiny.root / ZH, tiny.root / "snippets/page/block1.py"]
    for path in paths:
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert tiny.run(failed=1)[0].startswith(f"{ZH}:3: snippets/page/block1.py:4: it printed something else")
    tiny.run("--update-outputs", passed=1)
    assert paths[1].read_bytes() == b"print(1)\r\n#> 1\r\nx = 2\r\nprint(x)\r\n#> 2\r\n"
    tiny.run(passed=1)


@pytest.mark.parametrize("folder", ["build", "dist", "venv", "node_modules", "CVS"])
def test_every_folder_that_mkdocs_builds_is_collected(tiny, folder):
    tiny.add("assert True\n")
    tiny.page("page/block1.py", path=f"docs/{folder}/page.md")
    tiny.run(passed=2)


def test_what_a_page_needs_besides_is_told_at_once(tiny):
    tiny.add("assert True\n")
    for path in "docs/zh/index.md", "docs/en/index.md", "docs/en/topic/page.md":
        tiny.write(path, "# A page\n")
    tiny.page("page/block1.py", path="docs/zh/topic/page.md")
    tiny.page("page/block1.py", path="README.md")
    message = tiny.run("docs/zh/topic", "README.md", passed=2, failed=1)[0]
    assert len(message.split("\n")) > 2
    assert all(line.startswith("docs/zh/topic/page.md:") for line in message.split("\n"))


@pytest.mark.parametrize(
    ("fence", "fault"),
    [
        (
            "```bash\npython -X utf8 block1.py\n```",
            "no test runs this command; write it in a fence ```sh and end it in block1.py",
        ),
        (
            "```console\n$ python block1.py\n```",
            "no test runs this command; write it in a fence ```sh and end it in block1.py",
        ),
        (
            "```sh\npython block1.py --fast\n```",
            "no test runs this command; write it in a fence ```sh and end it in block1.py",
        ),
        (
            '```sh title="x"\npython block1.py\n```',
            "no test runs this command; write it in a fence ```sh and end it in block1.py",
        ),
        (
            "```sh\npython block1.py\n```\n\n```sh\npython -X utf8 block1.py\n```",
            "line 1 starts block1.py already; give one command for a program",
        ),
        (
            "````md title=Example\na\n````",
            'parsers differ on a fence "````md title=Example"; write a language\'s name and no more',
        ),
        (
            '```python title="`x.py`"\na\n```',
            "this line begins as a fence does and is none; begin it with a word, or close its fence",
        ),
    ],
)
def test_a_fence_that_would_be_passed_over_fails(tiny, fence, fault):
    tiny.add("assert True\n")
    tiny.write(ZH, f"{fence}\n{tiny.read(ZH)}")
    result = tiny.pytester.runpytest_inprocess()
    assert fault in [report.longreprtext.split(": ", 1)[1] for report in result.reprec.getfailures()]


@pytest.mark.parametrize("indent", ["", "    "])
def test_an_indented_command_and_a_hyphenated_name_count(tiny, indent):
    tiny.write("snippets/page/two-words.py", "import sys\n\nassert sys.flags.utf8_mode\n")
    tiny.page("page/two-words.py")
    tiny.write(ZH, f'!!! note "x"\n\n{indent}```sh\n{indent}python -X utf8 two-words.py\n{indent}```\n{tiny.read(ZH)}')
    tiny.run(passed=1)


def test_a_mark_in_an_example_marks_nothing(tiny):
    tiny.add("assert True\n")
    mark = '<!-- pytest.mark.skip(reason="an example") -->'
    tiny.write(ZH, f"~~~text\n{mark}\n~~~\n{tiny.read(ZH)}")
    tiny.run(passed=1)


@pytest.mark.parametrize(
    "mark",
    [
        "pytest.mark.skip",
        'pytest.mark.skip(reason="")',
        "pytest.mark.skipif(True, reason='')",
        "pytest.mark.xfail",
        'pytest.mark.xfail(reason="it fails")',
        'pytest.mark.usefixtures("site", reason="none")',
        'pytest.mark.skip(reason="x"',
        "pytest-codeblocks:skip",
        "pytest-codeblocks:skipfile",
        "pytest-codeblocks:skipif(True)",
        "pytest-codeblocks:importorskip(gone)",
        "pytest-codeblocks:expect-error",
        "pytest-codeblocks:expected-output",
        "pytest-codeblocks:cont",
    ],
)
def test_a_mark_without_a_reason_fails(tiny, mark):
    tiny.add("assert True\n")
    fence = tiny.read(ZH).removeprefix("# A page\n")
    tiny.write(EN, f"<!--{mark}-->{fence}")
    tiny.write(ZH, f"\n  <!-- {mark} -->{fence}")
    fault = f'"{mark}" is no skip with a reason; write <!-- pytest.mark.skip(reason="…") -->'
    assert tiny.run(failed=2, passed=2) == [f"{EN}:1: {fault}", f"{ZH}:2: {fault}"]


def test_a_mark_with_a_reason_skips_its_block(tiny):
    tiny.add("assert False\n", "assert True\n")
    tiny.write(ZH, tiny.read(ZH).replace("\n```", '\n<!-- pytest.mark.skip(reason="needs two GPUs") -->\n```', 1))
    result = tiny.pytester.runpytest_inprocess("-rs")
    result.assert_outcomes(skipped=1, passed=1)
    result.stdout.fnmatch_lines(["SKIPPED * needs two GPUs"])


@pytest.mark.parametrize("shell", ["sh", "bash"])
def test_a_shell_block_is_never_run(tiny, shell):
    tiny.add("assert True\n")
    tiny.write("README.md", f"```{shell}\ntouch {tiny.root}/touched\n```\n{tiny.read(ZH)}")
    tiny.run(passed=2)
    assert not (tiny.root / "touched").exists()


def test_blocks_run_where_no_process_forks(tiny, monkeypatch):
    monkeypatch.setattr(warm, "CAN_FORK", False)
    tiny.add(
        """\
import pickle

import torch


class Point:
    pass


torch.set_default_dtype(torch.float64)
print(__name__, type(pickle.loads(pickle.dumps(Point()))) is Point)
#> __main__ True
""",
        "import torch\n\nprint(torch.get_default_dtype())\n#> torch.float64\n",
    )
    message = tiny.run(passed=1, failed=1)[0]
    assert message.startswith(f"{ZH}:7: snippets/page/block2.py:3: it printed something else\n")
    assert "\n-#> torch.float64\n+#> torch.float32\n" in message
