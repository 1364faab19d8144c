"""Let each page load and run what is the site's own and nothing else, by a Content-Security-Policy in its head."""

import re
from base64 import b64encode
from hashlib import sha256

import click
from mkdocs.plugins import event_priority

CHARSET = '<meta charset="utf-8">'
INLINE = re.compile(r"<script(?![^>]*\s(?:src=|type=.application/(?:ld\+)?json))[^>]*>(.*?)</script>", re.S)
# The theme's icons are data: images of its style sheet. A style attribute counts as inline: write none.
POLICY = (
    "default-src 'self'; script-src 'self'{hashes}; img-src 'self' data:; "
    "object-src 'none'; frame-src 'none'; base-uri 'none'; form-action 'self'"
)


@event_priority(-100)  # after all that still changes the page
def on_post_page(output, page, config):
    return output if is_for_one_machine(config) else with_policy(output)


@event_priority(-100)
def on_post_template(output_content, template_name, config):
    is_page = template_name.endswith(".html") and not is_for_one_machine(config)
    return with_policy(output_content) if is_page else output_content


def is_for_one_machine(config):
    """Tell whether the pages are read as files, which have no origin, or in mkdocs serve, which adds a script."""
    context = click.get_current_context(silent=True)
    return bool(config.extra.get("offline") or (context and context.command.name == "serve"))


def with_policy(html):
    hashes = {f" 'sha256-{b64encode(sha256(code.encode()).digest()).decode()}'": 0 for code in INLINE.findall(html)}
    meta = f'<meta http-equiv="Content-Security-Policy" content="{POLICY.format(hashes="".join(hashes))}">'
    return html.replace(CHARSET, f"{CHARSET}\n      {meta}", 1)
