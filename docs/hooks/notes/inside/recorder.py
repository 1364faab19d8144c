"""Inside the process of a page's program: record what each of its lines made.

A step is one run of one statement: the names whose values it changed, the lines that it printed, what it returned or
raised. Of a loop, and of the calls of a function, the first runs are recorded and then the tenth, the hundredth, the
thousandth; what came of the others is one step, which says how many they were. Only the program's own frames are
followed, and only in the thread and the process in which it began. The check under a solution has no steps, but what it
calls has.

It imports nothing that `import torch` doesn't.
"""

import ast
import json
import opcode
import os
import sys

import values

STEPS = 400  # that are kept
OPTIMIZED = 1  # the flag of a function's code, which a class's body lacks
ITERATIONS, CALLS = 3, 2  # that are recorded from the first on
CHECK = b"# check"


class Statement:
    """A statement: the line it is charged to, the loops around it, and whether it is itself the head of one."""

    def __init__(self, node, line, loops, name=""):
        self.node, self.line, self.loops, self.name = node, line, loops, name
        self.is_loop = isinstance(node, ast.For | ast.AsyncFor | ast.While)

    @property
    def around(self):
        """The loops that it is in, outermost first, the one that it heads among them."""
        return (*self.loops, self) if self.is_loop else self.loops


def statements(tree):
    """Return the statement that each line belongs to: of a compound one, its head."""
    found = {}

    def visit(nodes, loops, scope):
        for node in nodes:
            line = node.pattern.lineno if isinstance(node, ast.match_case) else node.lineno
            decorators = getattr(node, "decorator_list", [])
            first = min([line, *(decorator.lineno for decorator in decorators)])
            blocks = [getattr(node, name, []) for name in ("body", "orelse", "handlers", "finalbody", "cases")]
            inner = [part for block in blocks for part in block]
            end = node.end_lineno if not inner else max(line, min(map(first_line, inner)) - 1)
            name = f"{scope}{node.name}" if isinstance(node, ast.FunctionDef | ast.ClassDef) else ""
            statement = Statement(node, line, loops, name)
            for number in range(first, end + 1):
                found.setdefault(number, statement)
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                visit(node.body, (), "")
            elif isinstance(node, ast.ClassDef):
                visit(node.body, (), f"{node.name}.")
            else:
                visit(blocks[0], statement.around, scope)
                for block in blocks[1:]:
                    visit(block, loops, scope)

    visit(tree.body, (), "")
    return found


def first_line(node):
    if isinstance(node, ast.match_case):
        return node.pattern.lineno
    return min([node.lineno, *(decorator.lineno for decorator in getattr(node, "decorator_list", []))])


