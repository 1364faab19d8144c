"""tools/seeds.py gives a program other seeds and nothing else, and tells what then fails or reads otherwise."""

import pytest

from notes.page import Program
from tests import ROOT
from tools import seeds
from tools.seeds import Outcome, with_other_seeds


@pytest.mark.parametrize(
    ("code", "other"),
    [
        ("torch.manual_seed(0)", "torch.manual_seed((0 + 1000) % 2**32)"),
        ("g = torch.Generator().manual_seed(1)", "g = torch.Generator().manual_seed((1 + 1000) % 2**32)"),
        ("for s in range(3): random.seed(s)", "for s in range(3): random.seed((s + 1000) % 2**32)"),
        ("rng = np.random.default_rng([s, epoch])", "rng = np.random.default_rng([(s + 1000) % 2**32, epoch])"),
        ("split(X, random_state=s)", "split(X, random_state=(s + 1000) % 2**32)"),
        ("random.seed(s if s else 2)", "random.seed(((s if s else 2) + 1000) % 2**32)"),
        (
            "random.seed(1); random.seed('abc'); default_rng([])",
            "random.seed((1 + 1000) % 2**32); random.seed('abc'); default_rng([])",
        ),
        ("print('é', random.seed(7))", "print('é', random.seed((7 + 1000) % 2**32))"),
        ("a(seed=1); random.seed(\n    2\n)", "a(seed=(1 + 1000) % 2**32); random.seed(\n    (2 + 1000) % 2**32\n)"),
        ("def train(seed):\n    random.seed(seed)\ntrain(seed=1)", None),
    ],
)
def test_each_seed_is_another(code, other):
    if other is None:  # what it passes to its own function is changed there, once
        other = code.replace("random.seed(seed)", "random.seed((seed + 1000) % 2**32)")
    assert with_other_seeds(code, 1000) == other


@pytest.mark.parametrize("code", ["x = torch.rand(2)\n", "net = nn.Linear(2, 1)\n", "DataLoader(x, shuffle=True)\n"])
def test_a_program_that_draws_without_a_seed_is_given_one_on_no_line_of_its_own(code):
    code = "import torch\n" + code
    assert with_other_seeds(code, 1000) == f"import torch; torch.manual_seed(1000); {code}"


def test_its_seed_stands_where_torch_is_imported():
    before = "from __future__ import annotations\n"
    code = "import torch\ntorch.rand(2)\n"
    assert with_other_seeds(before + code, 1000) == f"{before}import torch; torch.manual_seed(1000); {code}"


@pytest.mark.parametrize("code", ["print(1)\n", "import torch\nx = torch.ones(2)\n", "rng = np.random.default_rng()\n"])
def test_a_program_that_draws_nothing_is_left_alone(code):
    assert with_other_seeds(code, 1000) is None


@pytest.fixture
def run_with(tmp_path):
    def run(code, offset, file="a.py"):
        folder = tmp_path / "snippets" / "x"
        folder.mkdir(parents=True)
        (folder / file).write_text(code, encoding="utf-8")
        (folder / "table.csv").write_text("1\n", encoding="utf-8")
        return seeds.outcome(tmp_path, Program(1, f"x/{file}"), offset)

    return run


LUCKY = "import random\nrandom.seed(0)\nfirst = random.random()\nprint(round(first, 2))\n"


def test_a_claim_that_holds_for_its_own_seed_alone_is_found(run_with):
    found = run_with(LUCKY + "assert first == random.Random(0).random(), first\n", 1000)
    assert found.fault is None, "both seeds change together"
    assert found.printed != "0.84\n"


def test_what_fails_is_named_by_its_line(run_with):
    found = run_with(LUCKY + "open('table.csv').close()\nassert 0.84 < first < 0.85, 'luck'\n", 2000)
    assert (found.seed, found.fault, found.line) == (2000, "AssertionError: luck", 6)


@pytest.mark.parametrize("check", ["assert first < 2\n", "assert first > 2\n"])
def test_an_exercise_must_fail_its_check_for_each_seed(run_with, check):
    found = run_with(f"{LUCKY}# check\n{check}", 1000, "exercise_a.py")
    assert bool(found.fault) == (check == "assert first < 2\n")


def test_failures_are_gathered_by_place():
    runs = [
        Outcome(1000, None, 0, ""),
        Outcome(2000, "AssertionError: a", 5, ""),
        Outcome(3000, "AssertionError: b", 5, ""),
    ]
    assert seeds.failures({"x/a.py": runs, "x/b.py": runs[:1]}) == [("x/a.py:5", [2000, 3000], 3, "AssertionError: b")]


def test_other_words_are_told_and_other_numbers_counted():
    printed = {"x/a.py": "rank 1: True\n", "x/b.py": "loss  0.50\n", "x/c.py": "w [-1.  2.]\n", "x/d.py": "nan\n"}
    other = {"x/a.py": "rank 2: False\n", "x/b.py": "loss 12.50\n", "x/c.py": "w [-1.  2.]\n", "x/d.py": "0.1\n"}
    words, numbers = seeds.changes({name: [Outcome(1000, None, 0, text)] for name, text in other.items()}, printed)
    assert [line.split() for line in words] == [
        ["1", "of", "1", "snippets/x/a.py", "+1000"],
        ["1", "of", "1", "snippets/x/d.py", "+1000"],
    ]
    assert numbers == 1


def test_programs_are_chosen_by_page_or_by_name():
    names = [program.name for program in seeds.chosen_programs(ROOT, ["training/scale", "training/loss/mse.py"])]
    assert {"training/scale/ddp.py", "training/loss/mse.py"} < set(names)
    assert {name.split("/")[1] for name in names} == {"scale", "loss"}
    assert len(names) == len(set(names))
    with pytest.raises(ValueError, match="no page or program is called training/los;"):
        seeds.chosen_programs(ROOT, ["training/los"])


def test_a_command_gets_fewer_seeds(monkeypatch):
    monkeypatch.setattr(seeds, "outcome", lambda root, program, offset: Outcome(offset, None, 0, ""))
    programs = seeds.chosen_programs(ROOT, ["training/scale/ddp.py", "training/loss/mse.py"])
    found = seeds.outcomes(ROOT, programs, 20)
    assert [run.seed for run in found["training/scale/ddp.py"]] == [1000, 2000, 3000]
    assert len(found["training/loss/mse.py"]) == 20


@pytest.mark.parametrize(("failing", "is_red"), [(0, False), (1, False), (2, True)])
def test_one_seed_in_twenty_may_fail(monkeypatch, failing, is_red):
    def outcome(root, program, offset):
        return Outcome(offset, "AssertionError" if offset <= 1000 * failing else None, 3, "")

    monkeypatch.setattr(seeds, "outcome", outcome)
    monkeypatch.setenv("OMP_NUM_THREADS", "1")  # main would set it, for the tests after this one too
    assert bool(seeds.main(["training/loss/mse.py"], 20)) == is_red
