"""conftest.py runs a page's blocks as design says: each test makes a tiny site and runs the real conftest.py on it.

A run inside this process is quick, for torch is imported already, and pytest gives it a conftest module of its own.
"""

import os
import re
import select
from pathlib import Path

import pytest
import torch

CONFTEST = Path(__file__).resolve().parents[1] / "conftest.py"
MKDOCS = """\
site_name: tiny
docs_dir: docs/zh
plugins: []
markdown_extensions:
  pymdownx.snippets:
    base_path: [!relative $config_dir/snippets, !relative $config_dir/figures]
    check_paths: true
"""
PYTEST = """\
[pytest]
addopts = -p no:codeblocks
block_timeout = 60
"""
ZH, EN = "docs/zh/page.md", "docs/en/page.md"


class Site:
    def __init__(self, pytester):
        self.pytester, self.root = pytester, pytester.path
        self.write("conftest.py", CONFTEST.read_text(encoding="utf-8"))
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
def site(pytester):
    return Site(pytester)


# Includes and outputs


def test_block_is_expanded_with_the_sites_settings(site, monkeypatch):
    """The second base_path counts, and the folder in which pytest starts doesn't."""
    site.write("figures/page/drawn.py", "print(1)\n#> 1\n")
    site.page("page/drawn.py")
    monkeypatch.chdir(site.root / "docs")
    site.run("zh/page.md", passed=1)


def test_right_outputs_pass(site):
    site.passes("print(1)\n#> 1\n", "print('a\\n\\nb')\n#> a\n#>\n#> b\n", "for i in 1, 2:\n    print(i)\n#> 1\n#> 2\n")


@pytest.mark.parametrize(
    ("code", "line", "diff"),
    [
        pytest.param("print(1)\n#> 2\n", 1, ["-#> 2", "+#> 1"], id="wrong"),
        pytest.param("x = 1\nprint(x)\n", 1, ["+#> 1"], id="missing"),
        pytest.param("print(1)\n#> 1\n#> 2\n", 2, ["-#> 2"], id="too many"),
        pytest.param("print(1)\nx = 2\n#> 1\n", 1, ["+#> 1", "-#> 1"], id="elsewhere"),
        pytest.param("print('a ')\n#> a\n", 1, ["-#> a", "+#> a "], id="trailing space printed"),
        pytest.param("print('a')\n#> a \n", 1, ["-#> a ", "+#> a"], id="trailing space shown"),
        pytest.param("print('a\\n\\nb')\n#> a\n#> b\n", 2, ["+#>"], id="empty line printed"),
        pytest.param("print('a\\nb')\n#> a\n#>\n#> b\n", 2, ["-#>"], id="empty line shown"),
        pytest.param("print('a\\nb')\n#> b\n#> a\n", 1, ["+#> a", "-#> a"], id="order"),
        pytest.param("for i in 1, 2:\n    print(i)\n    #> 1\n    #> 2\n", 2, ["+#> 1", "+#> 2"], id="in the loop"),
    ],
)
def test_other_outputs_fail_with_the_difference(site, code, line, diff):
    message = site.fails(code)
    head, *lines = message.split("\n")
    assert head == f"{ZH}:3: snippets/page/block1.py:{line}: it printed something else"
    assert [line for line in lines[2:] if re.match(r"[-+]#", line)] == diff
    assert lines[-1] == "If what it printed is right, run pytest --update-outputs; if it changes from run to run, seed it."


def test_update_outputs_writes_the_outputs_and_nothing_else(site):
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
    site.add(before, "print(1)\n#> 1\n", "assert not 'true'\n")
    files = site.files()
    site.run("--update-outputs", passed=2, failed=1)
    files[site.root / "snippets/page/block1.py"] = after.encode()
    assert site.files() == files
    site.run(passed=2, failed=1)


def test_a_random_number_without_a_seed_is_seen(site):
    site.add(
        "import random\nprint(random.random())\n",
        "import numpy as np\nprint(np.random.rand())\n",
        "import torch\nprint(torch.rand(1).item())\n",
    )
    site.run("--update-outputs", passed=3)
    messages = site.run(failed=3)
    assert all("it printed something else" in message for message in messages)
    assert all(message.endswith("if it changes from run to run, seed it.") for message in messages)