def imported(tree):
    """Return the names that a program imports: of a library's things, they say nothing."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import | ast.ImportFrom):
            yield from (alias.asname or alias.name.partition(".")[0] for alias in node.names)


def caught(tree):
    """Return the names of caught exceptions, which Python deletes by itself."""
    return (node.name for node in ast.walk(tree) if isinstance(node, ast.ExceptHandler) and node.name)


def is_recorded(number, first, is_again):
    """Whether the run of this number is recorded: the first ones and 10, 100, 1000 …

    Where what is around it runs again, only the very first is: the reader has seen the like.
    """
    if is_again:
        return number == 1
    return number <= first or (number >= 10 and str(number).strip("0") == "1")


class Recorder:
    """All that is recorded of a program, and then written to a file as JSON."""

    def __init__(self, program, file):
        self.program, self.file = program, file
        with open(program, "rb") as code:
            text = code.read()
        tree, lines = ast.parse(text), text.split(b"\n")
        self.check = lines.index(CHECK) + 1 if CHECK in lines else len(lines) + 1
        self.statements = statements(tree)
        self.imported, self.caught = {*imported(tree)}, {*caught(tree)}
        self.names, self.values, self.steps = {}, {}, []
        self.loops, self.calls = {}, {}
        self.forks = 0
        self.printed, self.prints = 0, None  # whole lines in all; the number of the last since the last step
        os.register_at_fork(after_in_parent=self.count_fork, after_in_child=self.stop)

    def begin(self):
        sys.settrace(self.enter)

    def stop(self):
        sys.settrace(None)

    def hear(self, text):
        """Take note of a text that is printed."""
        if text:
            self.printed += text.count("\n")
            self.prints = self.printed + (not text.endswith("\n"))

    def count_fork(self):
        self.forks += 1

    def enter(self, frame, event, argument):
        """A trace function: say which calls are followed, and how."""
        code = frame.f_code
        if code.co_filename != self.program:
            return None
        if code.co_name == "<module>":
            return Call(self, frame).follow
        if code.co_name.startswith("<") or not code.co_flags & OPTIMIZED:
            return None
        caller = followed(frame.f_back, self.program)
        if is_resumed(frame):  # a generator
            call = call_of(frame)
            if call:
                call.go_on(caller)
            return call and call.follow
        self.calls[code] = number = self.calls.get(code, 0) + 1
        if not (caller and caller.is_on and is_recorded(number, CALLS, False)):
            return None
        return Call(self, frame, caller, number).follow

    def add(self, line, pairs, **more):
        """Add a step: the names that changed, with what is told of their values, and what else is to be said."""
        more["prints"], self.prints = self.prints, None
        if len(self.steps) == STEPS or line > self.check:
            return
        flat = [number for name, said in pairs for number in (number_of(name, self.names), self.value(said))]
        facts = {name: fact for name, fact in more.items() if fact not in ("", None, False, (), [])}
        for name in {"returns", "yields"} & facts.keys():
            facts[name] = self.value(facts[name])
        self.steps.append([line, flat, facts] if facts else [line, flat])

    def count(self, loop):
        """Remember how often a loop's body has run, if it is the first time that this loop runs."""
        if loop.is_first and loop.statement.line < self.check:
            self.loops[loop.statement.line] = loop.count

    def value(self, said):
        return number_of(json.dumps(said, ensure_ascii=False), self.values)

    def finish(self):
        """Write the file. A program that has turned tracing off, or for which Python did, has none."""
        is_whole = getattr(sys.gettrace(), "__self__", None) is self
        self.stop()
        if is_whole:
            said = {"names": [*self.names], "values": [json.loads(value) for value in self.values]}
            said |= {"printed": self.printed, "loops": self.loops, "steps": self.steps}
            with open(self.file, "w", encoding="utf-8") as file:
                json.dump(said, file, ensure_ascii=False)


def number_of(thing, known):
    """Return the number of a thing that is told many times and written once."""
    return known.setdefault(thing, len(known))


class Loop:
    """A loop that runs: how often its body was begun, and whether its head decides just now on another time."""

    def __init__(self, statement, is_first):
        self.statement, self.count, self.at_head, self.is_first = statement, 0, True, is_first

    @property
    def iteration(self):
        return self.count + self.at_head


