"""Let each page load and run what is the site's own and nothing else, by a Content-Security-Policy in its head."""

import re
from base64 import b64encode
from hashlib import sha256

import click
from mkdocs.exceptions import PluginError

CHARSET = re.compile(r'<meta charset="?utf-8"?\s*/?>', re.I)
INLINE = re.compile(r"<script(?![^>]*\s(?:src=|type=.application/(?:ld\+)?json))[^>]*>(.*?)</script>", re.S)
# The theme's icons are data: images of its style sheet. A style attribute counts as inline: write none.
POLICY = (
    "default-src 'self'; script-src 'self'{hashes}; img-src 'self' data:; "
    "object-src 'none'; frame-src 'none'; base-uri 'none'; form-action 'self'"
)


def with_policy(html: str, config) -> str:
    """Return a page with its policy; the page as it is where mkdocs serve will add a script of its own.

    Raises PluginError where the page has no place for it.
    """
    if not html or is_preview():
        return html
    hashes = dict.fromkeys(
        f" 'sha256-{b64encode(sha256(code.encode()).digest()).decode()}'" for code in INLINE.findall(html)
    )
    meta = f'<meta http-equiv="Content-Security-Policy" content="{POLICY.format(hashes="".join(hashes))}">'
    html, places = CHARSET.subn(lambda charset: f"{charset[0]}\n      {meta}", html, count=1)
    if not places:
        raise PluginError('the theme\'s pages have no <meta charset="utf-8">, which the security policy follows')
    return html


def is_preview() -> bool:
    """Tell whether mkdocs serve builds the site."""
    context = click.get_current_context(silent=True)
    return bool(context and context.command.name == "serve")
