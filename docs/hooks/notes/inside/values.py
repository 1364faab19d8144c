"""What a trace says of a value: its type, and as much of it as fits beside a line of code.

Nothing that a program's own class defines is called: its `__repr__` may print, its `__iter__` may use something up,
its `__len__` may raise. Attributes are read from `__dict__`, containers by the methods of the built-in types, and a
tensor's numbers from its memory, so that no mode, profiler or hook of torch sees them read. What is returned holds text
and numbers alone: a reference would keep alive what the program lets go.

It imports nothing that `import torch` doesn't.
"""

import collections
import ctypes
import pathlib
import struct
import types

import numpy
import torch

NUMBERS = 8  # of a tensor that are told
FIRST = 3  # where it has more
FEW = 4  # that stand in the text of a container
ROOM = 50  # characters for the text of a value
PARTS = 100  # dotted names that are told of one name
FORMATS = {  # of the numbers of a tensor in memory
    torch.float64: "d", torch.float32: "f", torch.float16: "e", torch.bfloat16: "H",
    torch.int64: "q", torch.int32: "i", torch.int16: "h", torch.int8: "b", torch.uint8: "B", torch.bool: "?",
}  # fmt: skip
PLAIN = {None.__class__, bool, int, float, complex, str, bytes}
CONTAINERS = {list: "[]", tuple: "()", set: "{}", frozenset: "{}", collections.deque: "[]", dict: "{}"}
FUNCTIONS = {types.FunctionType, types.BuiltinFunctionType, types.MethodType}
SAFE_TEXT = {torch.dtype, torch.device, range, slice, pathlib.PosixPath, pathlib.WindowsPath}
OPTIONS = "lr", "momentum", "weight_decay"  # of an optimizer
NAME_OF_TYPE = type.__dict__["__name__"].__get__  # whatever a metaclass makes of attributes
SILENT = {"grad": {"type": "None", "text": "None"}, "training": {"type": "bool", "text": "True"}}


# Names


def told(names):
    """Return what is to be told of each name and of its parts: `net`, `net.weight`, `net.weight.grad`."""
    found = {}
    with torch._C.DisableTorchFunction():
        for name, value in names.items():
            if type(value) is types.ModuleType:
                continue
            found[name] = safe_summary(value)
            if found[name].get("text") == name:  # def and class: the name says it
                del found[name]["text"]
            for part, value_of_part in safe_parts(name, value)[:PARTS]:
                found[part] = safe_summary(value_of_part)
    return found


def told_of(value):
    """Return what is to be told of a value without a name."""
    with torch._C.DisableTorchFunction():
        return safe_summary(value)


def safe_summary(value):
    """Return what is told of a value; of one that can't be looked at, since its metaclass raises, its type alone.

    What is raised here would be raised in the program, which has done nothing wrong.
    """
    try:
        return summary(value)
    except Exception:
        return {"type": NAME_OF_TYPE(type(value))}


def safe_parts(name, value):
    """Return the dotted names that belong to a name; none where its value can't be looked at."""
    try:
        return parts(name, value)
    except Exception:
        return []


def is_silent(name, value):
    """Whether a name that comes up with this value needs no word: no gradient yet, a net in training."""
    return SILENT.get(name.rpartition(".")[2]) == value and "." in name


def parts(name, value):
    """Return the dotted names that belong to a name, with their values."""
    line = type(value).__mro__
    if torch.Tensor in line:
        return gradient(name, value)
    if torch.nn.Module in line:
        return [(f"{name}.training", vars_of(value).get("training", True)), *parts_of_module(name, value)]
    if is_of_program(type(value)) and line[-2] not in CONTAINERS and torch.optim.Optimizer not in line:
        return attributes(name, value)
    return []


