"""Draw the figures from what the pages' own blocks return.

    python tools/figures.py [FOLDER]

It runs each snippet of FIGURES, and a lab, draws what its variables hold, and writes docs/theme/figures/<name>.svg, or
the same file into FOLDER: tests/test_figures.py compares the two. A figure's <desc> says in one line what it shows. The
drawing itself is in tools/drawings.py, and in tools/live.py for the figures that a reader turns.
"""

import contextlib
import functools
import io
import os
import runpy
import sys
import tempfile
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "docs" / "hooks"))

from notes.data_files import copy_data
from tools import drawings as draw
from tools import live

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "docs" / "theme" / "figures"

# name: the snippet, and what draws its variables
FIGURES = {
    "descent": ("index/train.py", live.descent),
    "table-guess": ("start/table/table.py", draw.against),
    "table-losses": (
        "start/table/curve.py",
        partial(draw.lines, x=("epoch", [0, 25, 50, 75, 100]), y=("loss", [0.1, 0.2, 0.5, 1]), exact="best"),
    ),
    "tensor-axes": ("start/tensors/table.py", draw.axes),
    "dataset-sample": ("data/dataset/tensors.py", partial(draw.sample, row=2)),
    "parameters-held": ("model/parameters/listed.py", draw.held),
    "train-eval-modes": ("model/train-eval/modes.py", draw.modes),
    "buffers-kept": ("model/buffers/standardise.py", draw.kept),
    "hooks-keep": ("model/hooks/read.py", draw.tapped),
    "dtype-widths": ("model/dtype-device/match.py", draw.widths),
    "dtype-gaps": ("model/dtype-device/precision.py", draw.gaps),
    "sgd-way": ("training/sgd/update.py", partial(draw.ways, labels={"twin": (10, 4)}, every=10)),
    "reproduce-ways": (
        "training/reproduce/seed.py",
        partial(draw.ways, labels={"first": None, "again": (10, 12), "other": (10, -4)}, every=20),
    ),
    "save-resumed": ("training/save/resume.py", draw.resumed),
    "iteration-taken": ("python/iteration/steps.py", draw.taken),
    "unpacking-stars": ("python/unpacking/stars.py", draw.stars),
    "unpacking-columns": ("python/unpacking/columns.py", draw.turned),
    "protocols-called": ("python/protocols/spy.py", draw.called),
    "evaluate-parts": ("training/evaluate/split.py", draw.errors_by_part),
    "samplers-keys": ("data/samplers/keys.py", draw.by_key),
    "streams-lines": ("data/streams/stream.py", draw.stream),
    "linear-line": ("model/linear/line.py", draw.slope),
    "why-line": ("start/why/why.py", draw.residuals),
    "why-bend": ("start/why/no_formula.py", draw.bend),
    "linear-shapes": ("model/linear/shapes.py", draw.shapes),
    "module-growth": (
        "model/module/growth.py",
        partial(draw.lines, x=("week", [0, 2, 4, 6, 8]), y=("metres", [-1, 0, 1, 2, 3]), scale=float, every=0.25),
    ),
    "module-xray": ("model/module/xray.py", draw.xray),
    "sequential-chain": ("model/sequential/chain.py", draw.passing),
    "loop-line": ("training/loop/line.py", draw.fit),
    "loop-loss": (
        "training/loop/line.py",
        lambda names: draw.lines(
            {"curves": {"loss": names["losses"]}},
            x=("epoch", [0, 10, 20, 30, 40, 50]),
            y=("loss", [0, 5, 10, 15, 20]),
            scale=float,
        ),
    ),
    "loop-orders": ("training/loop/line.py", live.in_every_order),
    "loop-no-zero": (
        "training/loop/no_zero_grad.py",
        lambda names: draw.lines(
            {"curves": {"loss": names["losses"]}, "best": names["best"]},
            x=("epoch", [0, 25, 50, 75, 100]),
            y=("loss", [0, 5, 10, 15, 20]),
            scale=float,
            exact="best",
        ),
    ),
    "rows-sequential": ("data/dataloader/batches.py", partial(draw.rows, sources=[range(10)], word="batch")),
    "rows-shuffled": ("data/dataloader/shuffle.py", live.loaded),
    "rows-drop-last": ("data/dataloader/drop_last.py", live.loaded),
    "rows-buffer": ("data/streams/buffer.py", partial(draw.rows, sources=[range(10)], word="batch")),
    "rows-weighted": ("data/samplers/weighted.py", live.weighed),
    "rows-distributed": ("data/samplers/distributed.py", partial(draw.rows, sources=[range(9)], word="rank")),
    "workers-lanes": ("data/workers/schedule.py", partial(draw.lanes, shown=[0, 2])),
    "rows-subset": ("data/combine/subset.py", partial(draw.rows, sources=[range(10)], word="batch")),
    "rows-split": ("data/combine/split.py", partial(draw.rows, sources=[range(10)], word="part")),
    "rows-concat": ("data/combine/concat.py", partial(draw.rows, sources=[range(4), range(4, 10)], word="batch")),
    "loss-kinds": (
        "training/loss/kinds.py",
        partial(draw.lines, x=("residual", range(-3, 4)), y=("loss", [0, 3, 6, 9]), scale=float, every=0.25),
    ),
    "loss-differences": ("training/loss/table.py", live.differences),
    "loss-outlier": ("training/loss/outlier.py", live.outlier),
    "autograd-graph": ("training/autograd/graph.py", live.graph),
    "sgd-hops": ("training/sgd/hops.py", draw.hops),
    "sgd-rates": (
        "training/sgd/rates.py",
        partial(draw.lines, x=("update", [0, 50, 100, 150]), y=("MSE", [1e-6, 1e-3, 1, 1e3, 1e6]), exact="best"),
    ),
    "sgd-limit": ("labs/paths.py", partial(live.valley, paths=live.rates, rows=True)),
    "momentum-paths": ("labs/paths.py", partial(live.valley, paths=live.momenta)),
    "momentum-flat": (
        "training/momentum/flat.py",
        partial(draw.lines, x=("update", [0, 30, 60, 90]), y=("d", [-0.5, 0, 0.5, 1]), scale=float),
    ),
    "momentum-valley": (
        "training/momentum/diabetes.py",
        partial(draw.lines, x=("epoch", [0, 200, 400, 600]), y=("excess %", [0.001, 0.01, 0.1, 1, 10, 100, 1000])),
    ),
    "momentum-schedule": (
        "training/momentum/schedule.py",
        partial(draw.lines, x=("epoch", [0, 4, 8, 12]), y=("excess %", [10**i for i in range(-5, 6, 2)]), every=0.2),
    ),
    "exact-bowl": (
        "training/exact/bowl.py",
        partial(draw.lines, x=("w", [1, 2, 3, 4]), y=("MSE", range(6)), scale=float, every=0.1),
    ),
    "evaluate-early": (
        "training/evaluate/early_stopping.py",
        partial(draw.lines, x=("step", range(0, 81, 20)), y=("MSE", range(2000, 7001, 1000)), scale=float),
    ),
    "evaluate-ridge": (
        "training/evaluate/ridge.py",
        partial(
            draw.lines, x=("log10 strength", range(-2, 5)), y=("MSE", range(1000, 8000, 2000)), scale=float, every=0.5
        ),
    ),
}


