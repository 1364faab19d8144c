"""What the page training/scale says about torchrun, beyond the blocks that conftest.py starts with it."""

import os
import re
import resource
import shlex
import shutil
import socket
import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path

import pytest
from torch.distributed.run import get_args_parser

from tests import ROOT

SNIPPETS = ROOT / "snippets" / "training" / "scale"
PAGES = [(ROOT / "docs" / language / "training" / "scale.md").read_text(encoding="utf-8") for language in ("zh", "en")]
START = "torchrun --standalone --nproc-per-node=2 ddp.py"
MACHINES = [re.findall(r"`(?:\w+=1 )?(torchrun [^`]+\.py)`", page) for page in PAGES]
PORT = """\
import os
import sys

print(os.environ["MASTER_PORT"])
sys.exit(os.environ["TORCHELASTIC_RESTART_COUNT"] == "0")
"""


def shown(snippet):
    """Return what the page says that a snippet prints."""
    return "".join(re.findall(r"^#> (.*\n)", (SNIPPETS / snippet).read_text(encoding="utf-8"), re.M))


def run(folder, *commands, **variables):
    """Run commands side by side, as a reader types them; return what all printed, and what they wrote to stderr."""
    env = {**os.environ, "PATH": os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]]), **variables}
    env.pop("OMP_NUM_THREADS", None)
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
    with ExitStack() as stack:
        started = []
        for command in commands:
            process = stack.enter_context(subprocess.Popen(shlex.split(command), cwd=folder, env=env, **pipes))
            stack.callback(process.terminate)  # torchrun then ends its workers
            started.append(process)
        written = [process.communicate(timeout=120) for process in started]
        for process, (_, errors) in zip(started, written, strict=True):
            assert process.returncode == 0, errors
    return ["".join(parts) for parts in zip(*written, strict=True)]


def test_the_first_command_works_as_a_reader_types_it(tmp_path):
    """Within 30 seconds, counted as CPU time, which other work on the machine doesn't stretch."""
    assert all(f"```sh\n{START}\n```" in page for page in PAGES)
    shutil.copy(SNIPPETS / "ddp.py", tmp_path)
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    printed, errors = run(tmp_path, START)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert printed == shown("ddp.py")
    assert "OMP_NUM_THREADS" in errors
    assert after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime < 30


def test_two_machines_print_what_one_prints(tmp_path):
    """Two agents on this machine, which meet at a port as two machines would."""
    with socket.socket() as free:
        free.bind(("localhost", 0))
        endpoint = f"localhost:{free.getsockname()[1]}"
    command = MACHINES[0][0]
    assert "--nnodes=2" in command and "HOST:29400" in command
    shutil.copy(SNIPPETS / "train.py", tmp_path)
    printed, _ = run(tmp_path, *[command.replace("HOST:29400", endpoint)] * 2)
    assert printed == shown("train.py")


def test_both_pages_give_the_same_commands_for_many_machines():
    assert MACHINES[0] == MACHINES[1] and len(MACHINES[0]) == 3


@pytest.mark.parametrize("command", MACHINES[0])
def test_torchrun_knows_the_options(command):
    options = get_args_parser().parse_args(shlex.split(command)[1:])
    assert not options.training_script_args
    assert options.max_restarts == (3 if "--max-restarts=3" in command else 0)
    assert (SNIPPETS / options.training_script).exists()


@pytest.mark.parametrize("disabled", ["0", "1"])
def test_a_restart_has_a_register_of_its_own_only_if_told(tmp_path, disabled):
    """When the first of these fails, PyTorch has mended it, and the page's command needs the variable no more."""
    (tmp_path / "port.py").write_text(PORT, encoding="utf-8")
    command = "torchrun --standalone --nproc-per-node=1 --max-restarts=1 port.py"
    first, second = run(tmp_path, command, TORCH_DISABLE_SHARE_RDZV_TCP_STORE=disabled)[0].split()
    assert (first != second) == (disabled == "1")
