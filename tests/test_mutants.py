"""tools/mutants.py changes one place of a program at a time, and knows which changes were noticed."""

import pytest

from tests import ROOT
from tools import mutants
from tools.mutants import lives


def changes(code):
    """Return what each mutant of a program has in the place of what."""
    return {(mutant.before, mutant.after) for mutant in mutants.mutants("a/b/c.py", code)}


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("a = b + c", {("b + c", "(b - c)")}),
        ("a = x @ w", {("x @ w", "(x * w)")}),
        ("a += b", {("a += b", "a -= b"), ("a += b", "pass")}),
        ("a = b < c", {("b < c", "(b >= c)")}),
        ("a = not b and c", {("not b and c", "(not b or c)"), ("not b", "(b)")}),
        ("a = f(b, c=d)", {("f(b, c=d)", "(f(b))")}),
        ("a.b()\ndel a", {("a.b()", "pass"), ("del a", "pass")}),
        ("for i in range(3): f(4)", {("f(4)", "pass"), ("4", "5")}),
        ("a = f(True)", {("True", "False")}),
        ("a = -b", {("-b", "(b)")}),
    ],
)
def test_each_place_is_changed(code, expected):
    assert changes(code) == expected


@pytest.mark.parametrize(
    "code",
    [
        "assert a < 1 + 2",
        "torch.testing.assert_close(a, b, rtol=1e-3)",
        "import torch\nfrom torch import nn",
        "print(a)",
        "a = 'words'",
        "x = torch.tensor([[1.0, -2.0], [3, 4]])",
        "net = nn.Linear(2, 1)",
        "a = [1, 2, 2**3]",
        "torch.manual_seed(0)",
        "a = DataLoader(b, 10)",
        "a = zip(b, c, strict=True)",
        "a = b.round(2)",
        "print(f'{a * 2:.3f}')",
        "plt.plot(losses, label=name)",
        "x = y + torch.randn(3)",
        "# check\nf(2)",
    ],
)
def test_what_is_no_claim_is_left_alone(code):
    assert changes(code) == set()


def test_lines_stay_where_they_are():
    code = "a = f(\n    1 + 2,\n    b=3,\n)\nprint(a)\n#> 3\n"
    for mutant in mutants.mutants("a/b/c.py", code):
        assert mutant.code.split("\n")[4:] == ["print(a)", "#> 3", ""]
        compile(mutant.code, "c.py", "exec")


@pytest.mark.parametrize(
    ("after", "living"), [("1 + 2", True), ("1 + 3", False), ("1 / 0", False), ("int('x')", False)]
)
def test_a_mutant_lives_if_nothing_tells(tmp_path, after, living):
    (tmp_path / "snippets").mkdir()
    (tmp_path / "snippets" / "c.py").write_text("", encoding="utf-8")
    code = f"import torch\n\nprint({after})\n#> 3\n"
    assert lives(tmp_path, mutants.Mutant("c.py", 3, "2 + 1", after, code)) == living


def test_what_is_listed_is_a_mutant_and_has_a_reason():
    known = mutants.listed()
    for program in {program for program, _, _ in known}:
        code = (ROOT / "snippets" / program).read_text(encoding="utf-8")
        there = {mutant.key for mutant in mutants.mutants(program, code)}
        for key in [key for key in known if key[0] == program]:
            assert key in there, f"tools/mutants.yml: {program} has no mutant {key[1]!r} -> {key[2]!r}; delete it"
            assert len(known[key]["why"]) > 10, f"tools/mutants.yml: say why {program} may have {key[2]!r}"
