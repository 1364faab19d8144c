"""Links from a page's first use of each name of PyTorch to what PyTorch's own documentation says of it.

docs/api.yml has the names; a name in a heading, a link, a figure or a program stays as it is.
"""

import re
from pathlib import Path

from mkdocs.exceptions import PluginError

from notes import data

FILE = "docs/api.yml"
DOCUMENTATION = "https://docs.pytorch.org/docs/stable/"
NAME = re.compile(r"\w+(\.\w+)+")
# What is passed over, and code among words: how a name is called (`.item()`, `nn.Linear(2, 1)`) makes no difference.
PIECE = re.compile(
    r"<(?P<passed>a|h\d|figure)\b.*?</(?P=passed)>"
    r'|(?<!<pre>)(?<!<pre><span></span>)<code translate="no">\.?(?P<word>[A-Za-z_][\w.]*)(?P<call>\([^<]*\))?</code>',
    re.S,
)


def read_names(root: Path) -> dict[str, str]:
    """Return the address of each of PyTorch's names that docs/api.yml knows, by each of the words for it.

    Without that file it knows none. Raise PluginError, with the mend, where a line of it can't be read.
    """
    try:
        return data.read(root, FILE, parsed) or {}
    except ValueError as error:
        raise PluginError(str(error)) from None


def parsed(text: str) -> dict[str, str]:
    """Return the addresses that a text holds; raise ValueError, ":line: fault; mend" or ": name: fault; mend"."""
    pages, names = data.from_yaml(text), {}
    if not isinstance(pages, dict):
        raise ValueError(":1: it lists no addresses; write generated/{name}.html: and names under it")
    for pattern, listed in pages.items():
        if not isinstance(listed, dict):
            raise ValueError(f": {pattern}: it lists no names; write torch.cat: and the like under it")
        for name, words in listed.items():
            if not (isinstance(name, str) and NAME.fullmatch(name) and isinstance(words, str | None)):
                raise ValueError(f": {name}: {words!r} are no words for it; write torch.cat: cat, concat")
            known = [name, *(words.split(", ") if words else [])]
            if name.rpartition(".")[2][0].isupper():
                parts = name.split(".")
                known += [".".join(parts[first:]) for first in range(1, len(parts))]
            names |= dict.fromkeys(known, DOCUMENTATION + pattern.replace("{name}", name))
    return names


def with_links(html: str, names: dict[str, str]) -> str:
    """Return a page's HTML in which the first use of each name leads to its documentation."""
    linked = set()

    def link(piece: re.Match) -> str:
        address = names.get(piece["word"])
        if address is None or address in linked:
            return piece[0]
        linked.add(address)
        return f'<a class="api" href="{address}">{piece[0]}</a>'

    return PIECE.sub(link, html)
