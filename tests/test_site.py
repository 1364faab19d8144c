"""What must hold for the site as a whole: two languages that agree, and nothing left out."""

import ast
import re
from pathlib import Path

import jupytext
import pytest
from mkdocs.config import load_config

from notes.follows import chinese, digest, followed
from tests import ROOT

DOCS = {language: ROOT / "docs" / language for language in ("zh", "en")}
SNIPPETS = ROOT / "snippets"


def pages(language):
    """Return the paths of a language's pages, relative to its folder."""
    return sorted(
        path.relative_to(DOCS[language]).as_posix()
        for path in DOCS[language].rglob("*")
        if path.suffix in (".md", ".py", ".ipynb")
    )


PAGES = sorted({*pages("zh"), *pages("en")})
TEXTS = [path for path in PAGES if path.endswith(".md")]
LABS = [path for path in PAGES if path.endswith(".py")]
CLAIMS = [f"C{number:02}" for number in range(1, 69)]
SHOWN = re.compile(r'^\s*--8<-- "([^"]+)"$', re.M)


def read(language, page):
    """Return a page's text, or fail with the file that has to be written."""
    path = DOCS[language] / page
    assert path.exists(), f"docs/{language}/{page} is missing: write it, the other language has it"
    return path.read_text(encoding="utf-8")


def words(page, text):
    """Return a page's Markdown without its fences: for a lab, its Markdown cells."""
    if page.endswith(".py"):
        cells = jupytext.reads(text, fmt="py:percent").cells
        text = "\n\n".join(cell.source for cell in cells if cell.cell_type == "markdown")
    return re.sub(r"^( *)(```+).*?^\1\2$", "", text, flags=re.M | re.S)


def headings(page, text):
    """Return (level, id) of each heading, with None for an id that isn't written out."""
    found = re.findall(r"^(#{1,6}) .*?(?:\{ ?#([\w-]+) ?\})?$", words(page, text), re.M)
    return [(len(level), name or None) for level, name in found]


@pytest.mark.parametrize("page", PAGES)
def test_both_languages_have_the_page(page):
    for language in DOCS:
        read(language, page)


@pytest.mark.parametrize("page", PAGES)
def test_headings_have_the_same_ids(page):
    zh, en = (headings(page, read(language, page)) for language in ("zh", "en"))
    for language, found in ("zh", zh), ("en", en):
        assert (1, None) not in found or page.endswith(".py"), (
            f"docs/{language}/{page}: give its title an id: {{ #id }}"
        )
        bare = [level for level, name in found if name is None and level > 1]
        assert not bare, f"docs/{language}/{page}: {len(bare)} heading(s) without an id; write {{ #id }} after each"
        ids = [name for _, name in found]
        assert len(ids) == len(set(ids)), f"docs/{language}/{page}: an id stands twice: {sorted(map(str, ids))}"
    assert zh == en, f"{page}: the headings differ between docs/zh and docs/en; give both the same levels and ids"


@pytest.mark.parametrize("page", TEXTS)
def test_fences_figures_and_notes_agree(page):
    def parts(text):
        fences = re.findall(r"^ *```+ *(\S.*)$", text, re.M)
        includes = SHOWN.findall(text)
        figures = re.findall(r"<figure class=\"[^\"]+\"|!\[.*?\]\(([^)]+)\)", text)
        labels = re.findall(r"aria-label=\"[^\"]+\"", text)
        return fences, includes, figures, len(labels)

    zh, en = (parts(read(language, page)) for language in ("zh", "en"))
    for kind, a, b in zip(("fences", "includes", "figures", "labels"), zh, en, strict=True):
        assert a == b, f"{page}: its {kind} differ between docs/zh and docs/en; show the same ones in the same order"


@pytest.mark.parametrize("page", TEXTS)
def test_every_command_runs_a_block_of_its_page(page):
    zh, en = (re.findall(r"^ *```(?:sh|bash|console)\n(.*?)\n *```$", read(x, page), re.M | re.S) for x in DOCS)
    assert zh == en, f"{page}: its commands differ between docs/zh and docs/en; give the same ones"
    files = {Path(name).name for name in SHOWN.findall(read("zh", page))}
    for command in zh:
        assert re.split("[ /]", command)[-1] in files, f'{page}: end "{command}" in the file of a block of this page'


