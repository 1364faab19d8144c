"""The drawings of the figures that a reader turns: what tools/figures.py records for their scripts, and how they look.

Each function takes what a block's variables hold and returns the SVG file, in which `data-recorded` holds, as JSON,
what docs/theme/assets/live/<name>.js shows or computes with.
"""

import contextlib
import html
import io
import itertools
import json
import math
import re
import sys
import traceback
from pathlib import Path

from tools import drawings as draw


def with_record(picture, record):
    """Return a drawing that holds what its script needs."""
    data = html.escape(json.dumps(record, separators=(",", ":")), quote=False).replace("'", "&#39;")
    return picture.replace("<svg ", f"<svg data-recorded='{data}' ", 1)


def descent(names):
    """Draw the way of the home page's three numbers to their `exact` values: a curve and a dot each, which move."""
    ways = [[round(number, 2) for number in numbers] for numbers in names["trainings"][0]]
    exact = [round(number, 2) for number in names["exact"].tolist()]
    left, right, bottom, last, ticks = 30, 306, 196, len(ways) - 1, range(-4, 5, 2)
    across, up = draw.Scale(left, right, 0, last, 1), draw.Scale(bottom, 12, -4, 5, 1)
    parts = ['<path class="grid" d="' + "".join(f"M{left} {up(tick)}H{right}" for tick in ticks) + '"/>']
    parts += [draw.text(left - 6, round(up(tick) + 4, 1), str(tick).replace("-", "−"), "end") for tick in ticks]
    parts += [draw.text(across(tick), bottom + 16, tick) for tick in range(0, last + 1, last // 3)]
    parts.append(draw.text(right, bottom + 32, "update", "end"))
    parts.append(f'<clipPath id="descent-shown"><rect x="0" y="0" width="{right}" height="{bottom}"/></clipPath>')
    shown = []
    for number, (name, value) in enumerate(zip(("w₁", "w₂", "b"), exact, strict=True)):
        way = [numbers[number] for numbers in ways]
        places = " ".join(f"{across(update)} {up(height)}" for update, height in enumerate(way))
        parts += [
            f'<path class="exact" d="M{left} {up(value)}H{right}"/>',
            f'<path class="colour-{number}" clip-path="url(#descent-shown)" d="M{places}"/>',
            f'<circle class="colour-{number}" cx="{right}" cy="{up(way[-1])}" r="4"/>',
            draw.text(right + 9, round(up(value) + 4, 1), name, f"colour-{number} name"),
        ]
        shown.append(f"{name}: {way[0]:g} → {way[-1]:g}".replace("-", "−"))
    return with_record(draw.svg(bottom + 38, "; ".join(shown), parts), {"points": ways, "exact": exact})


def loaded(names):
    """Draw `batches`, and record the orders in which a shuffling DataLoader gives the rows: by seed, then by epoch.

    An order doesn't depend on how it is cut into batches, as tests/test_live_rows.py shows for each setting.
    """
    generator = names["torch"].Generator
    loaders = [
        names["DataLoader"](range(10), shuffle=True, generator=generator().manual_seed(seed)) for seed in range(5)
    ]
    orders = [["".join(str(int(row)) for row in loader) for epoch in range(3)] for loader in loaders]
    return with_record(draw.rows(names, [range(10)], "batch"), {"orders": orders})


def weighed(names):
    """Draw the rows' `weights`, the rows `drawn`, and how often each was; record the draws of other settings.

    They are recorded by the weight of rows 8 and 9, by replacement and by seed. Fewer draws are the first of the
    longest: tests/test_live_rows.py shows it for each number from 2.
    """
    sampler, generator = names["WeightedRandomSampler"], names["torch"].Generator
    draws = {
        weight: {
            # JavaScript's names of True and False
            word: [
                "".join(map(str, sampler([1] * 8 + [weight] * 2, number, replacement, generator().manual_seed(seed))))
                for seed in range(5)
            ]
            for word, replacement, number in (("true", True, 20), ("false", False, 10))
        }
        for weight in (1, 2, 4, 8)
    }
    try:
        list(sampler([1] * 10, 11, replacement=False))
    except RuntimeError as error:
        message = f"{type(error).__name__}: {error}"
    return with_record(_weighed(names["weights"], names["drawn"]), {"draws": draws, "error": message})


def _weighed(weights, drawn):
    """Draw each row's weight above it, below it its count and what that is on average, and the draws at the foot."""
    cell, left, base, top, stack, foot = 28, 60, 66, 70, 113, 200
    counts = [drawn.count(row) for row in range(len(weights))]
    heaviest = max(weights)
    colours = [f"colour-{int(weight == heaviest)}" for weight in weights]
    parts = [
        draw.text(left - 8, y, word, "end") for word, y in (("weight", 62), ("row", 86), ("count", 108), ("draws", 214))
    ]
    for row, (weight, count, colour) in enumerate(zip(weights, counts, colours, strict=True)):
        x, middle = left + cell * row, left + cell * row + cell / 2
        parts += [
            draw.rect(colour, x + 4, base - 6 * weight, cell - 8, 6 * weight),
            draw.text(middle, base - 6 * weight - 4, weight),
            draw.rect(colour if count else "undrawn", x, top, cell, 24),
            draw.text(middle, top + 16, row, "on" if count else "off"),
            draw.text(middle, 108, count),
            *[draw.rect(colour, x + 3, stack + 7 * one, cell - 6, 7) for one in range(count)],
            f'<path class="exact" d="M{x} {stack + 7 * len(drawn) * weight / sum(weights):g}h{cell}"/>',
        ]
    for place, row in enumerate(drawn):
        x = left + 14 * place
        parts += [draw.rect(colours[row], x, foot, 14, 20), draw.text(x + 7, foot + 14, row, "on")]
    lines = {"weight": weights, "count": counts, "draws": drawn}
    shown = "; ".join(f"{word}: {' '.join(map(str, values))}" for word, values in lines.items())
    return draw.svg(foot + 24, shown, parts)


def in_every_order(names):
    """Draw the loss of the training loop's five lines in every order, and of the four without zero_grad.

    Each order is run. What comes of it is one of a few outcomes, to which the script leads from the order.
    """
    source = [line.split("  # (")[0] for line in Path(names["__file__"]).read_text(encoding="utf-8").split("\n")]
    start = next(index for index, line in enumerate(source) if "prediction =" in line)
    head, five, rest = source[:start], source[start : start + 5], source[start + 5 :]
    left_out = 2
    runs = {
        order: outcome_of(head, {line: five[line] for line in order}, rest)
        for kept in ([0, 1, 2, 3, 4], [line for line in range(5) if line != left_out])
        for order in itertools.permutations(kept)
    }
    outcomes = list(dict.fromkeys(runs.values()))
    number = {"".join(map(str, order)): outcomes.index(outcome) for order, outcome in runs.items()}
    record = {
        "around": [head[-1], rest[0].strip()],
        "lines": [line.strip() for line in five],
        "leftOut": left_out,
        "outcomes": [{"told": told, "stops": stops} for told, stops, _ in outcomes],
        "orders": number,
    }

    left, right, top, bottom, epochs, highest = 26, 280, 22, 150, len(names["losses"]), 20
    across, up = draw.Scale(left, right, 0, epochs), draw.Scale(bottom, top, 0, highest)
    ticks = range(0, highest + 1, 5)
    grid = "".join(f"M{left} {up(tick)}H{right}" for tick in ticks)
    parts = [draw.text(left, 12, "loss", "start"), draw.text(right, bottom + 32, "epoch", "end")]
    parts.append(f'<path class="grid" d="{grid}"/>')
    parts += [draw.text(left - 6, up(tick) + 4, tick, "end") for tick in ticks]
    parts += [draw.text(across(tick), bottom + 16, tick) for tick in range(0, epochs + 1, 10)]
    # The curves that show without a script: whose they are, and where which three lines of it are named.
    named = {"01234": (78, 134, slice(2, 5)), "01324": (84, 36, slice(2, 5)), "04123": (64, 88, slice(3))}
    shown = {number[order]: order for order in named}
    for place, (_, _, losses) in enumerate(outcomes):
        if not losses:
            continue
        inside = list(itertools.takewhile(lambda loss: loss <= highest, losses))
        points = draw.simplified([(across(epoch), up(loss)) for epoch, loss in enumerate(inside)])
        if len(inside) < len(losses):
            last, beyond = losses[len(inside) - 1 : len(inside) + 1]
            points.append((across(len(inside) - 1 + (highest - last) / (beyond - last)), up(highest)))
        steps = " ".join(f"{c - a} {d - b}" for (a, b), (c, d) in itertools.pairwise(points))
        way = f"M{points[0][0]} {points[0][1]}l{steps}"
        colour = f"colour-{list(shown).index(place)}" if place in shown else "colour-3 more"
        if place == 0:
            parts.append(f'<path class="exact" d="{way}"/>')
        parts.append(f'<path class="{colour}" data-outcome="{place}" d="{way}"/>')
        if place in shown:
            order = shown[place]
            calls = [re.search(r"(\w+)(?: =|\(\)$)", five[int(line)])[1] for line in order]
            x, y, three = named[order]
            parts.append(draw.text(x, y, " → ".join(calls[three]), f"{colour} name"))
    counts = {"NameError": 0}
    for order, (told, stops, losses) in runs.items():
        if len(order) == len(five):
            kind = f"loss {losses[0]:.2g} → {losses[-1]:.2g}" if stops is None else told[0].split(":")[0]
            counts[kind] = counts.get(kind, 0) + 1
    said = "; ".join(f"{kind}: {count}" for kind, count in counts.items())
    return with_record(draw.svg(bottom + 38, said, parts, width=288), record)


def outcome_of(head, lines, rest):
    """Run a program with these lines in its loop, whose keys are their numbers.

    Return what it tells, the number of the line that stops it or None, and its losses, to three digits. Numbers that
    have grown large are rounded: their last digits are another processor's own.
    """
    printed, names = io.StringIO(), {}
    try:
        with contextlib.redirect_stdout(printed):
            exec(compile("\n".join([*head, *lines.values(), *rest]), "line.py", "exec"), names)
    except NameError as error:
        with contextlib.redirect_stderr(printed):
            sys.__excepthook__(type(error), error, error.__traceback__)  # as Python tells it: "Did you mean …" too
        place = traceback.extract_tb(error.__traceback__)[-1].lineno - 1 - len(head)
        return (printed.getvalue().splitlines()[-1],), list(lines)[place], ()
    told = [line for line in printed.getvalue().splitlines() if line.startswith((" ", "after", "exact", "loss"))]
    told = [re.sub(r"-?\d{3,}\.\d+", lambda large: f"≈ {float(f'{float(large[0]):.2g}'):.0f}", line) for line in told]
    return tuple(told), None, tuple(float(f"{loss:.3g}") for loss in names["losses"])


def number(value):
    """Return a number as a figure's cell shows it: two digits after the point at most, and a minus sign."""
    return f"{round(value, 2) + 0.0:g}".replace("-", "−")


def named(part, x, y, words, kind="middle"):
    """Return words that a script changes: it finds them by the part's name."""
    return draw.text(x, y, words, kind).replace("<text ", f'<text data-part="{part}" ', 1)


def group(kind, *parts):
    """Return parts that a script shows, dims or hides together."""
    return "\n".join([f'<g class="{kind}">', *parts, "</g>"])


def differences(names):
    """Draw `table`, prediction − target where the targets are (n,), its diagonal lit, and both losses.

    Beside it, not displayed, is what the same rows are where the targets are (n, 1).
    """
    prediction, target, table = names["prediction"].flatten().tolist(), names["target"].tolist(), names["table"]
    first, second, third = (104 + 68 * column for column in range(3))
    tops = [52 + 28 * row for row in range(len(prediction))]

    def cell(colour, part, x, y, value):
        kind, inside = (f"colour-{colour}", "on") if colour is not None else ("cell", "off")
        return draw.rect(kind, x, y, 64, 24) + named(part, x + 32, y + 16, number(value), inside)

    def head(x, word):
        return [draw.text(x + 32, 28, word), draw.text(x + 32, 41, "(3, 1)")]

    parts = head(20, "prediction")
    for row, y in enumerate(tops):
        parts.append(cell(0, f"prediction {row}", 20, y, prediction[row]))
    wide = [draw.text(second + 32, 12, "− target (3,)")]
    tall = [*head(first, "target"), *head(third, "difference")]
    for column, x in enumerate([first, second, third]):
        wide.append(cell(1, f"target {column}", x, 20, target[column]))
        for row, y in enumerate(tops):
            colour = 2 if row == column else None
            wide.append(cell(colour, f"difference {row} {column}", x, y, table[row, column].item()))
    for row, y in enumerate(tops):
        tall.append(cell(1, f"target {row}", first, y, target[row]))
        tall += [draw.text(94, y + 16, "−"), draw.text(second + 32, y + 16, "=")]
        tall.append(cell(2, f"difference {row} {row}", third, y, table[row, row].item()))
    parts += [group("wide", *wide), group("tall", *tall).replace("<g ", '<g display="none" ', 1)]
    for name, shape, count, y in ("wrong", "(3,)", 9, 162), ("right", "(3, 1)", 3, 184):
        loss = named(name, third + 64, y, f"{names[name].item():.3f}", "end")
        shapes = draw.text(20, y, f"(3, 1), {shape}", "start")
        words = draw.text(first + 24, y, f"mean of {count} squares", "start")
        parts.append(group(f"loss {name}", shapes, words, loss))
    rows = " | ".join(" ".join(map(number, row)) for row in table.tolist())
    shown = f"{rows}; wrong: {names['wrong'].item():.3f}, right: {names['right'].item():.3f}"
    return with_record(draw.svg(194, shown, parts), {"prediction": prediction, "target": target})


def outlier(names):
    """Draw `targets` on an axis of powers of ten, the last one to be moved, and below them the `best` of each loss."""
    targets, bottom, parts = names["targets"].flatten().tolist(), 140, []

    def across(value):
        return round(72 + 258 * math.log10(value) / 2, 1)

    ticks = 1, 2, 5, 10, 20, 50, 100
    parts.append(f'<path class="grid" d="{"".join(f"M{across(tick):g} 22V{bottom}" for tick in ticks)}"/>')
    parts += [draw.text(across(tick), bottom + 16, tick) for tick in ticks]
    parts.append(draw.text(62, 40, "targets", "end"))
    parts += [f'<circle class="target" cx="{across(value):g}" cy="36" r="4"/>' for value in targets[:-1]]
    for place, (name, best) in enumerate(names["best"].items()):
        y, x = 70 + 28 * place, across(best.item())
        mark = f'<path class="colour-{place} mark" d="M{x:g} {y - 9}V{y + 9}"/>'
        label = named(name, round(x + 7, 1), y + 4, f"{best.item():.2f}", "start")
        parts.append(group("best", draw.text(62, y + 4, name, "end"), mark, label))
    x = across(targets[-1])
    dots = f'<circle class="around" cx="{x:g}" cy="36" r="15"/>', f'<circle class="fifth" cx="{x:g}" cy="36" r="7"/>'
    parts.append(group("moved", *dots, named("fifth", x, 18, number(targets[-1]))))
    values = ", ".join(f"{name} {best.item():.2f}" for name, best in names["best"].items())
    shown = f"targets {', '.join(map(number, targets))}; {values}"
    return with_record(draw.svg(bottom + 24, shown, parts), {"targets": targets})


def graph(names):
    """Draw `steps` of graph.py from the leaves down to the loss: each one's value, and its gradient on the way back.

    Beside each way back stands what the gradient is multiplied by there.
    """
    steps, shown, parts = names["steps"], [], []
    column, wide, high = 100, 46, 24
    tops = {name: 28 + 48 * row for row, name in enumerate(["w", "product", "prediction", "residual", "loss"])}
    places = {name: (column, top) for name, top in tops.items()} | {"b": (242, tops["product"])}
    signs = {"product": "× x", "prediction": "+ b", "residual": "− y", "loss": "square"}
    for x, y in (column, 14), (242, 68):
        parts += [draw.text(x + 23, y, "value"), draw.text(x + 73, y, "grad")]

    def cell(kind, name, x, y, value):
        words = named(f"{name} {kind}", x + wide / 2, y + 16, number(value), "on")
        colour = 2 if kind == "grad" else 0 if steps[name].is_leaf else 1
        return group(f"part {name}-{kind}", draw.rect(f"colour-{colour}", x, y, wide, high), words)

    def way(kind, name, line, words):
        return group(f"way {name}-{kind}", f'<path class="colour-{2 if kind == "back" else 1}" d="{line}"/>', words)

    for name, (x, y) in places.items():
        parts.append(draw.text(x - 8, y + 16, name, "end"))
        parts.append(cell("value", name, x, y, steps[name].item()))
        parts.append(cell("grad", name, x + 50, y, steps[name].grad.item()))
        shown.append(f"{name}: {steps[name].item():g}, grad {steps[name].grad.item():g}")
    for before, name in itertools.pairwise(tops):
        y, x = tops[name], column + wide / 2
        line = f"M{x:g} {y - high}V{y - 2}M{x - 4:g} {y - 6}L{x:g} {y - 1}L{x + 4:g} {y - 6}"
        parts.append(way("forward", name, line, draw.text(x - 8, y - 8, signs[name], "end")))
        x += 50
        line = f"M{x:g} {y}V{y - high + 2}M{x - 4:g} {y - high + 6}L{x:g} {y - high + 1}L{x + 4:g} {y - high + 6}"
        factor = steps[before].grad.item() / steps[name].grad.item()
        words = named(f"{before} factor", x + 9, y - 8, f"× {number(factor)}", "start")
        parts.append(way("back", before, line, words))
    line = "M265 100C265 131 245 131 200 131M204 127L199 131L204 135"
    parts.append(way("forward", "b", line, ""))
    line = "M198 142C270 142 315 138 315 102M311 106L315 101L319 106"
    factor = steps["b"].grad.item() / steps["prediction"].grad.item()
    parts.append(way("back", "b", line, named("b factor", 284, 150, f"× {number(factor)}", "start")))
    start = {"x": names["x"], "y": names["y"], "w": names["w"].item(), "b": names["b"].item()}
    return with_record(draw.svg(252, "; ".join(shown), parts), start)


def valley(names, paths, rows=False):
    """Draw the lab's `valley` from above, with its contours, and ways down it; record what it takes to compute others.

    `paths` makes them of the lab's variables: by name, the weights before the first update and after each one, and
    where to write the name, the given pixels to the right of and below the last point in the frame. With `rows` the
    table's columns are recorded too, for mini-batches.
    """
    surface, (left, right), (low, high) = names["valley"], (-15, 105), (-25, 40)
    unit, x, y = 2.55, 34, 20  # pixels that a weight of 1 takes, along both axes, and where the frame begins
    origin = round(x - unit * left, 2), round(y + unit * high, 2)

    def place(weights):
        return round(origin[0] + unit * float(weights[0]), 1), round(origin[1] - unit * float(weights[1]), 1)

    end, bottom = place((right, low))
    frame = f'<clipPath id="valley-frame">{draw.rect("frame", x, y, end - x, bottom - y)}</clipPath>'
    dots = [
        f'<marker id="valley-dot-{colour}" class="colour-{colour}" viewBox="-2 -2 4 4" markerWidth="4" markerHeight="4"'
        ' markerUnits="userSpaceOnUse"><circle r="1.8"/></marker>'
        for colour in range(3)
    ]
    parts = [
        frame,
        *dots,
        draw.text(x, 12, "weight of bmi", "start"),
        draw.text(end, bottom + 32, "weight of s5", "end"),
    ]
    for tick in range(-20, high + 1, 20):
        parts.append(draw.text(x - 6, place((0, tick))[1] + 4, str(tick).replace("-", "−"), "end"))
    parts += [draw.text(place((tick, 0))[0], bottom + 16, tick) for tick in range(0, right, 20)]
    (across, up), turn = place(surface.exact), math.degrees(math.atan2(*surface.axes[:, 0].flip(0).tolist()))
    rings = []
    for level in 4, 2, 0.85, 0.4, 0.1, 0.01:
        long, short = (unit * (2 * level * surface.best / surface.curvature).sqrt()).tolist()
        rings.append(
            f'<ellipse rx="{long:.1f}" ry="{short:.1f}" transform="translate({across} {up}) rotate({-turn:.2f})"/>'
        )
    parts += ['<g class="contours" clip-path="url(#valley-frame)">', *rings, "</g>"]
    parts.append(f'<path class="grid" d="M{x} {y}H{end:g}V{bottom:g}H{x}z"/>')
    ways, labels, shown = [], [], []
    for colour, (name, (path, (aside, below))) in enumerate(paths(names).items()):
        inside = [left <= one <= right and low <= two <= high for one, two in path.tolist()]
        last = max(itertools.compress(range(len(path)), inside))
        points = []
        for point in map(place, path[: last + 2]):  # to where it leaves the frame for good
            if not points or math.dist(point, points[-1]) > 2:
                points.append(point)
        dot = f"url(#valley-dot-{colour})"
        steps = " ".join(f"{one:g} {two:g}" for one, two in points)
        ways.append(f'<path class="colour-{colour}" marker-start="{dot}" marker-mid="{dot}" d="M{steps}"/>')
        ends = place(path[last])
        labels.append(draw.text(ends[0] + aside, ends[1] + below, name, f"colour-{colour} name"))
        shown.append(f"{name}: {draw.point(path[0])} → {_far(path[-1])}")
    parts += ['<g class="ways">', '<g clip-path="url(#valley-frame)">', *ways, "</g>", *labels, "</g>"]
    parts.append(f'<path class="exact" d="M{across - 6:g} {up}H{across + 6:g}M{across} {up - 6:g}V{up + 6:g}"/>')
    hessian = 2 / len(surface.X) * surface.X.T @ surface.X
    record = {
        "hessian": [hessian[0, 0].item(), hessian[0, 1].item(), hessian[1, 1].item()],
        "exact": surface.exact.tolist(),
        "best": surface.best,
        "frame": [[left, right], [low, high]],
        "origin": origin,
        "unit": unit,
    }
    record = json.loads(json.dumps(record), parse_float=lambda value: float(f"{float(value):.10g}"))
    if rows:
        columns = [*names["columns"]("s5", "bmi").T.tolist(), names["target"].flatten().tolist()]
        record["columns"] = [[int(value) if value.is_integer() else value for value in column] for column in columns]
    words = f"{'; '.join(shown)}; exact: {draw.point(surface.exact)}"
    return with_record(draw.svg(bottom + 38, words, parts), record)


def _far(weights):
    """Return where a way ends, or, if it has diverged, that it has."""
    return draw.point(weights) if weights.abs().max() < 1000 else "∞"


def rates(names):
    """Return ways of the lab at three learning rates: too small, good, and beyond the limit."""
    surface = names["valley"]
    ways = {}
    for part, place in (0.95, (10, 34)), (1.05, (8, 4)), (0.05, (-10, 26)):
        ways[f"lr {part * surface.limit:.4f}"] = names["descend"](surface, part), place
    return ways


def momenta(names):
    """Return ways of the lab without momentum and with it, as far as the faster one takes to arrive."""
    arrived = names["settled"](names["valley"], names["fast"], 1e-4)
    return {
        "momentum 0.9": (names["fast"][: arrived + 1], (10, 34)),
        "momentum 0": (names["half"][: arrived + 1], (-30, 26)),
    }
