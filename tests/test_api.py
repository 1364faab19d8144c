"""The links to PyTorch's own documentation: their names are PyTorch's, and a page links the first use of each."""

import importlib
import re

import pytest
from mkdocs.exceptions import PluginError

from notes.api import FILE, read_names, with_links
from tests import ROOT
from tests.browser import SOURCES, each

NAMES = read_names(ROOT)
LINK = re.compile(r'<a class="api" href="([^"]*)"><code translate="no">([^<]*)</code></a>')


def is_there(name: str) -> bool:
    """Tell whether the installed PyTorch has something by a full name, such as torch.nn.Linear."""
    modules = name.split(".")
    for end in range(len(modules), 0, -1):
        try:
            found = importlib.import_module(".".join(modules[:end]))
        except ImportError:
            continue
        for attribute in modules[end:]:
            found = getattr(found, attribute, None)
        return found is not None
    return False


@pytest.mark.parametrize("address", sorted(set(NAMES.values())))
def test_pytorch_has_the_name(address):
    name = re.search(r"(?:generated/|#)(torch\.[\w.]*?)(?:\.html)?$", address)[1]
    if name in ("torch.Tensor.grad", "torch.Tensor.requires_grad", "torch.Tensor.is_leaf"):
        name = "torch.Tensor"  # attributes that a tensor alone has
    assert is_there(name), f"docs/api.yml: the installed PyTorch has no {name}; mend its line"


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", ":1: it lists no addresses; write"),
        ("{name}.html:\n\ttorch.cat:", ":1: this isn't YAML"),
        ("generated/{name}.html:", ": generated/{name}.html: it lists no names; write"),
        ("x.html: {torch.cat: [cat]}", ": torch.cat: ['cat'] are no words for it; write"),
        ("x.html: {torch.: cat}", ": torch.: 'cat' are no words for it; write"),
    ],
)
def test_a_fault_of_the_file_is_told(tmp_path, text, fault):
    (tmp_path / "docs").mkdir()
    (tmp_path / FILE).write_text(text, encoding="utf-8")
    with pytest.raises(PluginError, match="^" + re.escape(FILE + fault)):
        read_names(tmp_path)


def test_a_word_means_one_thing():
    words = [word for word in NAMES if NAMES[word] != NAMES.get(word.removeprefix("torch."), NAMES[word])]
    assert not words, f"docs/api.yml: {words} lead to two pages; take one out"


@pytest.mark.parametrize(
    ("html", "linked"),
    [
        ('<p><code translate="no">nn.Linear(2, 1)</code> <code translate="no">Linear</code></p>', ["nn.Linear(2, 1)"]),
        ('<p><code translate="no">.item()</code></p>', [".item()"]),
        ('<h2><code translate="no">Linear</code></h2><p><code translate="no">Linear</code></p>', ["Linear"]),
        ('<a href="x"><code translate="no">Linear</code></a>', []),
        ('<pre><span></span><code translate="no">Linear</code></pre>', []),
        (
            '<pre><code translate="no">x <span class="note">a <code translate="no">Linear</code></span></code></pre>',
            ["Linear"],
        ),
        ('<p><code translate="no">Linear.weight</code> <code translate="no">train</code></p>', []),
    ],
)
def test_first_use_is_linked(html, linked):
    assert [word for _, word in LINK.findall(with_links(html, NAMES))] == linked


@each(list(SOURCES))
def test_no_page_links_a_name_twice(site, path):
    found = [address for address, _ in LINK.findall((site / path / "index.html").read_text(encoding="utf-8"))]
    assert len(found) == len(set(found)), "a name is linked twice; mend docs/hooks/notes/api.py"