@functools.cache
def variables(snippet):
    """Run a snippet or a lab; return its variables, the lines that it `printed`, and the ways of its `trainings`."""
    from torch.optim import optimizer as optim  # not before: who only asks for the names of the figures needs no torch

    os.environ.setdefault("MPLBACKEND", "Agg")  # a lab opens no window here
    program = ROOT / ("docs/zh" if snippet.startswith("labs/") else "snippets") / snippet
    printed, trainings = io.StringIO(), {}

    def follow(optimizer, *arguments):
        """Note where the parameters of an optimizer are."""
        flat = [value for group in optimizer.param_groups for p in group["params"] for value in p.flatten().tolist()]
        trainings.setdefault(optimizer, []).append(flat)

    def begin(optimizer, *arguments):
        """Note where they were before the first step."""
        if optimizer not in trainings:
            follow(optimizer)

    with contextlib.ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        stack.enter_context(contextlib.chdir(folder))
        stack.enter_context(contextlib.redirect_stdout(printed))
        stack.callback(optim.register_optimizer_step_pre_hook(begin).remove)
        stack.callback(optim.register_optimizer_step_post_hook(follow).remove)
        copy_data(program.parent, folder)
        names = runpy.run_path(str(program), run_name="__main__")
    return {**names, "printed": printed.getvalue().splitlines(), "trainings": list(trainings.values())}


def main(folder=FOLDER):
    for name, (snippet, drawing) in FIGURES.items():
        try:
            picture = drawing(variables(snippet))
        except KeyError as error:
            sys.exit(f"snippets/{snippet}: {name}.svg needs {error} there; mend the snippet, or tools/drawings.py")
        Path(folder, f"{name}.svg").write_text(picture, encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