@pytest.mark.parametrize("language", DOCS)
@pytest.mark.parametrize("page", TEXTS)
def test_every_marker_has_its_note(page, language):
    text = read(language, page)
    for fence in re.finditer(
        r'^( *)```python\n\s*--8<-- "([^"]+)"\n\1```\n((?:\n\1\d+\. .*\n?|\1\d+\. .*\n?)*)', text, re.M
    ):
        markers = re.findall(r"# \((\d+)\)!", (SNIPPETS / fence[2]).read_text(encoding="utf-8"))
        notes = re.findall(r"^ *(\d+)\. ", fence[3], re.M)
        where = f"docs/{language}/{page}: the block {fence[2]}"
        assert markers == [str(n) for n in range(1, len(markers) + 1)], f"{where} numbers its markers {markers}"
        assert notes == markers, f"{where} has markers {markers} and notes {notes}; write one note a marker"
        joined = notes and re.match(r"\s*[-*] ", text[fence.end() :])
        assert not joined, f"{where} has a list right under its notes, which Markdown joins; put a sentence between"


@pytest.mark.parametrize("page", LABS)
def test_labs_have_the_same_code(page):
    def code(language):
        return [c.source for c in jupytext.reads(read(language, page), fmt="py:percent").cells if c.cell_type == "code"]

    zh, en = code("zh"), code("en")
    assert len(zh) == len(en), f"{page}: {len(zh)} code cells in docs/zh and {len(en)} in docs/en"
    for number, (a, b) in enumerate(zip(zh, en, strict=True), 1):
        assert a == b, f"{page}: code cell {number} differs; copy it from docs/zh to docs/en:\n{a}"


@pytest.mark.parametrize("page", PAGES)
def test_english_follows_chinese(page):
    english = DOCS["en"] / page
    mend = f"compare it with docs/zh/{page}, then run: python tools/follows.py docs/en/{page}"
    assert followed(english), f"docs/en/{page} doesn't say which text it follows; {mend}"
    assert followed(english) == digest(chinese(english)), f"docs/en/{page} follows an older Chinese page; {mend}"


def claims(language):
    """Return {claim: [(page, the anchors that its line links to), …]} of a language's pages."""
    found = {}
    for page in PAGES:
        for claim, line in re.findall(r"^- \*\*(C\d\d)\*\*(.*)$", words(page, read(language, page)), re.M):
            found.setdefault(claim, []).append((page, re.findall(r"\]\(#([\w-]+)\)", line)))
    return found


def test_each_claim_is_settled_by_a_section_of_its_page():
    zh, en = claims("zh"), claims("en")
    for claim in sorted({*CLAIMS, *zh, *en}):
        assert claim in zh, f"no Chinese page settles {claim}; list it under the last heading of the page that does"
        assert zh[claim] == en.get(claim), f"{claim} is settled by {zh[claim]} in docs/zh, {en.get(claim)} in docs/en"
        for page, anchors in zh[claim]:
            assert anchors, f"{page}: link {claim} to the section whose block settles it"


def test_every_snippet_is_shown():
    shown = {name for page in TEXTS for name in SHOWN.findall(read("zh", page))}
    for path in sorted(SNIPPETS.rglob("*.py")):
        name = path.relative_to(SNIPPETS).as_posix()
        assert name in shown, f"snippets/{name} is on no page; show it on one, or delete it"


@pytest.mark.parametrize("page", TEXTS)
def test_snippets_stand_in_the_folder_of_their_page(page):
    for name in SHOWN.findall(read("zh", page)):
        if name.endswith(".py"):
            folder = Path(name).parent.as_posix()
            assert folder == page.removesuffix(".md"), f"docs/zh/{page} shows {name}; move it to {page[:-3]}/"


