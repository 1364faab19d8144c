"""Spare a rebuild what was done before: code is highlighted, and a page cut up for the search, only if it is new.

Three quarters of a rebuild went there, so that an edit would not show within 3 seconds. The English site is built in
the same process and shows the same code, so the first build gains too.
"""

from functools import wraps

from material.plugins.search.plugin import SearchIndex
from pymdownx.highlight import Highlight


def on_config(config):
    if not hasattr(Highlight.highlight, "__wrapped__"):  # mkdocs loads this file for each build
        Highlight.highlight = remember_code(Highlight.highlight)
        SearchIndex.add_entry_from_context = remember_entries(SearchIndex.add_entry_from_context)


def remember_code(highlight):
    known = {}

    @wraps(highlight)
    def remembered(self, *args, **settings):
        key = repr((vars(self) | {"md": None}, args, settings))
        if key not in known:
            html = highlight(self, *args, **settings)
            if settings.get("title") or not isinstance(html, str):  # it belongs to this page's tree
                return html
            known[key] = html
        return known[key]

    return remembered


def remember_entries(add):
    known = {}

    @wraps(add)
    def remembered(index, page):
        key = repr((index.config, page.url, page.title, page.meta, page.content))
        if key not in known:
            before = len(index.entries)
            add(index, page)
            known[key] = index.entries[before:]
        else:
            index.entries += known[key]

    return remembered
