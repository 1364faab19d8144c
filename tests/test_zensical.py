"""tools/zensical.py stages plain Markdown, finishes HTML, and sees every difference; no Zensical is needed for that.

With Zensical itself, the weekly workflow builds all pages and compares them with mkdocs' own.
"""

import re

import pytest
import yaml
from markdown import Markdown
from mkdocs.config import load_config

from tests import ROOT
from tools import zensical

FENCE = '```python\n--8<-- "index/one.py"\n```\n\n1. A [loss](reference/glossary.md#loss).\n'
PAGE = f"---\ntitle: A title\nnumbers: {{1: one}}\n---\n\n# Home {{ #home }}\n\nWords.\n\n{FENCE}"
CODE = "print(1)  # (1)!\n#> 1\n"
LABEL = '<label class="menu" for="__drawer"><svg></svg></label>'
HTML = """<head></head><article class="md-content__inner md-typeset"><h1 id="home">Home</h1>
<p>Words of <em>its</em> own.</p><pre><code>print(1)
#&gt; 1
</code></pre></article>"""


@pytest.fixture
def staged(small, tmp_path):
    """The small project, staged: its home page has a program with a note, and a front matter of numbers."""
    (small.root / "snippets" / "index").mkdir()
    (small.root / "snippets" / "index" / "one.py").write_text(CODE, encoding="utf-8")
    (small.root / "docs" / "zh" / "index.md").write_text(PAGE, encoding="utf-8")
    config = load_config(str(small.root / "mkdocs.yml"), site_dir=str(tmp_path / "finished"))
    return zensical.stage(config, tmp_path / "work")


# Before


def test_a_page_is_staged_as_plain_markdown(staged):
    text = (staged.folder / "docs" / "index.md").read_text(encoding="utf-8")
    assert text.startswith("---\ntitle: A title\n---\n\n# Home { #home }\n"), "numbers: has keys that are no words"
    assert f"```python\n{CODE}" in text, "its includes are in place"


def test_the_settings_are_plain(staged):
    text = (staged.folder / "mkdocs.yml").read_text(encoding="utf-8")
    settings = yaml.safe_load(text)  # fails at a tag
    assert "hooks" not in settings and "custom_dir" not in settings["theme"]
    home, (section,) = settings["nav"][0], settings["nav"][1]
    assert (home, section) == ({"A title": "index.md"}, "参考")
    assert settings["markdown_extensions"]["pymdownx.arithmatex"] == {"generic": True}


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        ("[a](labs/a.py)", "[a](labs/a.md)"),
        ("[a](../labs/a.py#b)", "[a](../labs/a.md#b)"),
        ("[a](https://a.b/c.py)", "[a](https://a.b/c.py)"),
        ("`a.py`", "`a.py`"),
        ('<a href="@labs/a.py#b">', '<a href="../labs/a.md#b">'),
    ],
)
def test_a_link_to_a_lab_follows_it(link, expected):
    assert zensical.linked_by_sources(link, "data/b.md") == expected


# After


def test_a_finished_page_is_as_mkdocs_builds_it(staged, small):
    """Python-Markdown with the staged settings stands in for Zensical, which has it render each page."""
    settings = yaml.safe_load((staged.folder / "mkdocs.yml").read_text(encoding="utf-8"))
    extensions = settings["markdown_extensions"]
    for page in staged.pages:
        text = (staged.folder / "docs" / zensical.source_of(page.file.src_uri)).read_text(encoding="utf-8")
        html = Markdown(extensions=[*extensions], extension_configs=extensions).convert(text.split("---\n", 2)[2])
        html = re.sub(r'href="(?!https:)([^"]*)\.md', r'href="\1/', html)
        html = f'<head></head>{LABEL}<article class="md-content__inner md-typeset">{html}</article>'
        zensical.write(staged.folder / "site" / page.file.dest_path, html)
    zensical.finish(staged)
    status, told = small.build()
    assert status == 0, told
    (small.site / "en").rename(small.site.with_name("en"))  # it is staged by itself
    finished = (staged.folder.parent / "finished" / "index.html").read_text(encoding="utf-8")
    assert '<span class="note" role="note"' in finished
    assert '<button type="button" data-drawer aria-expanded="false" aria-label="导航菜单" class="menu">' in finished
    assert not zensical.compare(staged.folder.parent / "finished", small.site)


def test_a_figures_script_is_loaded():
    page = type("Page", (), {"url": "a/b/"})
    html = zensical.with_scripts("<head></head>", '<figure class="drawing live" data-script="valley">', page)
    assert re.findall(r'="(\.\./[^"]*)"', html) == [
        f"../../assets/live/{name}" for name in ("live.css", "live.js", "valley.js")
    ]


# The comparison


@pytest.mark.parametrize(
    ("old", "new", "part"),
    [
        ('id="home"', 'id="other"', "headings"),
        (">Home<", ">House<", "headings"),
        ("<h1", "<h2", "headings"),
        ("print(1)", "print(2)", "code"),
        ("#&gt; 1", "#&gt; 2", "outputs"),
        ("#&gt; 1\n", "", "outputs"),
        ("own", "only", "words"),
        ("Words of ", "", "words"),
        ("<em>", '<em lang="en">', "tags"),
    ],
)
def test_a_difference_is_seen(old, new, part):
    found = zensical.differences(HTML.replace(old, new, 1), HTML)
    assert any(difference.startswith(f"{part}: ") for difference in found), found


def test_what_is_the_same_is_no_difference():
    assert not zensical.differences(HTML, HTML.replace("Words of", "Words\n  of"))


@pytest.mark.parametrize(
    "own",
    [
        '<p class="md-source-file"><a href="x">Edit</a></p>',
        '<div class="md-content__button notebooks"><a href="x">Notebook</a></div>',
        '<p>Offline: <a href="../notes-offline.zip" download>all</a>, the <code>index</code>.</p>',
    ],
)
def test_what_is_lost_by_name_is_no_difference(own):
    assert not zensical.differences(HTML, HTML.replace("<h1", f"{own}<h1"))


def test_a_page_in_one_site_only_is_seen(tmp_path):
    for page in "one/a", "two/a", "two/b":
        zensical.write(tmp_path / page / "index.html", HTML)
    (fault,) = zensical.compare(tmp_path / "one", tmp_path / "two")
    assert fault.startswith("b/index.html ")


# What is told of it


def test_what_an_article_lacks_is_listed_as_lost():
    assert set(zensical.LEFT_OUT) - {"skip link"} <= set(zensical.LOST)


def test_readme_names_what_is_lost():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    for name in zensical.LOST:
        assert name in readme, f"README.md doesn't say that with Zensical the {name} is lost; name it in both halves"


def test_readme_and_the_weekly_job_name_the_version_that_was_tried():
    for name in "README.md", ".github/workflows/weekly.yml", "tools/zensical.py":
        named = set(re.findall(r"zensical==([\d.]+\d)", (ROOT / name).read_text(encoding="utf-8")))
        assert named == {zensical.TRIED}, f"{name} names Zensical {named}; write {zensical.TRIED}"
