"""A Python that has imported torch, and forks for each program: it starts at once, and else is like a fresh one.

Started by notes/warm.py as `python warm.py <address of a socket>`. It first prints the names of the modules that torch
brings, with numpy.random, and then those that are loaded when it forks. Each connection asks for one program: JSON on
one line, with the write ends of two pipes for its stdout and stderr; where a command has started the program, also its
arguments, its environment and the signals that it ignores. The answer is its process id, and when it has ended, its
exit status and the seconds of CPU time that it took with all that it has waited for. Who hangs up before ends the
program.
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
import time
import weakref
from contextlib import suppress
from types import ModuleType

import numpy
import torch
from story import begin, marked

_ = numpy.random  # numpy imports it for whoever reaches for it, also in a fresh Python
WITH_TORCH, ENVIRONMENT = sorted(sys.modules), {**os.environ}

import torch._dynamo  # noqa: E402 - the first optimizer imports it: here once, not in each fork
from recorder import Recorder  # noqa: E402 - it needs torch

for variable in {*os.environ} - {*ENVIRONMENT}:  # that it has set
    del os.environ[variable]


def wait_for_a_program(address):
    """Serve until stdin ends; return, in the process of a program, what was asked for."""
    listener = socket.socket(socket.AF_UNIX)
    listener.bind(f"\0{address}")  # a name, no file that could be left behind
    listener.listen()
    gc.freeze()  # else the first collection in each fork would copy all that torch has made
    for of_torch in list(weakref.finalize._registry):  # there is no other way to them
        of_torch.atexit = False  # they take back what torch has registered: half of the time of a short program
    print(json.dumps([WITH_TORCH, sorted(sys.modules)]), flush=True)
    ended, wake = os.pipe()
    os.set_blocking(wake, False)
    signal.set_wakeup_fd(wake)
    signal.signal(signal.SIGCHLD, lambda *_: None)  # else it would wake nothing
    running = {}
    while True:
        ready, _, _ = select.select([listener, sys.stdin, ended, *running.values()], [], [])
        if sys.stdin in ready:
            os._exit(0)
        if ended in ready:
            os.read(ended, 1 << 16)
            tell_of_the_ended(running)
        for program, connection in running.items():
            if connection in ready:
                os.kill(program, signal.SIGKILL)
        if listener in ready:
            connection, _ = listener.accept()
            message, pipes, _, _ = socket.recv_fds(connection, 1 << 16, 2)
            while not message.endswith(b"\n") and (more := connection.recv(1 << 16)):
                message += more
            if program := os.fork():
                running[program] = connection
                tell(connection, program)
                for pipe in pipes:
                    os.close(pipe)
                continue
            signal.set_wakeup_fd(-1)
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            for descriptor in ended, wake:
                os.close(descriptor)
            for ours in listener, connection, *running.values():
                ours.close()
            begin_a_session(pipes)
            return json.loads(message)


def tell_of_the_ended(running):
    """Tell who asked for it of each program that has ended since."""
    while running:
        program, status, used = os.wait4(-1, os.WNOHANG)
        if not program:
            break
        with running.pop(program) as connection:
            tell(connection, f"{os.waitstatus_to_exitcode(status)} {used.ru_utime + used.ru_stime}")


def tell(connection, words):
    with suppress(OSError):  # who asked is gone
        connection.sendall(f"{words}\n".encode())


def begin_a_session(pipes):
    """Let this process stand alone, with nothing to read, and write to the pipes."""
    os.setsid()
    for number, pipe in enumerate([os.open(os.devnull, os.O_RDONLY), *pipes]):
        os.dup2(pipe, number)
        os.close(pipe)


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


def take_over(arguments, environment, ignored):
    """Make this process look as if a command had started it."""
    sys.argv, sys.stderr = arguments, marked(2, "backslashreplace")
    os.environ.update(environment)
    if "OMP_NUM_THREADS" in environment:  # torch has read it when it was loaded
        torch.set_num_threads(int(environment["OMP_NUM_THREADS"]))
    for number in signal.valid_signals() - {signal.SIGKILL, signal.SIGSTOP}:
        if (signal.getsignal(number) == signal.SIG_IGN) != (number in ignored):
            by_default = signal.default_int_handler if number == signal.SIGINT else signal.SIG_DFL
            signal.signal(number, signal.SIG_IGN if number in ignored else by_default)


def end(names, status):
    """End as Python does, but for the modules that were loaded before: it takes longer to end them than to run most
    programs. `names` are the program's own, `status` is what the process exits with."""
    threading._shutdown()  # which waits for threads and pools
    atexit._run_exitfuncs()
    let_threads_rest()
    sys.last_exc = None  # and with it, what its frames hold
    for name in sorted(names, key=lambda name: not name.startswith("_")):
        if name != "__builtins__":
            names[name] = None
    gc.collect()
    for stream in sys.stdout, sys.stderr:
        if stream and not stream.closed:
            stream.flush()
    os._exit(status)


def let_threads_rest():
    """Wait until no other thread is at work, seconds at most: one of gloo's that lets go of a tensor needs the lock of
    this thread, which torch may keep while it waits for gloo's to end. A fresh Python takes longer to come so far."""
    others = {*os.listdir("/proc/self/task")} - {str(os.getpid())}
    for _ in range(500 if others else 0):
        time.sleep(0.01)
        if not any(map(is_at_work, others)):
            break


def is_at_work(thread):
    with suppress(OSError), open(f"/proc/self/task/{thread}/stat") as told:  # it may just have ended
        return told.read().rpartition(") ")[2].startswith("R")


asked = wait_for_a_program(sys.argv[1])
main = become(asked["program"])
if "arguments" in asked:
    take_over(asked["arguments"], asked["environment"], asked["ignored"])
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
