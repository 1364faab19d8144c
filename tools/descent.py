"""Draw the home page's figure: what each update of its program made of the three numbers.

    python tools/descent.py [FILE]

It runs snippets/index/train.py as it is, and after each update of its optimizer notes the weights and the bias. It
writes docs/theme/figures/descent.svg, or FILE. The numbers stand in the figure too, for
docs/theme/assets/live/descent.js.
"""

import contextlib
import io
import json
import runpy
import sys
from pathlib import Path

import torch
from torch.optim.optimizer import register_optimizer_step_post_hook, register_optimizer_step_pre_hook

ROOT = Path(__file__).resolve().parents[1]
SNIPPET = ROOT / "snippets" / "index" / "train.py"
FIGURE = ROOT / "docs" / "theme" / "figures" / "descent.svg"
NAMES = "w₁", "w₂", "b"
LEFT, RIGHT, TOP, BOTTOM = 30, 306, 12, 196  # of the frame, in pixels of a figure that is 348 wide
LOW, HIGH = -4, 5
TICKS = -4, -2, 0, 2, 4


def record() -> tuple[list[list[float]], list[float]]:
    """Return the three numbers before the first update and after each one, and their exact values, to 2 decimals."""
    points: list[list[float]] = []

    def note(optimizer, *_):
        weight, bias = optimizer.param_groups[0]["params"]
        points.append(rounded(torch.cat([weight[0], bias]).detach()))

    def note_the_start(optimizer, *_):
        if not points:
            note(optimizer)

    hooks = register_optimizer_step_pre_hook(note_the_start), register_optimizer_step_post_hook(note)
    try:
        with contextlib.redirect_stdout(io.StringIO()):
            names = runpy.run_path(str(SNIPPET), run_name="__main__")
    finally:
        for hook in hooks:
            hook.remove()
    return points, rounded(names["exact"])


def rounded(numbers: torch.Tensor) -> list[float]:
    return [round(number, 2) for number in numbers.tolist()]


def across(update: float, updates: int) -> float:
    return LEFT + (RIGHT - LEFT) * update / updates


def up(value: float) -> float:
    return BOTTOM - (BOTTOM - TOP) * (value - LOW) / (HIGH - LOW)


def draw(points: list[list[float]], exact: list[float]) -> str:
    """Return the figure's SVG: a curve a number, its exact value dashed, and a dot that a script moves along it."""
    last = len(points) - 1
    grid = "".join(f"M{LEFT} {up(tick):.1f}H{RIGHT}" for tick in TICKS)
    parts = [f'<path class="grid" d="{grid}"/>']
    parts += [
        f'<text class="end" x="{LEFT - 6}" y="{up(tick) + 4:.1f}">{str(tick).replace("-", "−")}</text>'
        for tick in TICKS
    ]
    parts += [
        f'<text x="{across(tick, last):.0f}" y="{BOTTOM + 16}">{tick}</text>' for tick in range(0, last + 1, last // 3)
    ]
    parts.append(f'<text class="end" x="{RIGHT}" y="{BOTTOM + 32}">update</text>')
    parts.append(f'<clipPath id="descent-shown"><rect x="0" y="0" width="{RIGHT}" height="{BOTTOM}"/></clipPath>')
    shown = []
    for number, (name, value) in enumerate(zip(NAMES, exact, strict=True)):
        values = [point[number] for point in points]
        steps = " ".join(f"{across(update, last):.1f} {up(v):.1f}" for update, v in enumerate(values))
        parts += [
            f'<path class="exact" d="M{LEFT} {up(value):.1f}H{RIGHT}"/>',
            f'<path class="colour-{number}" clip-path="url(#descent-shown)" d="M{steps}"/>',
            f'<circle class="colour-{number}" cx="{RIGHT}" cy="{up(values[-1]):.1f}" r="4"/>',
            f'<text class="colour-{number} name" x="{RIGHT + 9}" y="{up(value) + 4:.1f}">{name}</text>',
        ]
        shown.append(f"{name}: {values[0]:g} → {values[-1]:g}".replace("-", "−"))
    data = json.dumps({"points": points, "exact": exact}, separators=(",", ":"))
    head = (
        f'<svg viewBox="0 0 348 {BOTTOM + 38}" width="348" height="{BOTTOM + 38}" aria-hidden="true" focusable="false"'
    )
    return "\n".join([f"{head} data-recorded='{data}'>", f"<desc>{'; '.join(shown)}</desc>", *parts, "</svg>"]) + "\n"


if __name__ == "__main__":
    Path(*sys.argv[1:] or [FIGURE]).write_text(draw(*record()), encoding="utf-8", newline="\n")
