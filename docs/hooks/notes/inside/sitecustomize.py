"""What every Python does first that a page's command starts: Python imports a module of this name by itself.

One that runs the page's program begins its story, or has a process forked that runs it; others, such as torchrun's own,
are left alone.
"""

import os
import sys


def is_started_on(program):
    return program and os.path.abspath(sys.argv[0]) == program


def begin():
    names = "NOTES_PROGRAM", "NOTES_STORY", "NOTES_CPU", "NOTES_TORCH", "NOTES_WARM"
    program, story_file, cpu_seconds, torch, address = (os.environ.pop(name, "") for name in names)
    if address:
        try:
            end_like(stand_for(address, {"program": program, "story": story_file, "cpu_seconds": int(cpu_seconds)}))
        except BaseException:
            sys.excepthook(*sys.exc_info())
        os._exit(1)  # rather than run the program here
    import story

    sys.path.remove(os.path.dirname(__file__))
    told = story.begin(program, story_file, int(cpu_seconds))
    sys.stderr = story.marked(2, "backslashreplace")
    if torch:  # else torch begins with the same seed each time; the others don't
        import torch

        torch.manual_seed(int.from_bytes(os.urandom(4), "little"))
    del sys.modules["story"]
    told.begin_to_follow()


def stand_for(address, request):
    """Have inside/warm.py fork a process for the program, and hand on the signals that come; return its exit status."""
    import signal

    from asking import ask

    request |= {"follow": True, "record": None, "arguments": sys.argv, "environment": {**os.environ}}
    request["ignored"] = [number for number in signal.valid_signals() if signal.getsignal(number) == signal.SIG_IGN]
    process, wait = ask(address, request, [1, 2])
    for number in signal.SIGTERM, signal.SIGINT:
        signal.signal(number, lambda number, frame: os.kill(process, number))
    status, seconds = wait()
    with open(request["story"], "a", encoding="utf-8") as story:
        story.write(f"{('used', os.environ.get('RANK', ''), seconds)!r}\n")
    return status


def end_like(status):
    """End by what another process has ended by: an exit status, or the negative number of a signal."""
    import signal

    if status >= 0:
        os._exit(status)
    if -status != signal.SIGKILL:  # which can't be handled
        signal.signal(-status, signal.SIG_DFL)
    os.kill(os.getpid(), -status)
    signal.pause()


if is_started_on(os.environ.get("NOTES_PROGRAM")):
    begin()
