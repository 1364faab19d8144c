"""Inside the process of a page's program: record what each of its lines made.

A step is one run of one statement: the names whose values it changed, what it returned or raised. Of a loop, and of the
calls of a function, the first three runs are recorded and then every tenth, hundredth, thousandth; what came of the
others shows at the next step. Only the program's own frames are followed, and only in the thread and the process in
which it began.

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
HANDLED = (StopIteration, StopAsyncIteration, GeneratorExit)  # by the statement in which they are raised


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


def is_recorded(number):
    """Whether the run of this number, of a loop's body or of a function, is recorded: 1, 2, 3, 10, 100, 1000 …"""
    return number in (1, 2, 3) or (number >= 10 and str(number).strip("0") == "1")


class Recorder:
    """All that is recorded of a program, and then written to a file as JSON."""

    def __init__(self, program, file):
        self.program, self.file = program, file
        with open(program, "rb") as code:
            self.statements = statements(ast.parse(code.read()))
        self.names, self.values, self.steps = {}, {}, []
        self.loops, self.calls = {}, {}
        self.forks = 0
        os.register_at_fork(after_in_parent=self.count_fork, after_in_child=self.stop)

    def begin(self):
        sys.settrace(self.enter)

    def stop(self):
        sys.settrace(None)

    def count_fork(self):
        self.forks += 1

    def enter(self, frame, event, argument):
        """A trace function: say which calls are followed, and how."""
        code = frame.f_code
        if code.co_filename != self.program:
            return None
        if code.co_name == "<module>":
            return Call(self, frame, (), "", 0, None).follow
        if code.co_name.startswith("<") or not code.co_flags & OPTIMIZED:
            return None
        caller = followed(frame.f_back, self.program)
        if is_resumed(frame):  # a generator
            call = call_of(frame)
            if call:
                call.go_on(caller)
            return call and call.follow
        self.calls[code] = number = self.calls.get(code, 0) + 1
        if not (caller and caller.is_on and is_recorded(number)):
            return None
        head = self.statements[code.co_firstlineno]
        return Call(self, frame, caller.place, head.name or code.co_name, number, head).follow

    def number(self, known, thing):
        return known.setdefault(thing, len(known))

    def value(self, said):
        """Return the number of what is told of a value."""
        return self.number(self.values, json.dumps(said, ensure_ascii=False))

    def add(self, line, pairs, **more):
        """Add a step: the names that changed with their values' numbers, and what else is to be said."""
        more = {name: fact for name, fact in more.items() if fact not in ("", None, False, (), [])}
        if len(self.steps) < STEPS:
            flat = [part for name, said in pairs for part in (self.number(self.names, name), self.value(said))]
            self.steps.append([line, flat, more] if more else [line, flat])

    def finish(self):
        """Write the file. A program that has turned tracing off, or for which Python did, has none."""
        is_whole = getattr(sys.gettrace(), "__self__", None) is self
        self.stop()
        if is_whole:
            said = {"names": [*self.names], "values": [json.loads(value) for value in self.values]}
            said |= {"loops": self.loops, "steps": self.steps}
            with open(self.file, "w", encoding="utf-8") as file:
                json.dump(said, file, ensure_ascii=False)


class Loop:
    """A loop that runs: how often its body was begun, and whether its head decides just now on another time."""

    def __init__(self, statement):
        self.statement, self.count, self.at_head = statement, 0, True

    @property
    def iteration(self):
        return self.count + self.at_head


