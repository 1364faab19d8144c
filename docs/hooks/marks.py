"""Mark what a block prints, code, and words of the other language, for CSS, browsers and screen readers; show a term's
meaning on its glossary links; make formulas MathML, which needs no script; leave out the marks that no colour needs."""

import re
from html import escape, unescape
from pathlib import Path

from latex2mathml.converter import convert
from mkdocs.exceptions import PluginError

MEANINGS = {}
FORMULA = re.compile(r'<(span|div) class="arithmatex">\\[([](.*?)\\[])]</\1>', re.S)
# A glossary entry ends in the term's name in the other language; by the page's language.
OTHER_NAME = {"zh": (r"<em>(?=[^<\u4e00-\u9fff]+</em>)", "en"), "en": (r"<em>(?=[^<]*[\u4e00-\u9fff])", "zh-Hans")}


def on_config(config):
    text = Path(config.docs_dir, "reference", "glossary.md").read_text(encoding="utf-8")
    for term, meaning in re.findall(r"^### .* \{ #([\w-]+) \}\n\n(.+?)(?:。|\. )", text, re.M):
        MEANINGS[term] = escape(meaning.replace("`", ""))


def on_page_content(html, page, config, files):
    # Names, operators and punctuation keep the colour of the code: their marks are half of a long page.
    html = re.sub(r'<span class="(?:n|o|p|w)">([^<]*)</span>', r"\1", html)
    # No longer a comment: Material would make an annotation of the (1) that a tensor(1) prints.
    html = html.replace('<span class="c1">#&gt;', '<span class="output">#&gt;')
    # A class by which a marker keeps its place when the theme's script makes a button of it.
    html = re.sub(r'<span class="c1">(# \(\d+\)!)', r'<span class="c1 marker">\1', html)
    html = FORMULA.sub(lambda formula: mathml(formula, page.file.src_path), html)
    # A page that a browser translates keeps its code, and a screen reader reads a term in the term's own language.
    html = re.sub(r"<code\b", '<code translate="no"', html)
    name, other = OTHER_NAME[config.theme["language"]]
    html = re.sub(name, f'<em lang="{other}">', html)
    return re.sub(
        r'<a href="([^"]*reference/glossary/#([\w-]+))"',
        lambda link: f'<a href="{link[1]}" title="{MEANINGS.get(link[2], "")}"',
        html,
    )


def mathml(formula, source):
    """Return the MathML of a formula that arithmatex has marked."""
    latex = unescape(formula[2]).strip()
    try:
        math = convert(latex, display="block" if formula[1] == "div" else "inline")
    except Exception as error:  # whatever the converter stumbles on is a fault in the formula
        raise PluginError(f"{source}: ${latex}$ isn't LaTeX that can be shown; mend it ({error!r})") from error
    math = math.replace(' xmlns="http://www.w3.org/1998/Math/MathML" display="inline"', "")
    math = math.replace("<mo>&#x02016;</mo>", '<mo stretchy="false">‖</mo>')  # else only the left bar of ‖w‖² grows
    return f'<div class="formula">{math}</div>' if formula[1] == "div" else math


def on_post_page(output, page, config):
    # The indents of the templates; those of code stay.
    return re.sub(r"(<pre.*?</pre>)|\n\s+", lambda part: part[1] or "\n", output, flags=re.S)
