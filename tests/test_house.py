"""Nothing of a library or of the browser is replaced, and what is copied from the theme is known line by line."""

import ast
import re
from pathlib import Path

import material
import pytest

from tests import ROOT

PYTHON = sorted([*(ROOT / "docs" / "hooks").rglob("*.py"), *(ROOT / "tools").rglob("*.py"), ROOT / "conftest.py"])
SCRIPTS = [path for path in sorted((ROOT / "docs" / "theme").rglob("*.js")) if path.name != "minisearch.js"]
ALLOWED = {("docs/hooks/notes/rebuilds.py", "Highlight.highlight")}  # its docstring says why, and what would end it

# An assignment to what the browser gives to every page: a global class or function, a method of its prototypes, or a
# method of an element, by its name.
METHODS = (
    "addEventListener|append|close|fetch|focus|observe|open|postMessage|prepend|remove|replaceWith|send|setAttribute"
)
BROWSERS_OWN = re.compile(
    r"""\b(?:window|self|globalThis)\.(?:[A-Z]\w*|fetch|open|requestIdleCallback)\s*=(?!=)
    | \.prototype(?:\.\w+|\[[^\]]+\])\s*=(?!=)
    | \.(?:METHODS)\s*=(?!=)
    | Object\.(?:defineProperty|assign)\(\s*(?:window|document|self|globalThis|\w+\.prototype|[A-Z]\w*)\s*,"""
    "".replace("METHODS", METHODS),
    re.X,
)

# Of each partial that is copied from the theme, the lines of the theme's that ours leaves out.
COPIES = {
    "header.html": [
        '<label class="md-header__button md-icon" for="__drawer">',
        "</label>",
        '{% if "material/search" in config.plugins %}',
        '{% set search = config.plugins["material/search"] | attr("config") %}',
        "{% if search.enabled %}",
        "{% endif %}",
        "{% endif %}",
    ],
    "palette.html": [
        '<input class="md-option" data-md-color-media="{{ option.media }}" '
        "data-md-color-scheme=\"{{ scheme | replace(' ', '-') }}\" "
        "data-md-color-primary=\"{{ primary | replace(' ', '-') }}\" "
        "data-md-color-accent=\"{{ accent | replace(' ', '-') }}\" {% if option.toggle %} "
        'aria-label="{{ option.toggle.name }}" {% else %} aria-hidden="true" {% endif %} type="radio" '
        'name="__palette" id="__palette_{{ loop.index0 }}">',
        '<label class="md-header__button md-icon" title="{{ option.toggle.name }}" '
        'for="__palette_{{ loop.index % loop.length }}" hidden>',
        "</label>",
    ],
    "toc-item.html": ['<nav class="md-nav" aria-label="{{ toc_item.title | striptags | e }}">', "</nav>"],
}
OURS = {"alternate.html", "language.html", "search.html", "source-file.html", "source.html", "actions.html"}


def replaced(tree: ast.Module) -> list[str]:
    """Return each attribute of an imported class or module that a module's code assigns to, or sets or deletes."""
    imports = [node for node in ast.walk(tree) if isinstance(node, ast.Import | ast.ImportFrom)]
    imported = {(alias.asname or alias.name).split(".")[0] for node in imports for alias in node.names}
    found = []
    for node in ast.walk(tree):
        targets = getattr(node, "targets", None) or [getattr(node, "target", None)]
        for target in targets if isinstance(node, ast.Assign | ast.AugAssign | ast.AnnAssign | ast.Delete) else []:
            names = ast.unparse(target)
            if isinstance(target, ast.Attribute) and names.split(".")[0] in imported - {"sys"}:  # its streams are ours
                found.append(names)
        if isinstance(node, ast.Call) and ast.unparse(node.func) in ("setattr", "delattr"):
            names = ast.unparse(node.args[0])
            if names.split(".")[0] in imported:
                found.append(names)
    return found


@pytest.mark.parametrize("path", PYTHON, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_librarys_own_is_replaced(path):
    name = path.relative_to(ROOT).as_posix()
    for target in replaced(ast.parse(path.read_text(encoding="utf-8"))):
        assert (name, target) in ALLOWED, f"{name} assigns to {target}, a library's own; do it before or after instead"


IN_THREADS = [path for path in PYTHON if path.parent.name == "notes" and path.name != "syntax.py"]


@pytest.mark.parametrize("path", [*IN_THREADS, ROOT / "conftest.py"], ids=lambda path: path.name)
def test_python_is_parsed_by_one_thread_at_a_time(path):
    found = re.search(r"ast\.parse\(|literal_eval\((?!syntax_tree\()", path.read_text(encoding="utf-8"))
    assert not found, f"{path.name}: {found[0]} parses by itself; give it notes.syntax.syntax_tree's"


def test_the_one_exception_is_still_needed():
    for name, target in ALLOWED:
        assert target in replaced(ast.parse((ROOT / name).read_text(encoding="utf-8"))), f"take {target} out of ALLOWED"


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_nothing_of_the_browsers_own_is_replaced(path):
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
        found = BROWSERS_OWN.search(line)
        assert not found, f"{path.name}:{number} replaces {found[0]!r}, the browser's own; do without"


@pytest.mark.parametrize(
    "line",
    [
        "XMLHttpRequest.prototype.open = function () {",
        "window.Worker = class extends EventTarget {",
        "window.IntersectionObserver = class extends IntersectionObserver {",
        "document.body.setAttribute = function (name, value) {",
        "note.prepend = (tip) => tip;",
        "Object.defineProperty(document, 'title', {});",
    ],
)
def test_a_replacement_in_a_script_is_seen(line):
    assert BROWSERS_OWN.search(line)


@pytest.mark.parametrize(
    "code",
    [
        "from nbconvert import Pre\nPre.preprocess = print",
        "import material.search as m\nm.SearchIndex.add = print",
        "from a import Settings\nsetattr(Settings, 'x', 1)",
        "import a\ndel a.b",
    ],
)
def test_a_replacement_in_a_hook_is_seen(code):
    assert replaced(ast.parse(code))


def stripped(path: Path) -> list[str]:
    """Return a template's lines without indents and without its comments."""
    text = re.sub(r"\{#.*?#\}", "", path.read_text(encoding="utf-8"), flags=re.S)
    return [line.strip() for line in text.split("\n") if line.strip()]


@pytest.mark.parametrize("name", COPIES)
def test_a_copy_is_the_themes_but_for_the_lines_that_are_named(name):
    """An upgrade of the theme that mends one of its partials must reach ours."""
    theirs = stripped(Path(material.__file__).parent / "templates" / "partials" / name)
    ours = stripped(ROOT / "docs" / "theme" / "partials" / name)
    for line in ours:
        if line in theirs:
            theirs.remove(line)
    ours_alone = f"docs/theme/partials/{name} lacks these lines of the theme's; take them in"
    assert sorted(theirs) == sorted(COPIES[name]), ours_alone


def test_every_partial_is_a_copy_that_is_compared_or_ours():
    names = {path.name for path in (ROOT / "docs" / "theme" / "partials").glob("*.html")}
    assert names == {*COPIES, *OURS}, "name each partial in COPIES or in OURS, tests/test_house.py"
