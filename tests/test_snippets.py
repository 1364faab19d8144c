"""What must hold for the programs of the pages, whichever page shows them."""

import ast

import pytest

from tests import ROOT

SNIPPETS = ROOT / "snippets"

NO_RESULT = {  # loops that step an optimizer, and don't show what training comes to
    "data/workers/device.py": "on which device each batch is",
    "model/hooks/norms.py": "a network with a Tanh, which has no closed form",
    "model/parameters/stale.py": "which parameters move, in four steps",
    "model/train-eval/validate.py": "a network with a ReLU, which has no closed form",
    "reference/symptoms/not_finite.py": "at which step the loss is no number",
    "reference/symptoms/swings.py": "how large the gradients are",
    "training/autograd/once.py": "one number, held against its minimum at 2",
    "training/momentum/exercise_nesterov.py": "twenty steps, held against optim.SGD",
    "training/momentum/exercise_warmup.py": "learning rates, held against SequentialLR",
    "training/momentum/solution_nesterov.py": "twenty steps, held against optim.SGD",
    "training/momentum/solution_warmup.py": "learning rates, held against SequentialLR",
    "training/momentum/still_moving.py": "how far velocity carries a weight",
    "training/sgd/cost.py": "the time of an update",
    "training/sgd/quiz_no_zero.py": "what gradients that add up do, in three updates",
}


@pytest.mark.parametrize("path", sorted(SNIPPETS.rglob("*.py")), ids=lambda path: path.relative_to(SNIPPETS).as_posix())
def test_training_is_held_against_the_exact_solution(path):
    def found(kind, field, tree):
        return {getattr(node, field) for node in ast.walk(tree) if isinstance(node, kind)}

    name, tree = path.relative_to(SNIPPETS).as_posix(), ast.parse(path.read_text(encoding="utf-8"))
    loops = [node for node in ast.walk(tree) if isinstance(node, ast.For | ast.While)]
    trains = any("step" in found(ast.Attribute, "attr", loop) for loop in loops)
    exact = [node for node in ast.walk(tree) if isinstance(node, ast.Name) and node.id == "exact"]
    made_up = {
        target
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant)
        for target in node.targets
    }
    computed = any(isinstance(name.ctx, ast.Store) and name not in made_up for name in exact)
    held = computed and any(isinstance(name.ctx, ast.Load) for name in exact)
    if name in NO_RESULT:
        assert trains and not held, f"snippets/{name} has no need of its line in NO_RESULT; take it out"
    else:
        assert held or not trains, (
            f"snippets/{name} trains: compute the `exact` solution, and assert the distance to it; "
            "or, if it shows no training result, give the reason in NO_RESULT, tests/test_snippets.py"
        )