class Call:
    """A frame that is followed: the module's, or that of a function."""

    def __init__(self, recorder, frame, caller=None, number=0):
        self.recorder, self.caller_is_on, self.is_on = recorder, True, True
        self.outside = self.place = caller.place if caller else ()  # the loops around, each with its iteration
        self.is_again = bool(caller) and (number > 1 or caller.goes_on_again())
        self.statement, self.loops = None, []
        self.raised = self.left = None  # by this statement; by one that isn't recorded
        self.skipped = None  # the line of a loop's head, how many iterations weren't recorded, the last one's place
        self.has_yielded, self.is_closed, self.forks = False, False, recorder.forks
        self.about, self.seen = {}, {}
        if caller:
            self.begin(frame, number)

    def begin(self, frame, number):
        """Tell a function's arguments."""
        code = frame.f_code
        head = self.recorder.statements[code.co_firstlineno]
        self.about = {"function": head.name or code.co_name, "call": number}
        count = code.co_argcount + code.co_kwonlyargcount + bool(code.co_flags & 4) + bool(code.co_flags & 8)
        self.seen = self.told(frame)
        arguments = [name for name in code.co_varnames[:count] if name in self.seen and name not in ("self", "cls")]
        self.recorder.add(head.line, [(name, self.seen[name]) for name in arguments], **self.about, loops=self.outside)

    def unrecorded(self):
        """Return the outermost loop whose iteration isn't recorded, or None."""
        is_again = self.is_again
        for loop in self.loops:
            if not is_recorded(loop.iteration, ITERATIONS, is_again):
                return loop
            is_again = is_again or loop.iteration > 1
        return None

    def goes_on_again(self):
        """Whether a loop is in its second iteration or a later one: what runs in it has run before."""
        return self.is_again or any(loop.iteration > 1 for loop in self.loops)

    # What happens

    def follow(self, frame, event, argument):
        """A local trace function."""
        if event == "line":
            self.reach(frame, self.recorder.statements.get(frame.f_lineno))
        elif event == "exception":
            self.catch(argument)
        elif event == "return":
            self.leave(frame, argument)
        return self.follow

    def reach(self, frame, statement):
        """Take up a statement: another line of the one that runs is none, nor is the end of the `with` around it."""
        if statement is None or statement is self.statement or self.is_within(statement):
            return
        if self.is_on:
            self.complete(frame, statement)
        self.move(statement)
        is_on = self.caller_is_on and not self.unrecorded()
        if is_on and not self.is_on:
            self.resume(frame)
        if is_on:
            self.place = self.place_in(self.loops)
        else:
            self.left = None  # what was raised was caught, and isn't told either
        self.is_on, self.statement, self.raised, self.has_yielded = is_on, statement, None, False

    def move(self, statement):
        """Bring the loops up to date: which have ended, which go on or begin."""
        around = statement.around
        while self.loops and self.loops[-1].statement not in around:
            self.loops.pop()
        for loop in around[len(self.loops) :]:
            self.loops.append(Loop(loop, is_first=loop.line not in self.recorder.loops))
            self.recorder.count(self.loops[-1])
        if statement.is_loop:
            self.loops[-1].at_head = True
        for loop in self.loops:
            if loop.at_head and loop.statement is not statement:
                loop.at_head = False
                loop.count += 1
                self.recorder.count(loop)
                if loop is (self.unrecorded() if self.caller_is_on else self.loops[0]):
                    self.skip(loop)

    def skip(self, loop):
        """Count an iteration that isn't recorded."""
        number = self.skipped[1] + 1 if self.skipped else 1
        self.skipped = loop.statement.line, number, self.place_in(self.loops[: self.loops.index(loop) + 1])

    def place_in(self, loops):
        return (*self.outside, *((loop.statement.line, loop.iteration) for loop in loops))

    def resume(self, frame):
        """Tell what came of the iterations that weren't recorded."""
        pairs, gone = self.changes(frame)
        if self.skipped:
            line, number, place = self.skipped
            self.recorder.add(line, pairs, **self.about, loops=place, gone=gone, skipped=number)
        elif pairs and self.statement:
            self.recorder.add(self.statement.line, pairs, **self.about, loops=self.place, gone=gone)
        self.skipped = None
        if self.left:
            line, raised = self.left
            self.recorder.add(line, [], **self.about, loops=self.outside, raises=raised)
        self.left = None

    def catch(self, argument):
        """Take note of an exception, but not of one that ends an iteration or a generator that isn't used up."""
        kind, error, _ = argument
        if kind is GeneratorExit:
            self.is_closed = True
            return
        if issubclass(kind, StopIteration | StopAsyncIteration) and iterates(self.statement):
            return
        self.raised = ": ".join(filter(None, (kind.__name__, values.message(error))))
        if not self.is_on:
            self.left = self.statement.line, self.raised

    def leave(self, frame, value):
        """Tell what a function returned, or a generator yielded."""
        name = opcode.opname[frame.f_code.co_code[frame.f_lasti]]
        yields = name in ("YIELD_VALUE", "RESUME") and not self.raised and not self.is_closed
        if yields and not self.is_on:
            return
        facts = {}
        if yields:
            facts = {"yields": values.told_of(value)}
        elif name.startswith("RETURN") and self.about and self.statement:
            if isinstance(self.statement.node, ast.Return) or value is not None:
                facts = {"returns": values.told_of(value)}
        if self.is_on:
            self.complete(frame, None, **facts)
        elif self.caller_is_on:
            self.resume(frame)
            if facts:
                self.recorder.add(self.statement.line, [], **self.about, loops=self.outside, **facts)
        self.has_yielded = yields
        if not self.about:
            self.recorder.finish()

    def go_on(self, caller):
        """Go on where a generator had yielded: recorded if its caller is now."""
        self.caller_is_on = bool(caller and caller.is_on)
        self.is_on = self.is_on and self.caller_is_on
        self.outside = caller.place if caller else ()

    def complete(self, frame, following, **facts):
        """Add the step of the statement that has run, unless it only led on."""
        statement = self.statement
        if statement is None:
            return
        pairs, gone = self.changes(frame)
        forks, self.forks = self.recorder.forks != self.forks, self.recorder.forks
        place, node = self.place, statement.node
        goes_in = following is not None and statement in following.around
        if statement.is_loop and not goes_in and place:
            place = place[:-1]
        silent = isinstance(node, ast.Import | ast.ImportFrom | ast.Try | ast.Global | ast.Nonlocal) or self.has_yielded
        if isinstance(node, ast.For) and not goes_in:
            silent = True
        if silent and not (pairs or gone or self.raised or facts):
            return
        self.recorder.add(
            statement.line, pairs, **self.about, loops=place, gone=gone, raises=self.raised, workers=forks, **facts
        )

    def is_within(self, statement):
        """Whether the statement that runs stands in the body of a `with`."""
        body = statement.node.body if isinstance(statement.node, ast.With | ast.AsyncWith) else []
        return bool(body and self.statement) and body[0].lineno <= self.statement.line <= body[-1].end_lineno

    # What there is

    def told(self, frame):
        """Return each name that the frame can see, with what is told of its value."""
        left_out = self.recorder.imported
        return values.told(
            {
                name: value
                for name, value in self.visible(frame).items()
                if type(name) is str and not name.startswith("_") and name not in left_out
            }
        )

    def visible(self, frame):
        if not self.about:
            return dict(frame.f_globals)
        shared = {name: frame.f_globals[name] for name in frame.f_code.co_names if name in frame.f_globals}
        return {**shared, **frame.f_locals}

    def changes(self, frame):
        """Return the names that have changed since they were last looked at, with their values, and those that went."""
        now, before = self.told(frame), self.seen
        silent = {name for name, value in now.items() if name not in before and values.is_silent(name, value)}
        pairs = [(name, value) for name, value in now.items() if before.get(name) != value and name not in silent]
        gone = [name for name in before if name not in now and owner(name) not in before.keys() - now.keys()]
        self.seen = now
        return pairs, [name for name in gone if name not in self.recorder.caught]


def owner(name):
    """Return the name that a dotted name belongs to, such as net of net.weight; the name itself where it has no dot."""
    return name.partition(".")[0] if "." in name else None


def followed(frame, program):
    """Return the call that follows the nearest frame of a function of the program, or None."""
    while frame:
        code = frame.f_code
        if code.co_filename == program and (code.co_name == "<module>" or not code.co_name.startswith("<")):
            if code.co_name == "<module>" or code.co_flags & OPTIMIZED:
                return call_of(frame)
        frame = frame.f_back
    return None


def call_of(frame):
    call = getattr(frame.f_trace, "__self__", None)
    return call if type(call) is Call else None


def is_resumed(frame):
    """Whether a frame that is entered goes on where it had yielded."""
    code, place = frame.f_code.co_code, frame.f_lasti
    return opcode.opname[code[place]] != "RESUME" or bool(code[place + 1] & 3)


def iterates(statement):
    """Whether a statement goes through an iterator, by itself or in a comprehension."""
    return statement.is_loop or any(isinstance(part, ast.comprehension) for part in ast.walk(statement.node))