@pytest.mark.parametrize("path", sorted(SNIPPETS.rglob("*.py")), ids=lambda path: path.relative_to(SNIPPETS).as_posix())
def test_snippets_are_neutral_in_language(path):
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
        where = f"{path.relative_to(ROOT).as_posix()}:{number}"
        assert line.isascii() or line.startswith("#>"), f"{where}: words in one language; put them on the pages"
        comment = re.search(r"(?:^|\s)#(?!>).*", line)
        assert not comment or re.fullmatch(r"\s?# (check|\(\d+\)!)", comment[0]), (
            f"{where}: make it a note on the pages"
        )
        assert len(line) <= 72 or line.startswith("#>"), f"{where}: {len(line)} characters; keep to 72, for phones"


NO_RESULT = {  # loops that step an optimizer, and don't show what training comes to
    "model/hooks/norms.py": "a network with a Tanh, which has no closed form",
    "model/parameters/stale.py": "which parameters move, in four steps",
    "model/train-eval/validate.py": "a network with a ReLU, which has no closed form",
    "training/autograd/momentum.py": "where a weight drifts without a gradient",
    "training/autograd/once.py": "one number, held against its minimum at 2",
    "training/momentum/exercise_nesterov.py": "twenty steps, held against optim.SGD",
    "training/momentum/exercise_warmup.py": "learning rates, held against SequentialLR",
    "training/momentum/solution_nesterov.py": "twenty steps, held against optim.SGD",
    "training/momentum/solution_warmup.py": "learning rates, held against SequentialLR",
    "training/momentum/still_moving.py": "how far velocity carries a weight",
    "training/sgd/cost.py": "the time of an update",
}


@pytest.mark.parametrize("path", sorted(SNIPPETS.rglob("*.py")), ids=lambda path: path.relative_to(SNIPPETS).as_posix())
def test_training_is_held_against_the_exact_solution(path):
    def found(kind, field, tree):
        return {getattr(node, field) for node in ast.walk(tree) if isinstance(node, kind)}

    name, tree = path.relative_to(SNIPPETS).as_posix(), ast.parse(path.read_text(encoding="utf-8"))
    loops = [node for node in ast.walk(tree) if isinstance(node, ast.For | ast.While)]
    trains = any("step" in found(ast.Attribute, "attr", loop) for loop in loops)
    held = "exact" in found(ast.Name, "id", tree)
    if name in NO_RESULT:
        assert trains and not held, f"snippets/{name} has no need of its line in NO_RESULT; take it out"
    else:
        assert held or not trains, (
            f"snippets/{name} trains: compute the `exact` solution, and assert the distance to it; "
            "or, if it shows no training result, give the reason in NO_RESULT, tests/test_site.py"
        )


@pytest.mark.parametrize("path", sorted(SNIPPETS.rglob("exercise_*.py")) + sorted(SNIPPETS.rglob("solution_*.py")))
def test_exercises_and_solutions_share_their_check(path):
    def check(file):
        assert file.exists(), (
            f"{file.relative_to(ROOT).as_posix()} is missing: an exercise and its solution are two files"
        )
        _, found, code = file.read_text(encoding="utf-8").partition("\n# check\n")
        assert found, f"{file.relative_to(ROOT).as_posix()}: write the line # check over its check"
        return [line for line in code.split("\n") if not line.startswith("#>")]

    name = path.name.split("_", 1)[1]
    exercise, solution = path.with_name(f"exercise_{name}"), path.with_name(f"solution_{name}")
    assert check(exercise) == check(solution), f"{path.parent.relative_to(ROOT)}: the checks of {name} differ"


def test_nav_lists_every_page_once():
    def listed(nav):
        for entry in nav:
            if isinstance(entry, str):
                yield entry
            else:
                for inside in entry.values():
                    yield from listed(inside if isinstance(inside, list) else [inside])

    nav = load_config(str(ROOT / "mkdocs.yml"), plugins=[], hooks=[]).nav
    found = sorted(listed(nav))
    assert found == PAGES, f"in the nav of mkdocs.yml or in docs/, not in both: {sorted({*found} ^ {*PAGES})}"