PRINTED_ELSEWHERE = {
    "DataLoader worker": """\
from torch.utils.data import DataLoader

class Loud:
    def __len__(self):
        return 1

    def __getitem__(self, i):
        print("heard")
        return i

list(DataLoader(Loud(), num_workers=1))
""",
    "thread": 'import threading\nthread = threading.Thread(target=print, args=["heard"])\nthread.start()\nthread.join()\n',
    "subprocess": 'import subprocess\nsubprocess.run(["echo", "heard"])\n',
    "C": "import ctypes\nctypes.CDLL(None).puts(b'heard')\nctypes.CDLL(None).fflush(None)\n",
}


@pytest.mark.parametrize("code", PRINTED_ELSEWHERE.values(), ids=PRINTED_ELSEWHERE)
def test_what_others_print_is_not_lost(site, code):
    message = site.fails(f"{code}assert True\n")
    assert "it printed something else" in message
    assert "\n+#> heard\n" in message


# A block is a program that was started on a saved file


def test_block_is_a_program_of_its_own(site):
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

assert sys.argv == [__file__] and sys.path[0] == str(Path(__file__).parent)
"""
    drawn = "import matplotlib\n\nprint(matplotlib.get_backend().lower())\n#> agg\n"
    site.passes(main, pickled, source, alone, drawn)


@pytest.mark.parametrize("start", ["fork", "spawn"])
def test_workers_load_a_dataset_that_the_block_defines(site, start):
    site.passes(f"""\
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


def test_each_block_has_a_folder_of_its_own(site):
    site.passes(
        'from pathlib import Path\n\nPath("made.txt").touch()\nassert Path("made.txt").exists()\n',
        'from pathlib import Path\n\nassert not Path("made.txt").exists()\n',
    )
    assert not list(site.root.rglob("made.txt"))


IMPORTS = "import os, random, sys, types, warnings\nimport numpy as np\nimport torch\n"
LEAKS = {  # what a block changes, and what must hold in the next
    "default dtype": ("torch.set_default_dtype(torch.float64)", "torch.get_default_dtype() == torch.float32"),
    "grad mode": ("torch.set_grad_enabled(False)", "torch.is_grad_enabled()"),
    "random": ("random.seed(0)", "random.random() != random.Random(0).random()"),
    "numpy's RNG": ("np.random.seed(0)", "np.random.rand() != np.random.RandomState(0).rand()"),
    "torch's RNG": (
        "torch.manual_seed(0)",
        "torch.rand(1) != torch.rand(1, generator=torch.Generator().manual_seed(0))",
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
def test_nothing_leaks(site, change, pristine):
    """Neither into the next block nor into the process that runs pytest, where the last test stands."""
    site.add(
        f"{IMPORTS}assert {pristine}\n{change}\nprint({pristine})\n#> False\n",
        f"{IMPORTS}assert {pristine}\n",
    )
    site.write("test_after.py", f"{IMPORTS}def test_pristine():\n    assert {pristine}\n")
    site.run("docs", "test_after.py", passed=3)


def test_one_block_on_two_pages_runs_once(site):
    count = site.root / "count.txt"
    site.add(f"with open({str(count)!r}, 'a') as file:\n    file.write('ran ')\nassert False\n")
    site.page("page/block1.py", path=EN)
    messages = site.run(failed=2)
    assert [message.split(": ")[0] for message in messages] == [f"{EN}:3", f"{ZH}:3"]
    assert count.read_text() == "ran "
    site.add(f"with open({str(count)!r}, 'a') as file:\n    print(file.write('and ran'))\n#> 7\n")
    site.run(passed=2)
    assert count.read_text() == "ran and ran"


# A block that ends otherwise than well


def test_a_failure_shows_the_readers_traceback(site):
    message = site.fails("def check(x):\n    assert x == 2, 'not two'\n\n\ncheck(1)\n")
    assert message == (
        f"{ZH}:3: snippets/page/block1.py: Traceback (most recent call last):\n"
        '  File "snippets/page/block1.py", line 5, in <module>\n    check(1)\n'
        '  File "snippets/page/block1.py", line 2, in check\n    assert x == 2, \'not two\'\n           ^^^^^^\n'
        "AssertionError: not two\n"
    )


def test_a_syntax_error_names_its_line(site):
    message = site.fails("x = 1\nprint(x\n")
    assert message.startswith(f'{ZH}:3: snippets/page/block1.py:   File "snippets/page/block1.py", line 2\n')
    assert message.endswith("SyntaxError: '(' was never closed\n")


def test_a_chained_exception_shows_both(site):
    message = site.fails("try:\n    1 / 0\nexcept ZeroDivisionError as error:\n    raise ValueError('no') from error\n")
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
        ("import sys\nprint(1)\n#> 1\nsys.exit(0)\n", "SystemExit: 0\n"),
        ("import sys\nprint(1)\n#> 1\nsys.exit('x')\n", "SystemExit: x\n"),
        ("import os\nos._exit(0)\n", "the process ended with code 0 before the program did; let it run to its end"),
        (
            "import os\nos.kill(os.getpid(), 9)\n",
            "the process ended with code -9 before the program did; let it run to its end",
        ),
    ],
    ids=["sys.exit(0)", "sys.exit(x)", "os._exit(0)", "kill"],
)
def test_a_program_that_ends_itself_fails(site, code, said):
    message = site.fails(code)
    assert message.startswith(f"{ZH}:3: snippets/page/block1.py: ")
    assert message.endswith(said)


