"""A Python that has imported torch, and forks for each program: it starts at once, and else is like a fresh one.

Started by notes/run.py as `python warm.py <address of a socket>`. It first prints the names of the modules that torch
brings, with numpy.random, and then those that are loaded when it forks. Each connection asks for one program: JSON,
with the write ends of two pipes for its stdout and stderr. The answer is its process id, and when it has ended, its
exit status and the seconds of CPU time that it took with all that it has waited for.
"""

import atexit
import builtins
import gc
import json
import os
import random
import select
import signal
import socket
import sys
import threading
from types import ModuleType

import numpy
import torch
from story import begin

_ = numpy.random  # numpy imports it for whoever reaches for it, also in a fresh Python
WITH_TORCH = sorted(sys.modules)

import torch._dynamo  # noqa: E402 - the first optimizer imports it: here once, not in each fork
from recorder import Recorder  # noqa: E402 - it needs torch


def wait_for_a_program(address):
    """Serve until stdin ends; return, in the process of a program, what was asked for."""
    listener = socket.socket(socket.AF_UNIX)
    listener.bind(f"\0{address}")  # a name, no file that could be left behind
    listener.listen()
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # no process waits for the ones that answer
    gc.freeze()  # else the first collection in each fork would copy all that torch has made
    print(json.dumps([WITH_TORCH, sorted(sys.modules)]), flush=True)
    while True:
        ready, _, _ = select.select([listener, sys.stdin], [], [])
        if sys.stdin in ready:
            os._exit(0)
        connection, _ = listener.accept()
        if not os.fork():
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            listener.close()
            if request := answer(connection):
                return request
        connection.close()


def answer(connection):
    """Fork a program, and tell its end; return, in its process alone, what was asked for."""
    message, pipes, _, _ = socket.recv_fds(connection, 1 << 16, 2)
    if program := os.fork():
        for pipe in pipes:
            os.close(pipe)
        connection.sendall(f"{program}\n".encode())
        _, status, used = os.wait4(program, 0)
        cpu = used.ru_utime + used.ru_stime
        connection.sendall(f"{os.waitstatus_to_exitcode(status)} {cpu}\n".encode())
        os._exit(0)
    connection.close()
    os.setsid()
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    for number, pipe in enumerate(pipes, 1):
        os.dup2(pipe, number)
        os.close(pipe)
    return json.loads(message)


def become(program):
    """Make this process look as if Python had been started on a file; return the module that it runs."""
    folder, sys.argv = os.path.split(program)[0], [os.path.basename(program)]
    os.chdir(folder)
    sys.path[0] = folder
    for seed in random.seed, numpy.random.seed, torch.manual_seed:
        seed(int.from_bytes(os.urandom(4), "little"))
    main = ModuleType("__main__")
    vars(main).update(__file__=program, __builtins__=builtins, __cached__=None)
    sys.modules["__main__"] = main
    for ours in "story", "recorder", "values":
        del sys.modules[ours]
    return main


def end(names, status):
    """End as Python does, but for the modules that were loaded before: it takes longer to end them than to run most
    programs. `names` are the program's own, `status` is what the process exits with."""
    threading._shutdown()  # which waits for threads and pools
    atexit._run_exitfuncs()
    sys.last_exc = None  # and with it, what its frames hold
    for name in sorted(names, key=lambda name: not name.startswith("_")):
        if name != "__builtins__":
            names[name] = None
    gc.collect()
    for stream in sys.stdout, sys.stderr:
        if stream and not stream.closed:
            stream.flush()
    os._exit(status)


asked = wait_for_a_program(sys.argv[1])
main = become(asked["program"])
story = begin(asked["program"], asked["story"], asked["cpu_seconds"])
with open(asked["program"], "rb") as file:
    code = compile(file.read(), asked["program"], "exec", dont_inherit=True)
if asked["follow"]:
    story.begin_to_follow()
if asked["record"]:
    recorder = Recorder(asked["program"], asked["record"])
    type(sys.stdout).hear = recorder.hear
    recorder.begin()
# Here, in no function: a program may call as deep as for a reader, but for two frames. Python shows what it raises.
status = 0
try:
    exec(code, vars(main))
except Exception as error:
    sys.last_exc, status = error, 1
    error.__traceback__ = error.__traceback__.tb_next  # without this file's frame
    sys.excepthook(type(error), error, error.__traceback__)
if not (status or asked["follow"]):
    story.finish()
end(vars(main), status)
