"""Keep the search index small, and say in it what each page is about.

It holds the words in full, and of the code only the names and messages that someone may look for: whole programs would
be half of it, and a match in one of their variables would come before a page's words.
"""

import ast
import json
import re
from collections import Counter
from functools import wraps
from html import escape, unescape
from pathlib import Path

from material.plugins.search.plugin import SearchIndex
from mkdocs.utils import yaml_load

ELSEWHERE = re.compile(r'<(?:figure|details)\b|<h2(?= id="(?:way|where-next)")')
BLOCK = re.compile(r"<pre><code>(.*?)</code></pre>", re.S)
MESSAGE = re.compile(r"[A-Za-z]{2}(?:Error|Warning)\b|(?:\b[A-Za-z']{2,}[ ,:]+){3}[A-Za-z]{2,}")
EDGE = re.compile("(?<![\u4e00-\u9fff])\u200b|\u200b(?![\u4e00-\u9fff])")
KEYWORDS = Path(__file__).with_name("keywords.yml")
BOOSTS = {"": 0.5, "labs": 0.5, "reference": 0.8}  # they take up what the other pages teach
PLAIN = {name for kind in (str, list, dict, type) for name in dir(kind)} - {"__getitem__", "__iter__", "__len__"}


def on_config(config):
    if not hasattr(SearchIndex.create_entry_for_section, "__wrapped__"):  # mkdocs loads this file for each build
        SearchIndex.create_entry_for_section = shorten(SearchIndex.create_entry_for_section)


def on_page_content(html, page, config, files):
    # Material leaves out what is marked so, and takes the mark off again. A figure's labels say nothing alone, an
    # exercise should be found before its solution, and lists of links would stand in for the pages that they name.
    return ELSEWHERE.sub(r'\g<0> data-search-exclude="true"', html)


def shorten(create):
    @wraps(create)
    def shortened(self, section, toc, url, page):
        page.told = getattr(page, "told", set())  # the names and words that the page's entries hold already
        text, found = shorter("".join(section.text), page.told)
        if section.id and not text:  # such as "How it goes wrong": only a title over other sections
            return
        section.text = [text]
        create(self, section, toc, url, page)
        for field in "title", "text":
            self.entries[-1][field] = EDGE.sub("", self.entries[-1][field])
        self.entries[-1]["names"] = found

    return shortened


def shorter(text, told):
    """Return a section's text, with each list item a paragraph that a result can show alone, and its code's names."""
    words = re.sub(r"<li>\s*(?:<p>)?", "<p>", BLOCK.sub("", text))
    words = re.sub(r"(?:</p>)?\s*</li>", "</p>", words)
    words = re.sub(r"\s+", " ", re.sub(r"</?(?:[ou]l|code)>", "", words)).replace("> <p>", "><p>").strip()
    told |= set(re.findall(r"\w+", unescape(words)))
    lines, found = [], []
    for block in map(unescape, BLOCK.findall(text)):
        found += [name for name in names(block) if name not in told]
        lines += [line for line in messages(block) if not told.issuperset(re.findall(r"[A-Za-z_]{3,}", line))]
        told |= {*found, *re.findall(r"\w+", " ".join(lines))}
    # Of a section a result shows the first two parts that match: a whole message rather than some of its words.
    lines = [f"<pre><code>{escape(line, quote=False)}</code></pre>" for line in dict.fromkeys(lines)]
    return "".join(lines) + words, list(dict.fromkeys(found))


def names(code):
    """Return the names that a program takes from its libraries: modules, attributes, keywords and methods."""
    try:
        nodes = list(ast.walk(ast.parse(re.sub("^%.*", "", code, flags=re.M))))
    except SyntaxError:  # what a lab printed
        return []
    taken, own = [], set()
    for node in nodes:
        match node:
            case ast.Import(names=imported) | ast.ImportFrom(names=imported):
                taken += [name for alias in imported for name in alias.name.split(".")]
            case ast.ClassDef(body=body):
                taken += [method.name for method in body if isinstance(method, ast.FunctionDef)]
            case ast.Attribute(attr=name) | ast.keyword(arg=str(name)):
                taken.append(name)
            case ast.Name(id=name, ctx=ast.Store()) | ast.arg(arg=name):
                own.add(name)
    return [name for name in taken if name not in PLAIN | own and len(name) > 1]


def messages(code):
    return [line[2:].strip() for line in code.splitlines() if line.startswith("#>") and MESSAGE.search(line)]


def on_post_build(config):
    path = Path(config.site_dir, "search", "search_index.json")
    index = json.loads(path.read_text(encoding="utf-8"))
    # A name in the code of many pages leads to none of them; the page that explains it has it in its words.
    known = {(name, entry["location"].split("#")[0]) for entry in index["docs"] for name in entry.get("names", [])}
    pages = Counter(name for name, page in known)
    keywords = yaml_load(KEYWORDS.read_text(encoding="utf-8"))
    for entry in index["docs"]:
        if rare := [name for name in entry.pop("names", []) if pages[name] <= 5]:
            entry["text"] += f"<pre><code>{' '.join(rare)}</code></pre>"
        location = entry["location"].replace("/#", "#").rstrip("/")
        if words := keywords.get(location, ""):
            if config.theme["language"] != "zh":
                words = re.sub(r"\S*[\u4e00-\u9fff]\S*", "", words)
            entry["keywords"] = config.plugins["material/search"].search_index._segment_chinese(words).strip()
        folder = entry["location"].split("#")[0].rpartition("/")[0].split("/")[0]
        if folder in BOOSTS:
            entry["boost"] = BOOSTS[folder]
    # Not in \u escapes, as Material writes it: a tenth smaller.
    path.write_text(json.dumps(index, separators=(",", ":"), ensure_ascii=False), encoding="utf-8")