def test_an_endless_block_is_stopped_with_all_that_it_started(site):
    """The sleep holds the pipe's only writing end: reading it ends when the sleep does."""
    site.write("pytest.ini", PYTEST.replace("60", "1"))
    pipe = site.root / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    endless = f"import subprocess\nsubprocess.Popen(['sleep', '60'], stdout=open({str(pipe)!r}, 'w'))\nwhile True: pass\n"
    site.add(endless, "assert True\n")
    assert site.run(failed=1, passed=1) == [
        f"{ZH}:3: snippets/page/block1.py: still running after 1 seconds; make it shorter"
    ]
    assert select.select([reader], [], [], 10)[0] and os.read(reader, 1) == b""
    os.close(reader)


@pytest.mark.parametrize("code", ["x = 1\n", "def f():\n    return 'assert'\n", ""], ids=["x", "f", "empty"])
def test_a_block_that_proves_nothing_fails(site, code):
    message = site.fails(code or "\n")
    assert message.startswith(f"{ZH}:3: snippets/page/block1.py")
    assert message.endswith(
        ":1: it prints nothing and asserts nothing, so it proves nothing; print or assert the claim"
        if code
        else ": what the site shows isn't this file; end it in one newline and include nothing in it"
    )


def test_a_block_that_asserts_passes(site):
    site.passes(
        "assert 1 + 1 == 2\n",
        "for i in range(2):\n    assert i < 2\n",
        "import torch\ntorch.testing.assert_close(torch.tensor(1.0), torch.tensor(1.0))\n",
        "import numpy as np\nfrom numpy.testing import assert_allclose\nassert_allclose(np.ones(2), 1)\n",
    )


@pytest.mark.parametrize("raised", ["assert solve() == 4\n", "raise NotImplementedError\n"])
def test_an_exercise_fails_its_check(site, raised):
    site.passes(f"def solve():\n    return ...\n\n\n{raised}assert True\n", name="exercise_")


@pytest.mark.parametrize(
    ("code", "shown"),
    [
        pytest.param("assert True\n", "\n", id="solved"),
        pytest.param("assert 1 + ''\n", ", line 1, in <module>", id="TypeError"),
        pytest.param("assert True\nimport os\nos._exit(1)\n", "the process ended with code 1", id="_exit"),
    ],
)
def test_an_exercise_that_does_anything_else_fails(site, code, shown):
    message = site.fails(code, name="exercise_")
    assert message.startswith(
        f"{ZH}:3: snippets/page/exercise_1.py: an exercise must fail its check until a reader solves it\n"
    )
    assert shown in message


# What a page may hold


def test_a_missing_snippet_fails_its_own_fence(site):
    site.add("assert True\n")
    site.page("page/gone.py", "page/block1.py")
    assert site.run(failed=1, passed=1) == [
        f"{ZH}:3: Snippet at path 'page/gone.py' could not be found; write that snippet, or mend the path in this fence"
    ]


@pytest.mark.parametrize(
    "inside",
    [
        "assert True",
        '--8<-- "page/block1.py"\nassert True',
        '--8<-- "page/block1.py"\n--8<-- "page/block1.py"',
        '--8<-- "page/block1.py:1:1"',
        '--8<--\npage/block1.py\n--8<--',
    ],
    ids=["code", "include and code", "two includes", "part of a snippet", "include of several lines"],
)
def test_a_fence_holds_one_include(site, inside):
    site.add("assert True\n")
    site.write(ZH, f"```python\n{inside}\n```\n")
    assert site.run(failed=1) == [
        f'{ZH}:1: a fence holds one include; move its code to snippets/ and write --8<-- "<page>/<name>.py"'
    ]


@pytest.mark.parametrize("code", ['assert True\n--8<-- "page/other.py"\n', "assert True", "assert True\n\n"])
def test_a_snippet_is_what_the_site_shows(site, code):
    site.write("snippets/page/other.py", "assert True\n")
    assert site.fails(code) == (
        f"{ZH}:3: snippets/page/block1.py: what the site shows isn't this file; "
        "end it in one newline and include nothing in it"
    )