class Call:
    """A frame that is followed: the module's, or that of a function."""

    def __init__(self, recorder, frame, outside, function, number, head):
        self.recorder, self.outside = recorder, outside
        self.about = {"function": function, "call": number} if function else {}
        self.statement, self.loops = None, []
        self.is_on = self.caller_is_on = True
        self.raised = self.left = None  # by this statement; by one that isn't recorded
        self.skipped = None  # [head's line, number of iterations, place]
        self.has_yielded, self.forks, self.place = False, recorder.forks, outside
        self.seen, self.hidden = {}, set()
        if function:
            self.begin(frame, head)

    def begin(self, frame, head):
        """Tell a function's arguments."""
        code = frame.f_code
        count = code.co_argcount + code.co_kwonlyargcount + bool(code.co_flags & 4) + bool(code.co_flags & 8)
        self.seen = self.told(frame)
        arguments = [name for name in code.co_varnames[:count] if name in self.seen and name not in ("self", "cls")]
        pairs = [(name, self.seen[name]) for name in arguments]
        self.recorder.add(head.line, pairs, **self.about, loops=self.outside)

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
        """Take up a statement: another line of the one that runs is none."""
        if statement is None or statement is self.statement:
            return
        if self.is_on:
            self.complete(frame, statement)
        self.move(statement)
        is_on = self.caller_is_on and all(is_recorded(loop.iteration) for loop in self.loops)
        if is_on and not self.is_on:
            self.resume(frame)
        if not is_on:
            self.left = None  # what was raised was caught, and isn't told either
        self.is_on, self.statement, self.raised = is_on, statement, None
        self.place = (*self.outside, *((loop.statement.line, loop.iteration) for loop in self.loops))
        self.has_yielded = False

    def move(self, statement):
        """Bring the loops up to date: which have ended, which go on or begin."""
        around = statement.around
        while self.loops and self.loops[-1].statement not in around:
            self.end_loop()
        for loop in around[len(self.loops) :]:
            self.loops.append(Loop(loop))
        if statement.is_loop:
            self.loops[-1].at_head = True
        for place, loop in enumerate(self.loops):
            if loop.at_head and loop.statement is not statement:
                loop.at_head = False
                loop.count += 1
                outer = self.loops[:place]
                if not (self.caller_is_on and is_recorded(loop.count)) and all(is_recorded(o.count) for o in outer):
                    self.skip(place)

    def skip(self, place):
        line = self.loops[place].statement.line
        number = self.skipped[1] + 1 if self.skipped else 1
        inside = ((loop.statement.line, loop.count) for loop in self.loops[: place + 1])
        self.skipped = line, number, (*self.outside, *inside)

    def end_loop(self):
        loop = self.loops.pop()
        self.recorder.loops.setdefault(loop.statement.line, loop.count)

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
        kind, error, _ = argument
        if issubclass(kind, HANDLED) and (
            self.statement is None or self.statement.is_loop or comprehends(self.statement) or kind is GeneratorExit
        ):
            return
        self.raised = ": ".join(filter(None, (kind.__name__, values.message(error))))
        if not self.is_on:
            self.left = frame_line(self.statement), self.raised

    def leave(self, frame, value):
        """Tell what a function returned, or a generator yielded."""
        name = opcode.opname[frame.f_code.co_code[frame.f_lasti]]
        yields = name in ("YIELD_VALUE", "RESUME")
        facts = {}
        if yields and not self.raised:
            facts = {"yields": self.summary(value)}
        elif name.startswith("RETURN") and self.about and self.statement:
            if isinstance(self.statement.node, ast.Return) or value is not None:
                facts = {"returns": self.summary(value)}
        if self.is_on:
            self.complete(frame, None, **facts)
        elif not yields:
            self.resume(frame)
            if facts:
                self.recorder.add(self.statement.line, [], **self.about, loops=self.outside, **facts)
        self.has_yielded = yields
        if yields:
            return
        while self.loops:
            self.end_loop()
        if not self.about:
            self.recorder.finish()

    def go_on(self, caller):
        """Go on where a generator had yielded: recorded if its caller is now."""
        self.caller_is_on = bool(caller and caller.is_on)
        is_on = self.caller_is_on and all(is_recorded(loop.iteration) for loop in self.loops)
        if not is_on:
            self.is_on = False
        elif not self.is_on:
            self.is_on = True

    def complete(self, frame, following, **facts):
        """Add the step of the statement that has run, unless it only led on."""
        statement = self.statement
        if statement is None:
            self.seen = self.told(frame) if not self.seen else self.seen
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
        if isinstance(node, ast.With) and self.is_end_of_with(frame, following):
            silent = True
        if silent and not (pairs or gone or self.raised or facts):
            return
        self.recorder.add(
            statement.line, pairs, **self.about, loops=place, gone=gone, raises=self.raised, workers=forks, **facts
        )

    def is_end_of_with(self, frame, following):
        body = self.statement.node.body
        return following is None or not body[0].lineno <= following.line <= body[-1].end_lineno

    # What there is

    def told(self, frame):
        """Return each name that the frame can see, with what is told of its value."""
        names, program = {}, self.recorder.program
        for name, value in self.visible(frame).items():
            if type(name) is str and not name.startswith("_") and values.is_told(value, program):
                names[name] = value
        return values.told(names)

    def visible(self, frame):
        if not self.about:
            return dict(frame.f_globals)
        shared = {name: frame.f_globals[name] for name in frame.f_code.co_names if name in frame.f_globals}
        return shared | frame.f_locals

    def changes(self, frame):
        """Return the names that have changed since they were last looked at, with their values, and those that went."""
        now, before = self.told(frame), self.seen
        silent = {name for name, value in now.items() if name not in before and values.is_silent(name, value)}
        pairs = [(name, value) for name, value in now.items() if before.get(name) != value and name not in silent]
        gone = [name for name in before if name not in now and owner(name) not in before.keys() - now.keys()]
        self.seen = now
        return pairs, [name for name in gone if not name.endswith((".grad", ".training"))]

    def summary(self, value):
        return self.recorder.value(values.told({"value": value})["value"])


def frame_line(statement):
    return statement.line if statement else 0


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
    return opcode.opname[code[place]] == "RESUME" and bool(code[place + 1] & 3)


def comprehends(statement):
    return any(isinstance(node, ast.comprehension) for node in ast.walk(statement.node))
