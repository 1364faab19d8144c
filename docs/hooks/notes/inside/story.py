"""Inside the process of a page's program: mark what is printed, and tell how it goes.

It imports nothing that a fresh Python hasn't: a program that forgets an import must fail here as it does for a reader.
"""

import atexit
import io
import opcode
import os
import sys

MARK, MARK_END = "\x1e", "\x1f"
AFTER_THE_END = 10**9  # the line of what is printed when the program's last statement is done
UNCAUGHT = AFTER_THE_END + 1  # and of the traceback that ends it


class Marked(io.TextIOWrapper):
    """A stream that writes, before each text, the line of the program's statement that writes it, and a mark behind."""

    program = ""
    line_without_statement = 0  # of what another thread or process prints, or Python on its way out
    hear = None  # what is to be called with each text too

    def write(self, text):
        if Marked.hear:
            Marked.hear(text)
        line, frame = Marked.line_without_statement, sys._getframe()
        while frame := frame.f_back:
            if frame.f_code.co_filename == Marked.program and frame.f_code.co_name == "<module>":
                line = frame.f_lineno
        super().write(f"{MARK}{line}{MARK_END}{text}{MARK}{MARK_END}")
        return len(text)


class Story:
    """What happens to the program, told to the process that started it: one line a fact, in a file."""

    def __init__(self, program, file):
        self.program, self.file = program, file
        self.ran, self.left, self.is_finished = set(), set(), False
        self.tell("started")

    def tell(self, event, *details):
        with open(self.file, "a", encoding="utf-8") as file:
            file.write(f"{(event, os.environ.get('RANK', ''), *details)!r}\n")

    def finish(self):
        Marked.line_without_statement, self.is_finished = AFTER_THE_END, True
        self.tell("finished", sorted(self.ran), sorted(self.left))

    def begin_to_follow(self):
        sys.settrace(self.follow)
        atexit.register(self.finish_unfollowed)

    def finish_unfollowed(self):
        """Python stops following a program in which RecursionError was raised: trust its orderly end."""
        if not self.is_finished and sys.gettrace() is None:
            self.finish()

    def follow(self, frame, event, argument):
        """A trace function: remember the program's lines that ran, and those that an exception left."""
        if frame.f_code.co_filename != self.program:
            return None
        if event == "line":
            self.ran.add(frame.f_lineno)
        elif event == "exception":
            self.left.add(frame.f_lineno)
        elif event == "return" and frame.f_code.co_name == "<module>" and is_returning(frame):
            sys.settrace(None)
            self.finish()
        return self.follow

    def excepthook(self, kind, error, trace):
        """Show an uncaught exception as Python does, from the program's first frame on; tell where it was raised."""
        while trace and trace.tb_frame.f_code.co_filename != self.program:
            trace = trace.tb_next
        error.__traceback__, places = trace, []
        while trace:
            places.append((trace.tb_frame.f_code.co_filename, trace.tb_lineno))
            trace = trace.tb_next
        self.tell("raised", kind.__name__, places)
        Marked.line_without_statement = UNCAUGHT
        sys.__excepthook__(kind, error, error.__traceback__)


def is_returning(frame):
    """Whether a frame ends by its last statement: a trace function is told the same when an exception ends it."""
    return opcode.opname[frame.f_code.co_code[frame.f_lasti]].startswith("RETURN")


def marked(descriptor, errors):
    file = io.FileIO(descriptor, "w", closefd=False)
    return Marked(file, encoding="utf-8", errors=errors, newline="\n", write_through=True)


def begin(program, story_file, cpu_seconds):
    """Make this process ready to run a program; return its story."""
    limit_cpu_time(cpu_seconds)
    Marked.program = program
    sys.stdout = marked(1, "strict")
    story = Story(program, story_file)
    sys.excepthook = story.excepthook
    return story


def limit_cpu_time(seconds):
    try:
        import resource
    except ImportError:  # not on Windows, where the wall clock's limit is left
        return
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 5))