@pytest.mark.parametrize(
    "fence",
    [
        "```py",
        "```python3",
        "``` python",
        "```python ",
        '```python title="x"',
        "```{.python}",
        "```{ .python }",
        "```{ #id .python }",
        "```{ title='x' .python }",
        "````python",
        "~~~python",
        "~~~ python",
        "```pycon",
        "```Python",
        "```ipython",
        "- ```python",
        "1. ```python",
        "> ```python",
        ":   ```python",
    ],
)
def test_a_fence_that_only_looks_like_python_fails(site, fence):
    site.add("assert True\n")
    start, marks = re.match("(.*?)(`+|~+)", fence).groups()
    before = start if start == "> " else " " * len(start)
    site.write(ZH, f'# A page\n\n{fence}\n{before}--8<-- "page/block1.py"\n{before}{marks}\n')
    assert site.run(failed=1) == [f'{ZH}:3: no test runs a fence "{fence.strip()}"; write exactly ```python']


def test_other_fences_are_left_alone(site):
    site.add("assert True\n")
    site.write(
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
```
~~~

!!! note

    ```python
    --8<-- "page/block1.py"
    ```
""",
    )
    site.run("-v", passed=1)


def test_a_block_is_named_by_its_line(site):
    site.add("assert True\n", "assert False\n")
    result = site.pytester.runpytest_inprocess("-v", f"{ZH}::7")
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines([f"{ZH}::7 FAILED*"])


def test_an_unclosed_fence_fails(site):
    site.write(ZH, '# A page\n\n```python\n--8<-- "page/block1.py"\n\nA word.\n')
    assert site.run(failed=1) == [f"{ZH}:3: this fence is never closed; close it"]


@pytest.mark.parametrize(
    "mark",
    [
        "pytest.mark.skip",
        'pytest.mark.skip(reason="")',
        "pytest.mark.skipif(True, reason='')",
        "pytest.mark.xfail",
        "pytest-codeblocks:skip",
        "pytest-codeblocks:skipfile",
        "pytest-codeblocks:skipif(True)",
        "pytest-codeblocks:importorskip(gone)",
        "pytest-codeblocks:expect-error",
        "pytest-codeblocks:expected-output",
        "pytest-codeblocks:cont",
    ],
)
@pytest.mark.parametrize("form", ["<!--{}-->", "  <!-- {} -->"], ids=["", "spaced"])
def test_a_mark_without_a_reason_fails(site, mark, form):
    site.add("assert True\n")
    site.write(ZH, form.format(mark) + site.read(ZH).removeprefix("# A page\n"))
    assert site.run(failed=1) == [f'{ZH}:1: "{mark}" gives no reason; write <!-- pytest.mark.skip(reason="…") -->']


def test_a_mark_with_a_reason_skips_its_block(site):
    site.add("assert False\n", "assert True\n")
    site.write(ZH, site.read(ZH).replace("\n```", '\n<!-- pytest.mark.skip(reason="needs two GPUs") -->\n```', 1))
    result = site.pytester.runpytest_inprocess("-rs")
    result.assert_outcomes(skipped=1, passed=1)
    result.stdout.fnmatch_lines(["SKIPPED * needs two GPUs"])


@pytest.mark.parametrize("shell", ["sh", "bash"])
def test_a_shell_block_is_never_run(site, shell):
    site.add("assert True\n")
    site.write("README.md", f"```{shell}\ntouch {site.root}/touched\n```\n{site.read(ZH)}")
    site.run(passed=2)
    assert not (site.root / "touched").exists()


def test_blocks_run_where_no_process_forks(site):
    fork = '"fork" if sys.platform == "linux" else "spawn"'
    conftest = site.read("conftest.py")
    assert conftest.count(fork) == 1, "conftest.py chooses fork or spawn in other words; write them in this test"
    site.write("conftest.py", conftest.replace(fork, '"spawn"'))
    site.add(
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
        "raise ValueError('no')\n",
    )
    result = site.pytester.runpytest_subprocess()
    result.assert_outcomes(passed=1, failed=2)
    result.stdout.fnmatch_lines(
        [
            f"{ZH}:7: snippets/page/block2.py:3: it printed something else",
            "-#> torch.float64",
            "+#> torch.float32",
            f"{ZH}:11: snippets/page/block3.py: Traceback (most recent call last):",
            '  File "snippets/page/block3.py", line 1, in <module>',
            "ValueError: no",
        ]
    )
