"""Mark what a block prints, code, and words of the other language, and show a term's meaning on its glossary links."""

import re
from html import escape
from pathlib import Path

MEANINGS = {}
# What an emphasised term of the other language looks like, by the page's language.
OTHER_WORDS = {"zh": (r"<em>(?=[A-Za-z][A-Za-z ,()-]+</em>)", "en"), "en": (r"<em>(?=[\u4e00-\u9fff])", "zh-Hans")}


def on_config(config):
    text = Path(config.docs_dir, "reference", "glossary.md").read_text(encoding="utf-8")
    for term, meaning in re.findall(r"^### .* \{ #([\w-]+) \}\n\n(.+?)(?:。|\. )", text, re.M):
        MEANINGS[term] = escape(meaning.replace("`", ""))


def on_page_content(html, page, config, files):
    # No longer a comment: Material would make an annotation of the (1) that a tensor(1) prints.
    html = html.replace('<span class="c1">#&gt;', '<span class="output">#&gt;')
    # A page that a browser translates keeps its code, and a screen reader reads a term in the term's own language.
    html = re.sub(r"<code\b", '<code translate="no"', html)
    term, other = OTHER_WORDS[config.theme["language"]]
    html = re.sub(term, f'<em lang="{other}">', html)
    return re.sub(
        r'<a href="([^"]*reference/glossary/#([\w-]+))"',
        lambda link: f'<a href="{link[1]}" title="{MEANINGS.get(link[2], "")}"',
        html,
    )
