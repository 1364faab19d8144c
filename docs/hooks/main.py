"""All that happens to a page at a build, in order; each step is a function of a module in docs/hooks/notes.

mkdocs calls the functions below from top to bottom, the Chinese site first. A step stands at one of two doors: before,
Markdown in and Markdown out; or after, HTML in and HTML or another file out. What the site adds to Markdown itself is
notes/marks.py, a Python-Markdown extension.
"""

import functools
from pathlib import Path

from notes import (
    api,
    cards,
    data_files,
    dates,
    exercises,
    labs,
    languages,
    ledger,
    marks,
    notebooks,
    offline,
    path,
    quizzes,
    rebuilds,
    scripts,
    search,
    security,
    symptoms,
    traces,
)
from notes.project import root_of


def on_config(config):
    languages.configure(config)
    labs.configure(config)
    names = api.read_names(root_of(config))
    config.markdown_extensions.append(
        marks.Marks(config.theme["language"], marks.read_glossary(config.docs_dir), names)
    )
    rebuilds.remember_highlighted_code()
    rebuilds.tell_of_edited_hooks()


def on_files(files, config):
    search.leave_out_themes_search(files)
    languages.leave_out_shared_files(files, config)
    data_files.offer(files, config)
    labs.stage(files, config)
    traces.begin(files, config)


def on_nav(nav, config, files):
    path.number_pages(nav, config)


def on_env(env, config, files):
    rebuilds.keep_compiled_templates(env, config)
    env.globals["scripts_of"] = scripts.scripts_of
    env.globals["updated"] = functools.partial(dates.updated, root_of(config))


# Before: Markdown in, Markdown out


def on_page_markdown(markdown, page, config, files):
    if labs.is_lab(page.file):
        page.meta = labs.front_matter(page, config)
    dates.date_page(page, config)
    notebooks.offer(markdown, page, config, files)
    markdown = exercises.with_exercises(markdown, root_of(config), config.theme["language"])
    markdown = quizzes.with_quizzes(markdown, page, config)
    markdown = symptoms.with_symptoms(markdown, page, config)
    return ledger.with_claims(markdown, page, config)


# After: HTML in, HTML or another file out


def on_page_content(html, page, config, files):
    if labs.is_lab(page.file):
        html = labs.shown(html, page, config, files)
    return finished(html, page, config, files)


def finished(html, page, config, files):
    """Return a page's HTML, whichever generator made it, with what follows from the other pages and its programs."""
    html = path.with_linked_figures(html, page, files)
    html = traces.with_traces(html, page, config)
    return path.with_place(html, page, config, files)


def on_post_page(output, page, config):
    cards.draw_for(page, config)
    output = languages.with_shared_files(output, config)
    output = marks.without_indents(output)
    return security.with_policy(output, config)


def on_post_template(output_content, template_name, config):
    output = languages.once_for_both(output_content, config)
    return security.with_policy(output, config) if template_name.endswith(".html") else output


def on_post_build(config):
    search.write_index(root_of(config), config.theme["language"], Path(config.site_dir))
    languages.build_english(config)  # from the Chinese site's build: it passes through all of this again
    offline.write_archive(config)
