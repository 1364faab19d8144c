"""Which scripts a page needs of its own: an element with `data-script="name"` brings docs/theme/assets/live/name.js.

One of the class live brings the toolkit and the style sheet of what a reader turns, live.js and live.css, too.
"""

import re

SCRIPT = re.compile(r'<\w+ [^>]*\bdata-script="([\w-]+)"')
TOOLKIT = re.compile(r'<\w+ [^>]*\bclass="(?:[^"]* )?live[ "]')


def scripts_of(html: str) -> list[str]:
    """Return the names of a page's own scripts, in the order in which they are to be run; none for most pages."""
    names = list(dict.fromkeys(SCRIPT.findall(html or "")))
    return ["live", *names] if names and TOOLKIT.search(html) else names
