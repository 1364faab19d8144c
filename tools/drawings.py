"""The drawings of tools/figures.py: each function draws what a block's variables hold, and returns the SVG file.

What a drawing needs and variables don't keep, tools/figures.py adds: the lines that were `printed`, and `trainings`,
for each optimizer where its parameters were before its first step and after every one.
"""

import ast
import math
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
WIDTH = 348  # of every figure: what a phone shows without shrinking it


@dataclass(frozen=True)
class Scale:
    """Where a value stands in a picture: `low` at the pixel `start`, `high` at `end`, and the rest between them."""

    start: float
    end: float
    low: float
    high: float
    digits: int | None = None  # of a pixel; whole ones without

    def __call__(self, value):
        return round(self.start + (self.end - self.start) * (value - self.low) / (self.high - self.low), self.digits)


def rows(names, sources, word):
    """Draw `batches`, or those of `loader`: the rows of the sources above, as drawn below, a line a draw, by colour."""
    cell, left, top, bottom = 24, 44, 22, 98

    def places(groups):
        """Return the x of each cell of groups that stand side by side, and each group's middle."""
        x, cells, middles = left, [], []
        for group in groups:
            cells += [(x + cell * i, row) for i, row in enumerate(group)]
            middles.append(x + cell * len(group) // 2)
            x += cell * len(group) + 8
        return cells, middles

    batches = [[int(row) for row in batch] for batch in names.get("batches") or names["loader"]]
    stored, source_middles = places(sources)
    drawn, middles = places(batches)
    number = [index for index, batch in enumerate(batches) for _ in batch]
    where = {row: x for x, row in stored}
    lines, above, below = [], [], []
    for n, (x, row) in zip(number, drawn, strict=True):
        lines.append(curve(where[row] + cell // 2, top + cell, x + cell // 2, bottom, n))
        below.append(rect(f"colour-{n}", x, bottom, cell, cell) + text(x + cell // 2, bottom + 16, row, "on"))
    for x, row in stored:
        by = sorted({n for n, (_, other) in zip(number, drawn, strict=True) if other == row})
        for index, n in enumerate(by):
            above.append(rect(f"colour-{n} stripe", x, top + index * cell / len(by), cell, cell / len(by)))
        above.append(rect("cell" if by else "undrawn", x, top, cell, cell))
        above.append(text(x + cell // 2, top + 16, row, "on" if by else "off"))
    labels = [text(left - 8, top + 16, "rows", "end")]
    if len(sources) > 1:
        labels += [text(x, 13, f"datasets[{index}]") for index, x in enumerate(source_middles)]
    labels += [text(x, bottom + cell + 15, f"{word} {index}") for index, x in enumerate(middles)]
    shown = " | ".join(" ".join(map(str, batch)) for batch in batches)
    return svg(bottom + cell + 22, shown, [*lines, *above, *below, *labels])


def sample(names, row):
    """Draw a row of `X` and the same row of `y` as the sample that `dataset` gives for it."""
    X, y, dataset = names["X"], names["y"], names["dataset"]
    features, label = dataset[row]
    height, top, wide, parts = 24, 24, 34, []
    left, middle = 44, 44 + wide * X.shape[1] + 10

    def cells(x, up, values, colour):
        for index, value in enumerate(values):
            parts.append(rect(f"colour-{colour}", x + wide * index, up, wide, height))
            parts.append(text(x + wide * index + wide / 2, up + 16, f"{value:.2g}", "on"))

    parts += [text(left + wide * X.shape[1] / 2, 14, "X"), text(middle + wide / 2, 14, "y")]
    for index in range(len(dataset)):
        up = top + height * index
        parts.append(text(left - 8, up + 16, index, "end"))
        if index == row:
            cells(left, up, X[index], 0)
            cells(middle, up, y[index], 1)
            continue
        for x, value in [(left + wide * i, v) for i, v in enumerate(X[index])] + [(middle, y[index].item())]:
            parts += [rect("undrawn", x, up, wide, height), text(x + wide / 2, up + 16, f"{value:.2g}", "off")]
    up, right = top + height * row, WIDTH - 10 - wide * (X.shape[1] + 1)
    parts.append(f'<path class="colour-0" d="M{middle + wide + 6:g} {up + 12:g}H{right - 6:g}"/>')
    parts.append(text((right + WIDTH) / 2, up - 8, f"dataset[{row}]"))
    cells(right, up, features, 0)
    cells(right + wide * X.shape[1] + 10, up, label, 1)
    shown = " ".join(f"{value:.2g}" for value in features)
    words = f"X {tuple(X.shape)}, y {tuple(y.shape)}, dataset[{row}]: {shown} | {label.item():.2g}"
    return svg(top + height * len(dataset) + 6, words, parts)


def axes(names):
    """Draw `scores`, its two dimensions, and the means that are left when one of them is averaged away."""
    scores, by_column, by_row = names["scores"], names["by_column"], names["by_row"]
    height, wide, left, top, parts = 24, 38, 70, 50, []
    right, bottom = left + wide * scores.shape[1], top + height * scores.shape[0]
    beside, below = right + 92, bottom + 34

    def cell(x, y, value, colour):
        parts.extend([rect(f"colour-{colour}", x, y, wide, height), text(x + wide / 2, y + 16, f"{value:g}", "on")])

    for row, values in enumerate(scores.tolist()):
        y = top + height * row
        for column, value in enumerate(values):
            cell(left + wide * column, y, value, column)
        parts.append(f'<path class="colour-2" d="M{right + 8:g} {y + height / 2:g}H{beside - 8:g}"/>')
        cell(beside, y, by_row[row], 2)
        parts.append(text(left - 8, y + 16, row, "end"))
    for column, value in enumerate(by_column.tolist()):
        x = left + wide * column
        parts.append(f'<path class="colour-{column}" d="M{x + wide / 2:g} {bottom + 6:g}V{below - 6:g}"/>')
        cell(x, below, value, column)
        parts.append(text(x + wide / 2, top - 7, column))
    middle = (left + right) / 2
    parts += [text(middle, 12, f"scores {tuple(scores.shape)}"), text(middle, 29, "dim 1 →")]
    parts += [text(24, (top + bottom) / 2, "dim 0"), text(24, (top + bottom) / 2 + 15, "↓")]
    parts += [text(beside + wide / 2, 29, "mean(dim=1)"), text(beside + wide / 2, 43, tuple(by_row.shape))]
    parts += [
        text(right + 12, below + 10, "mean(dim=0)", "start"),
        text(right + 12, below + 24, tuple(by_column.shape), "start"),
    ]
    shown = [f"scores {tuple(scores.shape)}"]
    shown += [
        f"mean(dim={d}) {tuple(m.shape)}: {' '.join(f'{v:g}' for v in m)}" for d, m in ((0, by_column), (1, by_row))
    ]
    return svg(below + height + 6, "; ".join(shown), parts)


def xray(names):
    """Draw `net`: each assignment of its __init__, and the dict of the module that the name ended up in."""
    net, dicts = names["net"], ["_parameters", "_buffers", "_modules", "__dict__"]
    found = []
    tree = ast.parse(Path(ROOT / "snippets" / "model" / "module" / "xray.py").read_text(encoding="utf-8"))
    init = next(node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef) and node.name == "__init__")
    for line in init.body:
        if isinstance(line, ast.Assign):
            name, code = line.targets[0].attr, f"{ast.unparse(line.targets[0])} = {brief(line.value)}"
        elif ast.unparse(line).startswith("self.register_buffer("):
            name = line.value.args[0].value
            code = f'self.register_buffer("{name}", …)'
        else:
            continue
        found.append((name, code, next(kind for kind in dicts if name in getattr(net, kind))))
    parts, y = [], 6
    slots = {}
    for colour, kind in enumerate(dicts):
        inside = [name for name, _, other in found if other == kind]
        parts += [text(296, y + 14, kind)]
        y += 20
        for name in inside:
            parts.append(box(f"colour-{colour}", 248, y, 96, name))
            slots[name] = y + 12, colour
            y += 24
        y += 10
    step = (y - 10) / len(found)
    for index, (name, code, _) in enumerate(found):
        (end, colour), start = slots[name], step * (index + 0.5)
        x = 8 + 6.7 * len(code)
        line = f"M{x:g} {start:g}H210C230 {start:g} 226 {end:g} 246 {end:g}"
        parts += [text(4, start + 4, code, "start"), f'<path class="colour-{colour}" d="{line}"/>']
    return svg(y, "; ".join(f"{name}: {kind}" for name, _, kind in found), parts)


def simplified(points):
    """Leave out the points within a pixel of the line between those that stay (Ramer, Douglas and Peucker)."""
    (x1, y1), (x2, y2) = points[0], points[-1]
    inside = enumerate(points[1:-1], 1)
    far, index = max(((abs(y - y1 - (y2 - y1) * (x - x1) / (x2 - x1)), i) for i, (x, y) in inside), default=(0, 0))
    return simplified(points[: index + 1])[:-1] + simplified(points[index:]) if far > 1 else [points[0], points[-1]]


def two_digits(value):
    """Return a number's first two digits as a person would write them: 920, not 9.2e+02."""
    return f"{float(f'{value:.2g}'):g}"


def written(value):
    """Return a number as an axis has it: with a minus sign, and a power of ten as Python writes it."""
    return f"{'−' if value < 0 else ''}{abs(value):g}"


def brief(value):
    """Return the code of a value, without the arguments of a call."""
    if isinstance(value, ast.Call):
        return f"{ast.unparse(value.func)}(…)"
    if isinstance(value, ast.List):
        return f"[{', '.join(map(brief, value.elts))}]"
    return ast.unparse(value)


def shapes(names):
    """Draw `x @ W.T + b = y` as rectangles of cells, one cell an element."""
    cell, x, middle, parts, shown = 18, 14, 62, [], []
    tensors = {"x": names["x"], "W.T": names["W"].T, "b": names["b"], "y": names["y"]}
    for index, (name, tensor) in enumerate(tensors.items()):
        height, width = tensor.reshape(-1, tensor.shape[-1]).shape
        if index:
            parts.append(text(x + 14, middle + 4, ["@", "+", "="][index - 1]))
            x += 34
        top = middle - cell * height / 2
        for row in range(height):
            parts += [rect(f"colour-{index}", x + cell * i, top + cell * row, cell, cell) for i in range(width)]
        centre, size = x + cell * width / 2, str(tuple(tensor.shape))
        parts += [text(centre, top - 7, name), text(centre, top + cell * height + 16, size)]
        shown.append(f"{name} {size}")
        x += cell * width
    return svg(2 * middle, ", ".join(shown), parts)


def slope(names):
    """Draw the line through the rows of x and y: how far it climbs for 1, and where it meets x = 0."""
    weight, bias = names["line"].weight.item(), names["line"].bias.item()
    points = list(zip(names["x"].flatten().tolist(), names["y"].flatten().tolist(), strict=True))
    left, right, top, bottom = 30, WIDTH - 60, 24, 196
    across, up = Scale(left, right, -1.5, 2.5), Scale(bottom, top, -2, 6)
    ends = [(across(x), up(weight * x + bias)) for x in (-1.5, 2.5)]
    axes = f"M{left} {up(0)}H{right}M{across(0)} {bottom}V{top}"
    stair = f"M{across(1)} {up(weight + bias)}H{across(2)}V{up(2 * weight + bias)}"
    zero = f"M{across(0)} {up(0)}V{up(bias)}"
    parts = [
        f'<path class="grid" d="{axes}"/>',
        f'<path class="colour-0" d="M{ends[0][0]} {ends[0][1]}L{ends[1][0]} {ends[1][1]}"/>',
        f'<path class="exact" d="{stair}"/>',
        f'<path class="colour-1" d="{zero}"/>',
        text(right + 6, up(0) + 4, "x", "start"),
        text(across(0), top - 8, "y"),
        text(across(1.5), up(weight + bias) + 15, "1"),
        text(across(2) + 6, up(1.5 * weight + bias) + 8, f"weight {weight:g}", "start"),
        text(across(0) + 6, up(bias / 2) + 4, f"bias {bias:g}", "colour-1 name"),
    ]
    parts += [rect("colour-0", across(x) - 5, up(y) - 5, 10, 10) for x, y in points]
    parts += [text(across(x), up(0) + (15 if y > 0 else -7), f"{x:g}") for x, y in points if x]
    shown = ", ".join(f"({x:g}, {y:g})" for x, y in points)
    return svg(bottom + 12, f"weight {weight:g}, bias {bias:g}: {shown}", parts)


def lines(names, x, y, scale=math.log10, every=1, exact=None):
    """Draw `curves`, each up to where it leaves the frame, and an exact value, dashed; x and y: a word and its ticks.

    A curve has a value for each `every` of x. Whole pixels, so that another processor's last digits don't show.
    """
    (x_word, x_ticks), (y_word, y_ticks), curves, top, bottom = x, y, names["curves"], 22, 192
    left = 8 + 7 * max(len(f"{tick:g}") for tick in y_ticks)
    right = WIDTH - 8 - 7 * max(len(name) for name in [*curves, "exact"])

    across = Scale(left, right, x_ticks[0], x_ticks[-1])
    scaled = Scale(bottom, top, scale(y_ticks[0]), scale(y_ticks[-1]))

    def up(value):
        return scaled(scale(min(max(value, y_ticks[0]), y_ticks[-1])))

    parts = [text(left, 12, y_word, "start"), text(right, bottom + 30, x_word, "end")]
    grid = "".join(f"M{left} {up(tick)}H{right}" for tick in y_ticks)
    parts.append(f'<path class="grid" d="{grid}"/>')
    parts += [text(left - 6, up(tick) + 4, written(tick), "end") for tick in y_ticks]
    parts += [text(across(tick), bottom + 16, written(tick)) for tick in x_ticks]
    ends, shown = [], []
    for colour, (name, values) in enumerate(curves.items()):
        points, last = [], two_digits(values[-1])
        for index, value in enumerate(values):
            beyond = not y_ticks[0] <= value <= y_ticks[-1]
            point = across(x_ticks[0] + index * every), up(value)
            if not points or point[0] > points[-1][0] or beyond:
                points.append(point)
            if beyond:
                last = f"≤ {y_ticks[0]:g}" if value < y_ticks[0] else f"≥ {y_ticks[-1]:g}"
                break
        steps = " ".join(f"{b[0] - a[0]} {b[1] - a[1]}" for a, b in pairwise(simplified(points)))
        parts.append(f'<path class="colour-{colour}" d="M{points[0][0]} {points[0][1]}l{steps}"/>')
        ends.append((points[-1], name, f"colour-{colour} name"))
        shown.append(f"{name}: {two_digits(values[0])} → {last}")
    if exact:
        parts.append(f'<path class="exact" d="M{left} {up(names[exact])}H{right}"/>')
        ends.append(((right, up(names[exact])), "exact", "start"))
        shown.append(f"exact: {two_digits(names[exact])}")
    taken = []
    # The lowest keeps its place. Of those that end at one height that is the exact value: the others come down to it.
    for (end, height), name, kind in sorted(ends, key=lambda label: (-label[0][1], label[1] != "exact")):
        while any(abs(height - other) < 13 and abs(end - place) < 80 for place, other in taken):
            height -= 1
        taken.append((end, height))
        parts.append(text(end + 4, height + 4, name, kind))
    return svg(bottom + 36, "; ".join(shown), parts)


def fit(names, ticks=(range(-2, 3), range(-8, 9, 4))):
    """Draw the points (x, y) and the lines `before` and `after`, each a weight and a bias."""
    x_ticks, y_ticks, left, right, top, bottom = *ticks, 30, WIDTH - 60, 10, 192
    across = Scale(left, right, x_ticks[0] - 0.5, x_ticks[-1] + 0.5, digits=1)
    up = Scale(bottom, top, y_ticks[0], y_ticks[-1], digits=1)
    grid = "".join(f"M{left} {up(tick):g}H{right}" for tick in y_ticks)
    parts = [f'<path class="grid" d="{grid}"/>']
    parts += [text(left - 6, up(tick) + 4, str(tick).replace("-", "−"), "end") for tick in y_ticks]
    parts += [text(across(tick), bottom + 16, str(tick).replace("-", "−")) for tick in x_ticks]
    parts += [text(right, bottom + 30, "x", "end"), text(left - 18, top + 22, "y")]
    for x, y in zip(names["x"].flatten().tolist(), names["y"].flatten().tolist(), strict=True):
        parts.append(f'<rect class="colour-2" x="{across(x) - 3:g}" y="{up(y) - 3:g}" width="6" height="6" rx="3"/>')
    shown = []
    for name, kind in ("before", "colour-1"), ("after", "colour-0"):
        weight, bias = names[name]
        low, high = x_ticks[0] - 0.5, x_ticks[-1] + 0.5
        if weight * low + bias < y_ticks[0]:
            low = (y_ticks[0] - bias) / weight  # a steep line leaves the frame below
        ends = f"M{across(low):g} {up(weight * low + bias):g}L{across(high):g} {up(weight * high + bias):g}"
        parts.append(f'<path class="{kind}" d="{ends}"/>')
        parts.append(text(right + 4, up(weight * high + bias) + 4, name, f"{kind} name"))
        shown.append(f"{name}: y = {weight:.2f}x {'+-'[bias < 0]} {abs(bias):.2f}".replace("-", "−"))
    return svg(bottom + 36, "; ".join(shown), parts)


def against(names, ticks=range(3000, 6001, 1000), low=2600, high=6400):
    """Draw each `guess` over its `truth`: the closer to the dashed diagonal, the better; and a guess of `y_mean`."""
    left, right, top, bottom = 44, WIDTH - 60, 22, 236
    across, up = Scale(left, right, low, high), Scale(bottom, top, low, high)
    mean = names["y_mean"].item()
    grid = "".join(f"M{left} {up(tick)}H{right}M{across(tick)} {bottom}V{top}" for tick in ticks)
    parts = [f'<path class="grid" d="{grid}"/>']
    parts += [text(left - 6, up(tick) + 4, tick, "end") for tick in ticks]
    parts += [text(across(tick), bottom + 16, tick) for tick in ticks]
    parts += [text(left, 12, "predicted mass (g)", "start"), text(right, bottom + 30, "true mass (g)", "end")]
    parts.append(f'<path class="exact" d="M{left} {bottom}L{right} {top}"/>')
    parts.append(f'<path class="colour-1" d="M{left} {up(mean)}H{right}"/>')
    parts.append(text(right + 4, up(mean) + 4, "mean", "colour-1 name"))
    for truth, guess in zip(names["truth"].flatten().tolist(), names["guess"].flatten().tolist(), strict=True):
        x, y = across(truth) - 3, up(guess) - 3
        parts.append(f'<rect class="colour-0" x="{x}" y="{y}" width="7" height="7" rx="3.5"/>')
    shown = f"net: {names['miss'].item():.0f} g, mean: {names['by_mean'].item():.0f} g"
    return svg(bottom + 36, shown, parts)


def residuals(names):
    """Draw a line through points: `distance` across, `minutes` up, and how far the line passes from each point."""
    x, y, w, b = names["distance"].tolist(), names["minutes"].tolist(), float(names["w"]), float(names["b"])
    left, right, top, bottom, end, high = 34, 340, 26, 196, 6, 30
    across, up = Scale(left, right, 0, end), Scale(bottom, top, 0, high)
    ticks = range(0, high + 1, 10)
    parts = [f'<path class="grid" d="{"".join(f"M{left} {up(tick)}H{right}" for tick in ticks)}"/>']
    parts += [text(left - 6, up(tick) + 4, tick, "end") for tick in ticks]
    parts += [text(across(tick), bottom + 16, tick) for tick in range(end + 1)]
    parts += [text(left, 12, "minutes", "start"), text(right, bottom + 32, "distance", "end")]
    parts.append(f'<path class="colour-0" d="M{left} {up(b)}L{right} {up(w * end + b)}"/>')
    equation = f"minutes = {w:.0f} * distance + {b:.0f}"
    parts.append(text(across(2.6), up(4), equation, "colour-0 name"))
    shown = []
    for place, target in zip(x, y, strict=True):
        prediction = w * place + b
        middle = across(place), up(target)
        parts.append(f'<path class="colour-1" d="M{middle[0]} {middle[1]}V{up(prediction)}"/>')
        difference = f"{prediction - target:+.0f}".replace("-", "−")
        beside = middle[1] + (18 if prediction > target else -9)  # on the side that the line doesn't take
        parts.append(text(middle[0] - 7, beside, difference, "colour-1 name"))
        parts.append(rect("colour-2", middle[0] - 4, middle[1] - 4, 8, 8))
        shown.append(difference)
    return svg(bottom + 38, f"{equation}: {', '.join(shown)}", parts)


def bend(names, x_ticks=range(-2, 3), y_ticks=range(3), high=2.5):
    """Draw every third point (X, y), and the predictions of the models `line` and `bent`, with their losses."""
    x, y, left, right, top, bottom = names["X"].flatten().tolist(), names["y"], 24, 304, 22, 196
    across, up = Scale(left, right, x_ticks[0], x_ticks[-1]), Scale(bottom, top, 0, high)
    grid = "".join(f"M{left} {up(tick)}H{right}" for tick in y_ticks)
    parts = [f'<path class="grid" d="{grid}"/>', text(left, 12, "y", "start"), text(right, bottom + 32, "x", "end")]
    parts += [text(left - 6, up(tick) + 4, tick, "end") for tick in y_ticks]
    parts += [text(across(tick), bottom + 16, str(tick).replace("-", "−")) for tick in x_ticks]
    for place, target in list(zip(x, y.flatten().tolist(), strict=True))[::3]:
        parts.append(
            f'<rect class="colour-2" x="{across(place) - 2}" y="{up(target) - 2}" width="4" height="4" rx="2"/>'
        )
    shown = []
    for name, colour in ("line", 1), ("bent", 0):
        predictions = names[name](names["X"]).detach()
        values = predictions.flatten().tolist()
        points = simplified([(across(place), up(value)) for place, value in zip(x, values, strict=True)])
        parts.append(f'<path class="colour-{colour}" d="M{"L".join(f"{a} {b}" for a, b in points)}"/>')
        parts.append(text(right + 4, up(values[-1]) + 4, name, f"colour-{colour} name"))
        shown.append(f"{name}: loss {(predictions - y).square().mean():.2f}")
    return svg(bottom + 38, "; ".join(shown), parts)


def hops(names, updates=4):
    """Draw `paths` down the bowl d ** 2, one bowl a path: where each of the first updates lands."""
    width, middle, top, bottom, reach, parts, shown = 104, 52, 30, 150, 1.8, [], []
    for colour, (name, path) in enumerate(names["paths"].items()):
        left = 6 + colour * (width + 12)

        def place(d, left=left):
            x, y = left + middle + d / reach * middle, bottom - (d / reach) ** 2 * (bottom - top)
            return f"{x:.1f} {y:.1f}"

        bowl = " ".join(place(step * reach / 10) for step in range(-10, 11))
        points = [place(d) for d in path[: updates + 1] if abs(d) <= reach]
        parts.append(f'<path class="bowl" d="M{bowl}"/>')
        parts.append(f'<path class="colour-{colour}" d="M{" ".join(points)}"/>')
        for point in points:
            x, y = map(float, point.split())
            parts.append(f'<rect class="colour-{colour}" x="{x - 3:g}" y="{y - 3:g}" width="6" height="6" rx="3"/>')
        parts.append(text(left + middle, 14, name, f"colour-{colour} middle"))
        shown.append(f"{name}: {' → '.join(f'{d:.2f}' for d in path[: updates + 1])}".replace("-", "−"))
    return svg(bottom + 12, "; ".join(shown), parts)


def passing(names):
    """Draw `passed`, the names and shapes of a chain of layers: the rows of the data go through from left to right."""
    cell, top, x, parts = 11, 8, 18, []
    passed = names["passed"]
    middle = top + passed[0][1][0] * cell / 2
    for index, (name, (height, wide)) in enumerate(passed):
        if index:
            label = len(name) * 8 + 6
            parts.append(f'<path class="colour-1" d="M{x + 1:g} {middle:g}h5M{x + label + 6:g} {middle:g}h5"/>')
            parts.append(rect("undrawn", x + 6, middle - 12, label, 24) + text(x + 6 + label / 2, middle + 4, name))
            x += label + 12
        for row in range(height):
            parts += [rect("colour-0", x + cell * i, top + cell * row, cell, cell) for i in range(wide)]
        parts.append(text(x + cell * wide / 2, top + cell * height + 16, f"({height}, {wide})"))
        x += cell * wide
    shown = " → ".join(f"{name} {shape}" for name, shape in passed)
    return svg(top + passed[0][1][0] * cell + 24, shown, parts)


def lanes(names, shown):
    """Draw `charts`, who is busy when: loading a batch filled, training on it outlined; of those named in shown."""
    left, unit, height, y, parts, told = 68, 17, 20, 0, [], []
    end = max(done for workers in shown for *_, done in names["charts"][workers])
    for workers in shown:
        bars = names["charts"][workers]
        rows = [*sorted({lane for lane, *_ in bars} - {"main"}), "main"]
        parts.append(text(4, y + 14, f"num_workers={workers}", "start"))
        for lane in rows:
            parts.append(text(left - 8, y + 36, lane, "end"))
            mine = [bar for bar in bars if bar[0] == lane]
            for index, (_, batch, start, done) in enumerate(mine):
                x, width = left + unit * start, unit * (done - start)
                loads = lane != "main" or (workers == 0 and index % 2 == 0)
                if loads:
                    parts.append(rect(f"colour-{batch}", x, y + 22, width, height))
                else:
                    outline = f"M{x + 2} {y + 24}h{width - 4}v{height - 4}h{4 - width}z"
                    parts.append(f'<path class="colour-{batch}" d="{outline}"/>')
                parts.append(text(x + width / 2, y + 36, batch, "on" if loads else "middle"))
            y += height + 4
        told.append(f"{workers}: {bars[-1][-1]}")
        y += 30
    ticks = range(0, end + 1, 4)
    parts += [text(left + unit * tick, y + 6, tick) for tick in ticks]
    parts.append(text(left - 8, y + 6, "time", "end"))
    grid = "".join(f"M{left + unit * tick} 18V{y - 8}" for tick in ticks)
    return svg(y + 12, ", ".join(told), [f'<path class="grid" d="{grid}"/>', *parts])


def held(names):
    """Draw the parameters of `net` once, with what the step subtracted, between the two that hold them."""
    optimizer, wide, high, left = names["optimizer"], 40, 24, 128
    parts, shown = [text(288, 16, "optimizer")], []
    parts.append(text(50, 16, "net"))
    for row, (name, parameter) in enumerate(names["net"].named_parameters()):
        step = (-optimizer.param_groups[0]["lr"] * parameter.grad).flatten().tolist()
        y, right = 28 + 52 * row, left + wide * len(step)
        middle = y + high / 2
        for index, value in enumerate(step):
            parts.append(box("colour-0", left + wide * index, y, wide, signed(value)))
        parts.append(text((left + right) / 2, y + high + 15, tuple(parameter.shape)))
        parts += [text(84, middle + 4, f"net.{name}", "end"), text(262, middle + 4, f"held[{row}]", "start")]
        parts += [arrow(0, 92, middle, left - 4, middle), arrow(1, 254, middle, right + 4, middle)]
        assert names["held"][row] is parameter
        shown.append(f"net.{name}, held[{row}]: {' '.join(map(signed, step))}")
    return svg(132, "; ".join(shown), parts)


def modes(names):
    """Draw the input `x` and the outputs that were printed for it, in each mode as far as it was visited once."""
    cell, left, y, parts, shown = 30, 92, 4, [], []
    reports = [ast.literal_eval(line.split(maxsplit=1)[1]) for line in names["printed"]]
    groups = [("x", [names["x"].tolist()])]
    for training, *outputs in (reports[:3], reports[3:6]):
        groups.append(("train()" if training[0] else "eval()", outputs))
    for name, lines in groups:
        parts.append(text(left - 8, y + 16 + 14 * (len(lines) - 1), name, "end"))
        for values in lines:
            for index, value in enumerate(values):
                x = left + cell * index
                kind = {0: "undrawn", 1: "colour-0"}.get(value, "colour-1")
                parts += [
                    rect(kind, x, y, cell, 24),
                    text(x + cell / 2, y + 16, f"{value:g}", "on" if value else "off"),
                ]
            y += 28
        y += 12
        shown.append(f"{name}: {' | '.join(' '.join(f'{value:g}' for value in values) for values in lines)}")
    return svg(y - 8, "; ".join(shown), parts)


def kept(names):
    """Draw the tensors of `net`: those that training changes to its left, those that are saved to its right."""
    trained, saved, wide, high, gap = [name for name, _ in names["net"].named_parameters()], names["saved"], 64, 24, 26
    columns = {"parameters()": trained, "net": saved, "saved": saved, "fresh": saved}
    parts = []
    for column, (name, inside) in enumerate(columns.items()):
        x = 8 + (wide + gap) * column
        parts.append(text(x + wide / 2, 14, name))
        for row, tensor in enumerate(saved):
            y = 24 + (high + 8) * row
            if tensor not in inside:
                parts.append(rect("undrawn", x, y, wide, high))
                continue
            kind = f"colour-{0 if tensor in trained else 1}"
            parts.append(box(kind, x, y, wide, tensor))
            if column == 1 and tensor in trained:
                parts.append(arrow(kind[-1], x - 4, y + 12, x - gap + 4, y + 12))
            if column > 1:
                parts.append(arrow(kind[-1], x - gap + 4, y + 12, x - 4, y + 12))
    shown = "; ".join(f"{name}: {' '.join(inside)}" for name, inside in columns.items())
    return svg(24 + (high + 8) * len(saved), shown, parts)


def tapped(names):
    """Draw the chain of layers of `net`, what the hook `keep` took from the second, and its share of zeros."""
    net, seen, zeros = names["net"], names["seen"][0], names["zeros"].tolist()
    wide, gap, top, parts = 66, 30, 24, []
    layers = [type(layer).__name__ for layer in net]
    shapes = [tuple(tensor.shape) for tensor in (names["x"], net[0](names["x"]), seen, names["y"])]
    for index, layer in enumerate(layers):
        x = 45 + (wide + gap) * index
        parts += [rect("colour-0", x, top, wide, 26), text(x + wide / 2, top + 17, layer, "on")]
    for index, shape in enumerate(shapes):
        x = 45 + (wide + gap) * index
        parts += [arrow(0, x - gap + 4, top + 13, x - 4, top + 13), text(x - gap / 2, 14, shape)]
    parts += [text(8, top + 17, "x"), text(340, top + 17, "y")]
    tap, base, high, cell, left = 45 + 2 * (wide + gap) - gap / 2, 158, 48, 30, 74
    parts += [arrow(1, tap, top + 15, tap, base - high - 4), text(tap + 8, top + 50, "keep", "colour-1 name")]
    parts += [text(left - 8, base - 20, "seen[0]", "end"), text(left - 8, base + 16, "zeros", "end")]
    for index, share in enumerate(zeros):
        x, full = left + cell * index, round(high * share)
        parts.append(rect("undrawn", x + 3, base - high, cell - 6, high))
        parts.append(rect("colour-1 stripe", x + 3, base - full, cell - 6, full))
        parts.append(text(x + cell / 2, base + 16, f"{share:.1f}"))
    shown = f"{' → '.join(map(str, shapes))}; seen[0] {shapes[2]}, zeros: {' '.join(f'{s:.1f}' for s in zeros)}"
    return svg(base + 24, shown, parts)


def widths(names):
    """Draw the numbers of `x` before and after it is converted, as wide as their bits, and what `net` makes of it."""
    net, top, high, parts, dtypes = names["net"], 44, 24, [], []

    def cells(left, up, tensor, values=None):
        """Draw the cells of a tensor or an array; return where they end."""
        wide = 5.5 * tensor.dtype.itemsize
        for row in range(len(tensor)):
            for column in range(tensor.shape[-1]):
                x, y = left + wide * column, up + high * row
                parts.append(rect(f"colour-{tensor.dtype.itemsize // 8}", x, y, wide, high))
                if values is not None:
                    parts.append(text(x + wide / 2, y + 16, f"{values[row][column]:g}", "on"))
        return left + wide * tensor.shape[-1]

    def label(left, right, name, tensor):
        """Write a tensor's name above its cells, and its dtype below."""
        dtypes.append(str(tensor.dtype).removeprefix("torch."))
        parts.extend([text((left + right) / 2, 34, name), text((left + right) / 2, 112, dtypes[-1])])

    label(4, cells(4, top, names["table"], names["table"]), "x", names["table"])
    label(134, cells(134, top, names["x"], names["x"]), "x", names["x"])
    end = cells(222, top + high / 2, net.weight)
    label(222, cells(end + 4, top + high / 2, net.bias[None]), "net", net.weight)
    label(310, cells(310, top, names["y"]), "y", names["y"])
    parts += [text(114, 14, ".to(torch.float32)"), f'<path class="colour-0" d="M114 20V{top + high}"/>']
    parts += [arrow(0, x1, top + high, x2, top + high) for x1, x2 in ((98, 130), (182, 218), (296, 306))]
    return svg(120, f"x: {dtypes[0]} → {dtypes[1]}; net: {dtypes[2]}; y: {dtypes[3]}", parts)


def gaps(names):
    """Draw the whole numbers that float32 and float64 have from a hundred million on, and where 1 more leads."""
    torch, start, end = names["torch"], 10**8, int(names["after"])
    left, right, parts, shown = 76, 326, [], []
    across = Scale(left, right, start, end)
    one = across(start + 1)
    for row, dtype in enumerate((torch.float32, torch.float64)):
        y, name = 34 + 52 * row, str(dtype).removeprefix("torch.")
        stored = sorted({torch.tensor(value, dtype=dtype).item() for value in range(start, end + 1)})
        total = (torch.tensor(start, dtype=dtype) + 1).item()
        parts.append(f'<path class="grid" d="M{left} {y}H{right}"/>')
        parts.append(text(left - 16, y + 4, name, "end"))
        parts += [rect(f"colour-{row}", across(value) - 5, y - 5, 10, 10) for value in stored]
        parts.append(f'<path class="colour-{row}" d="M{left} {y - 8}Q{(left + one) / 2:g} {y - 24} {one} {y - 8}"/>')
        parts.append(text(one + 4, y - 12, "+ 1", f"colour-{row} name"))
        if total != start + 1:
            parts.append(rect("undrawn", one - 5, y - 5, 10, 10))
            back = f"M{one} {y + 8}Q{(left + one) / 2:g} {y + 24} {left + 2} {y + 9}m0 6v-6h6"
            parts.append(f'<path class="colour-{row}" d="{back}"/>')
        shown.append(f"{name}: {start} + 1 → {total:.0f}")
    parts += [text(left + 6, 122, start), text(right - 10, 122, end)]
    return svg(130, "; ".join(shown), parts)


def ways(names, labels, every, x_ticks=range(4), y_ticks=range(-4, 1)):
    """Draw the way of the two weights in each training, with a dot at each so many steps, and the `exact` weights.

    A label stands beside its start, the given pixels to the right of it and below. One without a place names a way
    that the next one covers, which is dashed then, so that both show.
    """
    left, right, top, bottom = 34, 300, 34, 226
    across = Scale(left, right, x_ticks[0], x_ticks[-1])
    up = Scale(bottom, top, y_ticks[0], y_ticks[-1])
    grid = "".join(f"M{left} {up(tick)}H{right}" for tick in y_ticks)
    parts = [f'<path class="grid" d="{grid}"/>']
    parts += [text(left - 6, up(tick) + 4, str(tick).replace("-", "−"), "end") for tick in y_ticks]
    parts += [text(across(tick), bottom + 16, tick) for tick in x_ticks]
    parts += [text(left, 12, "weight[0, 1]", "start"), text(right, bottom + 32, "weight[0, 0]", "end")]
    shown, covers = [], False
    for colour, ((name, place), steps) in enumerate(zip(labels.items(), names["trainings"], strict=True)):
        points = [(across(one), up(two)) for one, two, *_ in steps]
        moves = [b for a, b in pairwise([None, *points]) if a != b]
        way = " ".join(f"{b[0] - a[0]} {b[1] - a[1]}" for a, b in pairwise(moves))
        dashes = ' stroke-dasharray="6 6"' if covers else ""
        parts.append(f'<path class="colour-{colour}"{dashes} d="M{moves[0][0]} {moves[0][1]}l{way}"/>')
        for x, y in dict.fromkeys(points[::every]):
            parts.append(f'<rect class="colour-{colour}" x="{x - 4}" y="{y - 4}" width="8" height="8" rx="4"/>')
        if place:
            words = f"{list(labels)[colour - 1]}, {name}" if covers else name
            parts.append(text(points[0][0] + place[0], points[0][1] + place[1], words, f"colour-{colour} name"))
        covers = place is None
        shown.append(f"{name}: {' → '.join(point(steps[index]) for index in (0, -1))}")
    x, y = across(float(names["exact"][0])), up(float(names["exact"][1]))
    parts.append(f'<path class="exact" d="M{x - 9} {y}H{x + 9}M{x} {y - 9}V{y + 9}"/>')
    parts.append(text(x + 12, y + 14, "exact", "start"))
    return svg(bottom + 38, f"{'; '.join(shown)}; exact: {point(names['exact'])}", parts)


def resumed(names):
    """Draw the epochs of the unbroken training, and of the one that stopped and went on from what the file held."""
    cell, left, room, stop, epochs = 28, 56, 96, names["checkpoint"]["epoch"], 6
    before, after = left + cell * stop, left + cell * stop + room
    parts, shown = [], []
    for y, name, colour, which in (
        (4, "whole", 0, range(epochs)),
        (56, "net", 1, range(stop)),
        (104, "net", 2, range(stop, epochs)),
    ):
        for epoch in which:
            x = left + cell * epoch + (room if epoch >= stop else 0)
            parts.append(box(f"colour-{colour}", x, y, cell, epoch))
        shown.append(f"{name}: {' '.join(map(str, which))}")
    parts += [text(left - 8, 20, "whole", "end"), text(left - 8, 72, "net", "end"), text(after + 42, 142, "net")]
    parts.append(f'<path class="colour-0" d="M{before + 2} 16H{after - 2}"/>')
    inside = ["run.pt", *names["checkpoint"]]
    bottom = 50 + 15 * len(inside)
    parts.append(f'<path class="colour-1" d="M{before + 14} 44H{after - 14}V{bottom}H{before + 14}z"/>')
    for index, name in enumerate(inside):
        parts.append(text((before + after) / 2, 59 + 15 * index, name, "middle" if index else "colour-1 middle"))
    parts += [arrow(1, before + 2, 68, before + 11, 68), arrow(2, after - 13, 116, after - 3, 116)]
    same = names["torch"].equal(names["net"].weight, names["whole"].weight)
    end = left + room + cell * epochs
    parts += [
        f'<path class="exact" d="M{end + 4} 16H{end + 14}V116H{end + 4}"/>',
        text(end + 8, 70, f"equal: {same}", "end"),
    ]
    return svg(150, f"{'; '.join(shown)}; equal: {same}", parts)


def taken(names):
    """Draw the list `rows` after each call of next: what its iterator has passed, and what the call gave."""
    rows, wide, high, left, pitch = names["rows"], 36, 24, 128, 44
    iterator, calls, parts, shown = iter(rows), [("it = iter(rows)", "")], [], []
    for value in iterator:
        calls.append(("next(it)", f"{value}"))
    try:
        next(iterator)
    except StopIteration as error:
        calls.append(("next(it)", type(error).__name__))
    for index, (call, given) in enumerate(calls):
        y, passed = 16 + pitch * index, min(index, len(rows))
        parts.append(text(4, y + 16, call, "start"))
        for place, value in enumerate(rows):
            kind = "colour-0" if place < passed else "undrawn"
            x = left + wide * place
            parts += [
                rect(kind, x, y, wide, high),
                text(x + wide / 2, y + 16, value, "on" if place < passed else "off"),
            ]
        mark = left + wide * passed
        parts.append(f'<path class="colour-1" d="M{mark} {y - 6}V{y + high + 4}"/>')
        if not index:
            parts.append(text(mark, y - 8, "it", "colour-1 middle"))
        if given:
            right = left + wide * len(rows)
            parts += [arrow(1, right + 12, y + 12, right + 36, y + 12), text(right + 44, y + 16, given, "start")]
        shown.append(f"{call} → {given}" if given else call)
    return svg(16 + pitch * len(calls) - 12, "; ".join(shown), parts)


def stars(names):
    """Draw how a call takes `row` and `settings` apart, and what `f` and `g` put together again."""
    parts, shown, high, pitch = [], [], 24, 66
    row, settings = names["row"], names["settings"]
    named = [f"{key}={value}" for key, value in settings.items()]
    for left, labels, whole, packed, values in (
        (20, ["row", "f(*row)", "*args"], row, names["f"](*row), [str(value) for value in row]),
        (146, ["settings", "g(**settings)", "**kwargs"], settings, names["g"](**settings), named),
    ):
        above = []
        for level, (label, container) in enumerate(zip(labels, (whole, None, packed), strict=True)):
            y, x, middles = 22 + pitch * level, left if container else left - 6, []
            for value in values:
                wide = 7 * len(value) + 14
                middles.append(x + wide / 2)
                parts.append(box(f"colour-{level}", x, y, wide, value))
                x += wide if container else wide + 12
            if container:
                start, end = {list: "[]", tuple: "()", dict: "{}"}[type(container)]
                parts += [text(left - 8, y + 16, start), text(x + 8, y + 16, end)]
            parts.append(text((middles[0] + middles[-1]) / 2, y - 7, label))
            for one, other in zip(above, middles, strict=bool(above)):
                parts.append(f'<path class="colour-{level}" d="M{one:g} {y - pitch + high + 4}L{other:g} {y - 22}"/>')
            above = middles
        shown.append(f"{labels[1]}: {packed}")
    return svg(22 + pitch * 2 + high + 8, "; ".join(shown), parts)


def turned(names):
    """Draw `samples`, a row each, and the columns that zip makes of them."""
    samples = names["samples"]
    columns = list(zip(*samples, strict=True))
    wide, high, left, top, parts = 40, 24, 40, 26, []
    for row, sample in enumerate(samples):
        for column, value in enumerate(sample):
            x, y = left + wide * column, top + (high + 8) * row
            parts.append(box(f"colour-{column}", x, y, wide, value))
    other, shift = 204, top + 16
    for column, values in enumerate(columns):
        for row, value in enumerate(values):
            x, y = other + wide * row, shift + (high + 8) * column
            parts.append(box(f"colour-{column}", x, y, wide, value))
    middle = top + high * 1.5 + 8
    parts += [arrow(0, left + wide * 2 + 16, middle, other - 16, middle), text(left + wide, 16, "samples")]
    parts.append(text(other + wide * 1.5, 16, "zip(*samples)"))
    return svg(top + (high + 8) * len(samples), f"samples: {samples}; zip(*samples): {columns}", parts)


def called(names):
    """Draw what is written of `spy`, the method of its class that Python calls, and what comes back."""
    spy, parts, shown = names["spy"], [], []
    calls = list(spy.calls)
    written = {"len(spy)": len(spy), "spy[0]": spy[0], "spy(3)": spy(3), "for row in spy": " ".join(map(str, spy))}
    parts.append(text(185, 16, type(spy).__name__))
    parts.append(rect("undrawn", 128, 22, 114, 34 * len(calls) + 2))
    for row, ((expression, result), method) in enumerate(zip(written.items(), calls, strict=True)):
        y = 28 + 34 * row
        parts += [
            text(4, y + 16, expression, "start"),
            rect("colour-0", 134, y, 102, 24),
            text(185, y + 16, method, "on"),
        ]
        parts += [
            arrow(0, 102, y + 12, 130, y + 12),
            arrow(1, 240, y + 12, 266, y + 12),
            text(274, y + 16, result, "start"),
        ]
        shown.append(f"{expression} → {method} → {result}")
    return svg(36 + 34 * len(calls), "; ".join(shown), parts)


def errors_by_part(names):
    """Draw how many of the rows each part has, and the errors printed for it: the model's and the baseline's."""
    errors = {name: (int(mse), int(baseline)) for name, mse, baseline, _ in map(str.split, names["printed"][1:])}
    sizes = {name: len(rows) for name, rows in names["parts"].items()}
    left, right, parts, shown = 4, 344, [], []
    x = left
    for colour, (name, size) in enumerate(sizes.items()):
        wide = (right - left) * size / sum(sizes.values())
        parts += [rect(f"colour-{colour}", round(x), 4, round(wide), 24), text(x + wide / 2, 20, size, "on")]
        beyond = max(0, 7 * len(name) - wide) / 2  # to the left of its part, where there is room
        parts.append(text(x + wide / 2 - beyond, 43, name))
        x += wide
    across = Scale(84, right, 0, 7500)
    parts += [text(84, 70, "MSE", "start"), text(across(5000), 70, "baseline")]
    for row, (name, (mse, baseline)) in enumerate(errors.items()):
        y = 78 + 34 * row
        parts += [text(76, y + 16, name, "end"), rect("undrawn", 84, y, across(baseline) - 84, 24)]
        parts += [rect(f"colour-{row}", 84, y, across(mse) - 84, 24), text(across(mse) - 6, y + 16, mse, "on end")]
        parts.append(text(across(baseline) - 6, y + 16, baseline, "end"))
        shown.append(f"{name}: {sizes[name]} rows, MSE {mse}, baseline {baseline}")
    return svg(78 + 34 * len(errors), "; ".join(shown), parts)


def by_key(names):
    """Draw `dataset`, the keys that `sampler` gives, and below each key its sample, in batches."""
    dataset, keys, batches = names["dataset"], list(names["sampler"]), names["batches"]
    cell, left, parts = 34, 70, []
    index, x = iter(keys), left
    parts += [text(left - 10, 36, "dataset", "end"), text(left - 10, 114, "sampler", "end")]
    parts += [text(left + cell * row + cell / 2, 14, row) for row in range(len(dataset))]
    cells = []
    for number, batch in enumerate(batches):
        for value in batch:
            key = next(index)
            above = left + cell * key
            parts.append(curve(above + cell / 2, 44, x + cell / 2, 98, number))
            parts.append(box(f"colour-{number}", above, 20, cell, dataset[key]))
            cells.append(text(x + cell / 2, 114, key, f"colour-{number} middle"))
            cells.append(box(f"colour-{number}", x, 122, cell, value))
            x += cell
        parts.append(text(x - cell * len(batch) / 2, 161, f"batch {number}"))
        x += 14
    shown = f"sampler: {' '.join(map(str, keys))}; {' | '.join(' '.join(map(str, batch)) for batch in batches)}"
    return svg(168, shown, parts + cells)


def stream(names):
    """Draw the lines of the file as the first epoch reads them, and the batches that it makes of them."""
    batches = []
    for line in names["printed"]:
        if line.startswith("epoch 0:"):
            features, labels = line.removeprefix("epoch 0:").replace("]] [[", "]]|[[").split("|")
            batches.append(list(zip(ast.literal_eval(features.strip()), ast.literal_eval(labels), strict=True)))
    parts, shown, wide, high, top, gap = [], [], 34, 24, 26, 10
    parts += [text(58, 16, "log.csv"), text(134, 16, "yield"), text(206, 16, "xb"), text(271, 16, "yb")]
    count = 0
    for number, batch in enumerate(batches):
        for features, label in batch:
            line = ",".join(f"{value:g}" for value in [*features, *label])
            y, other = top + high * count, top + high * count + gap * number
            parts += [rect("undrawn", 18, y, 80, high), text(58, y + 16, line, "off")]
            parts.append(arrow(number, 104, y + 12, 164, other + 12))
            for index, value in enumerate([*features, *label]):
                x = 172 + wide * index + (14 if index == len(features) else 0)
                parts.append(box(f"colour-{number}", x, other, wide, f"{value:g}"))
            count += 1
        parts.append(text(298, other + 16 - high / 2 * (len(batch) - 1), f"batch {number}", "start"))
        shown.append(" ".join(",".join(f"{value:g}" for value in [*features, *label]) for features, label in batch))
    return svg(top + high * count + gap * (len(batches) - 1) + 8, f"log.csv: {' | '.join(shown)}", parts)


def signed(value):
    """Return a number to a tenth, with the sign that is written in words."""
    return f"{value:.1f}".replace("-", "−")


def point(values):
    """Return the first two of some numbers, to a tenth, as a place."""
    return f"({signed(float(values[0]))}, {signed(float(values[1]))})"


def arrow(colour, x1, y1, x2, y2):
    """Return a straight line with a head at its end."""
    length = math.hypot(x2 - x1, y2 - y1)
    along, aside = ((x2 - x1) * 5 / length, (y2 - y1) * 5 / length), 0.7
    one = f"{x2 - along[0] - aside * along[1]:.3g} {y2 - along[1] + aside * along[0]:.3g}"
    two = f"{x2 - along[0] + aside * along[1]:.3g} {y2 - along[1] - aside * along[0]:.3g}"
    return f'<path class="colour-{colour}" d="M{x1:g} {y1:g}L{x2:g} {y2:g}M{one}L{x2:g} {y2:g}L{two}"/>'


def svg(height, shown, parts, width=WIDTH):
    """Return the file: its size, what it shows in one line, and its parts."""
    head = f'<svg viewBox="0 0 {width} {height}" width="{width}" height="{height}" aria-hidden="true" focusable="false"'
    return "\n".join([f"{head}>", f"<desc>{shown}</desc>", *parts, "</svg>"]) + "\n"


def rect(kind, x, y, width, height):
    return f'<rect class="{kind}" x="{x:g}" y="{y:g}" width="{width:g}" height="{height:g}"/>'


def text(x, y, words, kind="middle"):
    return f'<text class="{kind}" x="{x:g}" y="{y:g}">{words}</text>'


def curve(x1, y1, x2, y2, colour):
    """Return a line that leaves (x1, y1) and arrives at (x2, y2) upright."""
    middle = (y1 + y2) / 2
    return f'<path class="colour-{colour}" d="M{x1:g} {y1:g}C{x1:g} {middle:g} {x2:g} {middle:g} {x2:g} {y2:g}"/>'


def box(kind, x, y, width, words):
    """Return a filled cell, 24 pixels high, and what it holds."""
    return f"{rect(kind, x, y, width, 24)}\n{text(x + width / 2, y + 16, words, 'on')}"
