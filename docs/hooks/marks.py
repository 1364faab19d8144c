"""Mark what a block prints, code, and words of the other language, and show a term's meaning on its glossary links."""

import re
from html import escape
from pathlib import Path

MEANINGS = {}
# A glossary entry ends in the term's name in the other language; by the page's language.
OTHER_NAME = {"zh": (r"<em>(?=[^<\u4e00-\u9fff]+</em>)", "en"), "en": (r"<em>(?=[^<]*[\u4e00-\u9fff])", "zh-Hans")}


def on_config(config):
    text = Path(config.docs_dir, "reference", "glossary.md").read_text(encoding="utf-8")
    for term, meaning in re.findall(r"^### .* \{ #([\w-]+) \}\n\n(.+?)(?:。|\. )", text, re.M):
        MEANINGS[term] = escape(meaning.replace("`", ""))


def on_page_content(html, page, config, files):
    # No longer a comment: Material would make an annotation of the (1) that a tensor(1) prints.
    html = html.replace('<span class="c1">#&gt;', '<span class="output">#&gt;')
    # A page that a browser translates keeps its code, and a screen reader reads a term in the term's own language.
    html = re.sub(r"<code\b", '<code translate="no"', html)
    name, other = OTHER_NAME[config.theme["language"]]
    html = re.sub(name, f'<em lang="{other}">', html)
    return re.sub(
        r'<a href="([^"]*reference/glossary/#([\w-]+))"',
        lambda link: f'<a href="{link[1]}" title="{MEANINGS.get(link[2], "")}"',
        html,
    )
