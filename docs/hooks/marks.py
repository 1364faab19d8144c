"""Mark what a block prints, so that CSS can set it apart, and show a term's meaning on its glossary links."""

import re
from html import escape
from pathlib import Path

MEANINGS = {}


def on_config(config):
    text = Path(config.docs_dir, "reference", "glossary.md").read_text(encoding="utf-8")
    for term, meaning in re.findall(r"^### .* \{ #([\w-]+) \}\n\n(.+?)(?:。|\. )", text, re.M):
        MEANINGS[term] = escape(meaning.replace("`", ""))


def on_page_content(html, page, config, files):
    # No longer a comment: Material would make an annotation of the (1) that a tensor(1) prints.
    html = html.replace('<span class="c1">#&gt;', '<span class="output">#&gt;')
    return re.sub(
        r'<a href="([^"]*reference/glossary/#([\w-]+))"',
        lambda link: f'<a href="{link[1]}" title="{MEANINGS.get(link[2], "")}"',
        html,
    )
