"""Where a line may not break: by the rules of type, in HTML, for browsers that don't know them."""

import re

CLOSING = "，。、；：？！）」》…,.;:?!)%"
FORMULA = re.compile(rf"([（「《(]?)(<math\b(?![^>]*display=.block).*?</math>)([{CLOSING}]+|(?=[^{CLOSING}]|$))", re.S)
CODE = re.compile(r"(?<!<pre>)(?<!<pre><span></span>)<code( [^>]*)?>([^<]*)</code>")  # in words, not in a block
# The last two characters of a paragraph, or its last link or code, with the punctuation that ends it.
LAST_WORD = re.compile(
    r"((?:(?:[\u4e00-\u9fff]<a\b[^>]*>[^<]</a>|<a\b[^>]*>(?:<code\b[^>]*>[^<]{1,22}</code>|[^<]{1,12})</a>|<code\b[^>]*>[^<]{1,22}</code>)"
    rf" ?[\u4e00-\u9fff]?|[^\s<>;{CLOSING}] ?[\u4e00-\u9fff])[{CLOSING}]*)(?=\s*(?:</(?:p|li|dd|figcaption)>|<[ou]l>))"
)
LAST_IN_LINK = re.compile(rf"([^\s<>;][\u4e00-\u9fff])(?=</(?:a|em|strong)>[{CLOSING}]*\s*</(?:p|li|dd|figcaption)>)")
LAST_NAME = re.compile(
    r"(?<![^\s<>])([^\s<>]* <em\b[^>]*>[\u4e00-\u9fff]{1,2}</em>)(?=</p>)"
)  # a term's, in the glossary
EXTERNAL = re.compile(
    r'(<a href="https?://[^>]*>)(?:([^<]*?)([\u4e00-\u9fff]|[^\s<\u4e00-\u9fff]{1,20})|(<code[^<]*</code>))</a>'
)
TOGETHER = r'<span class="together">\1</span>'
LONGEST = 22  # characters of code in a line: what the narrowest phone has room for


def kept_together(html: str, language: str) -> str:
    """Return a page's HTML in which no line begins with a formula's punctuation, short code is whole, and no Chinese
    paragraph ends in one character alone."""
    html = FORMULA.sub(_formula, html)
    html = CODE.sub(_long_code, html)
    if language == "zh":
        html = LAST_WORD.sub(TOGETHER, html)
        html = LAST_IN_LINK.sub(TOGETHER, html)
    else:
        html = LAST_NAME.sub(TOGETHER, html)
    return EXTERNAL.sub(_leaving, html)


def _formula(found: re.Match) -> str:
    if not found[1] and not found[3]:
        return found[0]
    return f'<span class="together">{found[0]}</span>'


def _long_code(found: re.Match) -> str:
    attributes, text = found[1] or "", found[2]
    if len(text) <= LONGEST:
        return found[0]
    breakable = re.sub(r"([(\[.,=/]+)(?=[^\s)\]\d])", r"\1<wbr>", text)
    return f'<code{attributes} class="long">{breakable}</code>'


def _leaving(link: re.Match) -> str:
    """Mark the last word of a link that leaves the site: the style sheet's arrow stays with it."""
    start, words, last, code = link.groups()
    words = re.sub(r"([._])(?=\w)", r"\1<wbr>", words or "")
    return f'{start}{words}<span class="leaves">{last or code}</span></a>'