def parts_of_module(name, module):
    """Return a net's parameters, their gradients, its buffers and parts; the plain attributes of a program's own."""
    known, found = vars_of(module), []
    if is_of_program(type(module)):
        found += [pair for pair in attributes(name, module) if not pair[0].rpartition(".")[2].startswith("_")]
        found = [pair for pair in found if pair[0] != f"{name}.training"]
    for kind in "_parameters", "_buffers":
        for part, tensor in known.get(kind, {}).items():
            if tensor is not None:
                found += [(f"{name}.{part}", tensor), *gradient(f"{name}.{part}", tensor)]
    for part, child in known.get("_modules", {}).items():
        if child is not None:
            found += [(f"{name}.{part}", child), *parts_of_module(f"{name}.{part}", child)]
    return found


def attributes(name, value):
    """Return the attributes of an object of a program's class: numbers, texts, containers, tensors, nets."""
    found = []
    for part, held in vars_of(value).items():
        kind = type(held)
        if type(part) is not str or part.startswith("__"):
            continue
        if torch.Tensor in kind.__mro__:
            found += [(f"{name}.{part}", held), *gradient(f"{name}.{part}", held)]
        elif kind in PLAIN or kind in CONTAINERS or kind is numpy.ndarray or torch.nn.Module in kind.__mro__:
            found.append((f"{name}.{part}", held))
    return found


def gradient(name, tensor):
    """Return the gradient of a tensor that may have one: asking any other tensor for it would warn."""
    try:
        if get(tensor, "requires_grad") and (get(tensor, "is_leaf") or get(tensor, "retains_grad")):
            return [(f"{name}.grad", get(tensor, "grad"))]
    except (RuntimeError, TypeError):
        pass
    return []


def vars_of(value):
    """Return an object's `__dict__`, whatever its class makes of attributes; empty where it has none."""
    try:
        return dict(object.__getattribute__(value, "__dict__"))
    except (AttributeError, TypeError):
        return {}


def is_of_program(kind):
    """Whether a class is one of the program's own."""
    return type.__getattribute__(kind, "__dict__").get("__module__") == "__main__"


# Values


def summary(value):
    """Return what is told of one value."""
    kind = type(value)
    line, name = kind.__mro__, kind.__name__
    if value is None:
        return {"type": "None", "text": "None"}
    if torch.Tensor in line:
        return {"type": name, **tensor(value)}
    if kind is numpy.ndarray:
        return {"type": name, **array(value)}
    if kind in PLAIN:
        return {"type": name, "text": text(value)}
    if kind in FUNCTIONS:
        return {"type": "function", "text": value.__name__}
    if type in line:
        return {"type": "class", "text": type.__getattribute__(value, "__name__")}
    if base := next((base for base in line if base in CONTAINERS), None):
        return {"type": name, "len": base.__len__(value), "text": text(value)}
    if kind is range:
        return {"type": name, "len": len(value), "text": text(value)}
    if BaseException in line:
        return {"type": name, "text": message(value)}
    if numpy.generic in line:
        return {"type": name, "text": text(value)}
    if torch.nn.Module in line:
        said = "" if is_of_program(kind) or not of_torch(kind) else " ".join(value.extra_repr().split())
        return {"type": name, "text": shortened(said)} if said else {"type": name}
    if torch.optim.Optimizer in line:
        return {"type": name, "text": options(value)}
    if of_torch(kind) and (length := length_of_data(value)) is not None:
        return {"type": name, "len": length}
    if kind.__module__.startswith("pandas.") and hasattr(kind, "iloc") and hasattr(kind, "shape"):
        return {"type": name, "shape": list(value.shape)}
    if kind in SAFE_TEXT:
        return {"type": name, "text": shortened(str(value))}
    return {"type": name}


