"""A witness beside the recorder: what a program's names hold, found out by other means, statement by statement.

`python tests/witness.py FOLDER PROGRAM…` runs each program in a process forked from one that has imported torch, with a
call put in after each of its statements. It writes the recorder's file, <number>.record, and what the witness saw,
<number>.seen: for each step's number the line, each name's shape and numbers as torch's own methods give them, and how
many lines were printed by then. Both see the same run: a program without a seed is another one each time.
"""

import ast
import io
import json
import os
import shutil
import sys
from pathlib import Path
from types import ModuleType

import torch

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT / "docs" / "hooks" / "notes" / "inside")]

from recorder import Call, Recorder  # noqa: E402 - found in the folder above

PLAIN = ast.Assign, ast.AugAssign, ast.AnnAssign, ast.Expr, ast.Delete, ast.Assert
WITH_HEAD = ast.For, ast.While, ast.With, ast.ExceptHandler


class Witness(ast.NodeTransformer):
    """Puts a call after each plain statement, and at the beginning of each body whose head may bind a name."""

    def generic_visit(self, node):
        super().generic_visit(node)
        for field in "body", "orelse", "finalbody":
            body = getattr(node, field, None)
            if isinstance(body, list) and not isinstance(node, ast.ClassDef):
                with_calls = [part for one in body for part in ([one, self.call(one)] if type(one) in PLAIN else [one])]
                is_head = isinstance(node, WITH_HEAD) and field == "body"
                setattr(node, field, [self.call(node), *with_calls] if is_head else with_calls)
        return node

    def call(self, node):
        call = ast.parse(f"_see({node.lineno})").body[0]
        for part in ast.walk(call):
            part.lineno = part.end_lineno = node.lineno
            part.col_offset = part.end_col_offset = node.col_offset
        return call


def main(folder, programs):
    """Run the programs, as many at once as there are processors."""
    running = set()
    for number, program in enumerate(programs):
        if len(running) == os.cpu_count():
            running.discard(os.wait()[0])
        if pid := os.fork():
            running.add(pid)
        else:
            try:
                run(Path(program), Path(folder), number)
            finally:
                os._exit(0)
    while running:
        running.discard(os.wait()[0])


def run(source, folder, number):
    """Run one program, in a copy of its folder."""
    place = folder / str(number)
    shutil.copytree(source.parent, place)
    os.chdir(place)
    program = str(place / source.name)
    for descriptor in 0, 1, 2:
        os.dup2(os.open(os.devnull, os.O_RDWR), descriptor)
    sys.argv, sys.path[0] = [source.name], str(place)
    code = compile(Witness().visit(ast.parse(source.read_bytes())), program, "exec")
    recorder, seen = Recorder(program, str(folder / f"{number}.record")), {}
    sys.stdout = whole = Printed()
    Printed.hear = recorder.hear

    def see(line):
        frame = sys._getframe(1)
        call = getattr(frame.f_trace, "__self__", None)
        if type(call) is Call and call.is_on:
            seen[len(recorder.steps)] = [line, names(frame.f_locals), len(whole.getvalue().splitlines())]

    main = ModuleType("__main__")
    vars(main).update(__file__=program, _see=see)
    sys.modules["__main__"] = main
    recorder.begin()
    try:
        exec(code, vars(main))
    except BaseException:  # as an exercise would, or sys.exit; what was recorded until then is what counts
        pass
    sys.settrace(None)
    (folder / f"{number}.seen").write_text(json.dumps(seen), encoding="utf-8")


class Printed(io.StringIO):
    """What a program prints, kept, and told to a recorder."""

    hear = None

    def write(self, text):
        Printed.hear(text)
        return super().write(text)


@torch.no_grad()
def names(held):
    """Return what each name holds that is a number, a text, a tensor, or has such parts."""
    found = {}
    for name, value in [*held.items()]:
        if name.startswith("_"):
            continue
        if isinstance(value, torch.nn.Module):
            for part, tensor in (*value.named_parameters(), *value.named_buffers()):
                found[f"{name}.{part}"] = of_tensor(tensor)
                if tensor.is_leaf and tensor.grad is not None:
                    found[f"{name}.{part}.grad"] = of_tensor(tensor.grad)
        elif isinstance(value, torch.Tensor):
            found[name] = of_tensor(value)
        elif type(value) in (bool, int, float):
            found[name] = float(value)
        elif type(value) is str:
            found[name] = value
    return {name: value for name, value in found.items() if value is not None}


def of_tensor(tensor):
    """Return a tensor's shape and its first numbers."""
    if tensor.layout != torch.strided or tensor.is_complex() or tensor.device.type != "cpu":
        return None
    return [list(tensor.shape), [float(number) for number in tensor.detach().reshape(-1)[:8].tolist()]]


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
