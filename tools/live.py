"""The drawings of the figures that a reader turns: what tools/figures.py records for their scripts, and how they look.

Each function takes what a block's variables hold and returns the SVG file, in which `data-recorded` holds, as JSON,
what docs/theme/assets/live/<name>.js shows or computes with.
"""

import html
import json

from tools import drawings as draw


def with_record(picture, record):
    """Return a drawing that holds what its script needs."""
    data = html.escape(json.dumps(record, separators=(",", ":")), quote=False).replace("'", "&#39;")
    return picture.replace("<svg ", f"<svg data-recorded='{data}' ", 1)


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
    """Draw each row's weight above it and its count below it, and the draws in their order at the foot."""
    cell, left, base, top, stack, foot = 28, 60, 66, 70, 98, 228
    counts = [drawn.count(row) for row in range(len(weights))]
    heaviest = max(weights)
    colours = [f"colour-{int(weight == heaviest)}" for weight in weights]
    parts = [
        draw.text(left - 8, y, word, "end") for word, y in (("weight", 62), ("row", 86), ("count", 108), ("draws", 242))
    ]
    for row, (weight, count, colour) in enumerate(zip(weights, counts, colours, strict=True)):
        x, middle = left + cell * row, left + cell * row + cell / 2
        parts += [
            draw.rect(colour, x + 4, base - 6 * weight, cell - 8, 6 * weight),
            draw.text(middle, base - 6 * weight - 4, weight),
            draw.rect(colour if count else "undrawn", x, top, cell, 24),
            draw.text(middle, top + 16, row, "on" if count else "off"),
            *[draw.rect(colour, x + 2, stack + 10 * one, cell - 4, 10) for one in range(count)],
            draw.text(middle, stack + 10 * count + 11, count),
        ]
    for place, row in enumerate(drawn):
        x = left + 14 * place
        parts += [draw.rect(colours[row], x, foot, 14, 20), draw.text(x + 7, foot + 14, row, "on")]
    lines = {"weight": weights, "count": counts, "draws": drawn}
    shown = "; ".join(f"{word}: {' '.join(map(str, values))}" for word, values in lines.items())
    return draw.svg(foot + 24, shown, parts)