def tensor(value):
    """Return a tensor's shape, type and first numbers, without a call that torch's modes or profilers would see."""
    shape = [*map(int, get(value, "shape"))]
    said = {"shape": shape, "dtype": str(get(value, "dtype")).removeprefix("torch.")}
    try:
        if numbers := first_numbers(value, shape):
            said["numbers"] = numbers
    except (RuntimeError, TypeError, NotImplementedError):  # it has no memory of its own
        pass
    if size(shape) > NUMBERS:
        said["more"] = True
    if (device := get(value, "device").type) != "cpu":
        said["device"] = device
    try:
        if node := get(value, "grad_fn"):
            said["grad"] = type(node).__name__
        elif get(value, "requires_grad"):
            said["grad"] = "requires_grad"
    except RuntimeError:  # a view that was changed in place where that isn't allowed
        pass
    return said


def get(value, name):
    """Return an attribute of a tensor as torch defines it, whatever its class makes of it."""
    return getattr(torch.Tensor, name).__get__(value)


def first_numbers(value, shape):
    """Return the text of a tensor's first numbers, read from its memory."""
    of_memory = FORMATS.get(get(value, "dtype"))
    on_cpu = get(value, "device").type == "cpu" and get(value, "layout") is torch.strided
    if not of_memory or not on_cpu or get(value, "is_neg")():
        return []
    address, steps = get(value, "data_ptr")(), get(value, "stride")()
    if not address:
        return []
    width, found = struct.calcsize(of_memory), []
    for number in range(how_many(size(shape))):
        offset, rest = 0, number
        for length, step in zip(reversed(shape), reversed(steps), strict=True):
            rest, place = divmod(rest, length)
            offset += place * step
        (item,) = struct.unpack(of_memory, ctypes.string_at(address + offset * width, width))
        if of_memory == "H":  # bfloat16 is the first half of a float32
            (item,) = struct.unpack("f", struct.pack("I", item << 16))
        found.append(text(item))
    return found


def how_many(numbers):
    return numbers if numbers <= NUMBERS else FIRST


def size(shape):
    product = 1
    for length in shape:
        product *= length
    return product


def array(value):
    said = {"shape": list(value.shape), "dtype": str(value.dtype)}
    if numbers := [text(item) for item in value.flat[: how_many(value.size)].tolist()]:
        said["numbers"] = numbers
    return said | ({"more": True} if value.size > NUMBERS else {})


def options(optimizer):
    """Return an optimizer's learning rate, and its other options of note that aren't zero."""
    groups, said = vars_of(optimizer).get("param_groups", []), []
    for name in OPTIONS:
        values = [group.get(name) for group in groups]
        if any(type(value) not in (int, float) or value for value in values if value is not None):
            shown = [text(value) for value in values if value is not None]
            said.append(f"{name}={shown[0] if len({*shown}) == 1 else '[' + ', '.join(shown) + ']'}")
    return ", ".join(said)


def length_of_data(value):
    """Return the length of a dataset or loader of torch's own that rests on nothing of the program's; None if not."""
    data, known = torch.utils.data, vars_of(value)
    kind = type(value)
    if kind is data.TensorDataset:
        return get(known["tensors"][0], "shape")[0]
    if kind is data.Subset:
        return len(known["indices"]) if type(known["indices"]) in (list, tuple, range) else None
    if kind in (data.RandomSampler, data.SequentialSampler):
        return length_of_data(known["data_source"]) if known.get("_num_samples") is None else known["_num_samples"]
    if kind is data.BatchSampler:
        length = length_of_data(known["sampler"])
        return length and (length // known["batch_size"] if known["drop_last"] else -(-length // known["batch_size"]))
    if kind is data.DataLoader:
        return length_of_data(known["sampler"] if known["batch_sampler"] is None else known["batch_sampler"])
    if kind in (list, tuple, range, dict, str):
        return len(value)
    if kind in (torch.Tensor, numpy.ndarray):
        return value.shape[0] if len(value.shape) else None
    return None


def of_torch(kind):
    return kind.__module__.partition(".")[0] == "torch"


# Texts


def text(value, depth=0):
    """Return a short text of a value: four digits of a number, the first items of a container, else its type."""
    kind = type(value)
    if kind is float:
        return real(value)
    if kind is int:
        return str(value) if abs(value) < 10**20 else power(value)
    if kind is complex:
        return f"({real(value.real)}{'+' if value.imag >= 0 else ''}{real(value.imag)}j)"
    if kind in (str, bytes):
        shown = repr(value[:ROOM])
        return shown if len(value) <= ROOM else f"{shown[:-1]}…{shown[-1]}"
    if value is None or kind is bool or kind in SAFE_TEXT:
        return shortened(str(value))
    if torch.Tensor in kind.__mro__:
        return text_of_tensor(value)
    if numpy.generic in kind.__mro__:
        item = value.item()
        return kind.__name__ if type(item) is kind else text(item, depth)  # a longdouble is its own item
    if base := next((base for base in kind.__mro__ if base in CONTAINERS), None):
        return text_of_items(value, base, depth)
    return kind.__name__


def text_of_tensor(value):
    """Return the text of a tensor in a container: its numbers if they are few, else its shape."""
    shape = [*map(int, get(value, "shape"))]
    try:
        numbers = first_numbers(value, shape)
    except (RuntimeError, TypeError, NotImplementedError):
        numbers = []
    if 1 <= len(numbers) == size(shape) <= FEW:
        return f"tensor({nested(iter(numbers), shape)})"
    return f"{type(value).__name__} {tuple(shape)}"


def nested(numbers, shape):
    if not shape:
        return next(numbers)
    return f"[{', '.join(nested(numbers, shape[1:]) for _ in range(shape[0]))}]"


def text_of_items(value, base, depth):
    """Return the text of a container: as many items as fit, and … for the others."""
    start, end = CONTAINERS[base]
    length, room = base.__len__(value), ROOM // (2 * depth + 1)
    if not length:
        return "set()" if base in (set, frozenset) else start + end
    if depth > 2:
        return f"{start}…{end}"
    items, used = [], 0
    pairs = base.items(value) if base is dict else base.__iter__(value)
    for item in pairs:
        shown = f"{text(item[0], depth + 1)}: {text(item[1], depth + 1)}" if base is dict else text(item, depth + 1)
        used += len(shown) + 2
        if items and used > room:
            break
        items.append(shown)
    if base in (set, frozenset) and len(items) == length:
        items.sort()  # a set of texts has another order in each process
    if len(items) < length:
        items.append("…")
        if base in (list, tuple, collections.deque):  # the last one tells what was appended
            last = text(base.__getitem__(value, -1), depth + 1)
            items[1:] = [*items[1 : max(1, len(items) - 2)], "…", last] if len(items) < length else [*items[1:-1], last]
    return f"{start}{', '.join(items)}{',' if base is tuple and length == 1 else ''}{end}"


def real(value):
    """Return a float with four significant digits, as Python would write it; all the digits before its point."""
    if 1000 <= abs(value) < 1e7:
        return f"{value:.1f}"
    digits = f"{value:.4g}"
    return digits if set(digits) & set(".einf") else f"{digits}.0"


def power(value):
    """Return a large whole number with five significant digits: a float may not hold it."""
    size = int(abs(value).bit_length() * 0.30103) - 17  # powers of ten that can go: log10(2) digits a bit
    digits, ten = f"{value // 10**size:.4e}".split("e")
    return f"{digits}e+{int(ten) + size}"


def message(error):
    """Return the first line of an exception's message, as it was given."""
    given = BaseException.args.__get__(error)
    said = given[0] if given and type(given[0]) is str else ", ".join(text(value) for value in given)
    said = repr(said) if KeyError in type(error).__mro__ and given and type(given[0]) is str else said
    lines = said.strip().split("\n")
    return shortened(lines[0], 100)


def shortened(said, room=ROOM):
    return said if len(said) <= room else f"{said[: room - 1]}…"
