"""How a page is found and shared: its title and description, its addresses, its card, its date, its neighbours."""

import io
import os
import re
import shutil
import subprocess
from functools import cache
from html.parser import HTMLParser
from urllib.parse import urljoin
from xml.etree import ElementTree

import pytest
from mkdocs.config import load_config
from PIL import Image
from playwright.sync_api import expect

from notes import cards, dates
from notes.nav import translated
from notes.page import read_page
from tests import REPO_URL, ROOT, SITE_URL
from tests.browser import BASE, LOST_PAGES, SOURCES, each, fail, path_of, twin

LENGTHS = {"zh": (30, 80), "en": (60, 160)}  # of a description, in characters: what a search result shows whole
CARD = (1200, 630), 30_000  # its size in pixels, and at most how many bytes
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
LINK = "{http://www.w3.org/1999/xhtml}link"


class Page(HTMLParser):
    """What a page says of itself: its title, its metas and its links, each as a dict of attributes and its text."""

    def __init__(self, html):
        super().__init__()
        self.title, self.metas, self.links, self.scripts, self.times, self.within = "", {}, [], [], [], None
        self.feed(html)

    def handle_starttag(self, tag, attributes):
        self.within, found = tag, dict(attributes)
        if tag == "meta" and (name := found.get("name") or found.get("property")):
            assert name not in self.metas, f"two metas are named {name}"
            self.metas[name] = found["content"]
        elif tag in ("a", "link"):
            self.links.append(found)
        elif tag == "script" and "src" in found:
            self.scripts.append(found["src"])
        elif tag == "time":
            self.times.append(found["datetime"])

    def handle_data(self, data):
        if self.within == "title" and not self.title:
            self.title = data.strip()

    def hrefs(self, rel):
        return [link["href"] for link in self.links if rel in link.get("rel", "").split()]


@cache
def read(site, path):
    return Page((site / path / "index.html").read_text(encoding="utf-8"))


def language(path):
    return "en" if path.startswith("en/") else "zh"


def alternates(path):
    """Return the addresses that a page and its twin both name, by hreflang."""
    chinese = path.removeprefix("en/")
    return {"zh": SITE_URL + chinese, "en": f"{SITE_URL}en/{chinese}", "x-default": f"{SITE_URL}en/{chinese}"}


# Titles and descriptions


@each(SOURCES)
def test_description_has_a_sensible_length(site, path):
    description, (least, most) = read(site, path).metas.get("description", ""), LENGTHS[language(path)]
    if not least <= len(description) <= most:
        fail(path, f"its description has {len(description)} characters; write {least} to {most}: {description!r}")


@each(SOURCES)
def test_title_names_the_page_and_the_site(site, path):
    page = read(site, path)
    if not re.fullmatch(r"\S.* - " + page.metas["og:site_name"], page.title):
        fail(path, f"its <title> is {page.title!r}; give it a title in its front matter")


@pytest.mark.parametrize("of", ["title", "description"])
def test_no_two_pages_say_the_same_of_themselves(site, of):
    seen = {}
    for path in SOURCES:
        page = read(site, path)
        text = page.title if of == "title" else page.metas[of]
        if (other := seen.setdefault(text, path)) != path:
            fail(path, f"its {of} is the one of {BASE}{other} too; write another: {text!r}")


# Addresses


@each(SOURCES)
def test_page_names_its_address_and_its_twin(site, path):
    page = read(site, path)
    assert page.hrefs("canonical") == [SITE_URL + path]
    named = {link["hreflang"]: link["href"] for link in page.links if "alternate" in link.get("rel", "").split()}
    assert named == alternates(path)
    for url in named.values():
        assert (site / url.removeprefix(SITE_URL) / "index.html").exists(), f"{url} isn't there"
    switches = [link["href"] for link in page.links if "twin" in link.get("class", "").split()]
    assert [urljoin(SITE_URL + path, switch) for switch in switches] == [SITE_URL + twin(path)], "mend alternate.html"


def test_the_sitemap_lists_each_page_once_with_its_twin(site):
    listed = {}
    for url in ElementTree.parse(site / "sitemap.xml").getroot().iter(f"{SITEMAP}url"):
        path = url.findtext(f"{SITEMAP}loc").removeprefix(SITE_URL)
        assert path not in listed, f"the sitemap lists {BASE}{path} twice"
        listed[path] = url.findtext(f"{SITEMAP}lastmod")
        assert {link.get("hreflang"): link.get("href") for link in url.iter(LINK)} == alternates(path)
    assert listed.keys() == SOURCES.keys()
    for path, day in listed.items():
        assert read(site, path).times == [day] * bool(day), f"{BASE}{path} and the sitemap give it different dates"


def test_robots_are_led_to_the_one_sitemap(site):
    assert f"Sitemap: {SITE_URL}sitemap.xml" in (site / "robots.txt").read_text(encoding="utf-8").split("\n")
    for name in "404.html", "robots.txt", "sitemap.xml":
        assert not (site / "en" / name).exists(), f"en/{name} is a second one; see docs/hooks/notes/languages.py"


@each([path for path in SOURCES if path.startswith("en/")])
def test_both_languages_load_the_same_files(site, path):
    """So that a reader who changes the language has them already."""

    def files(path):
        page, base = read(site, path), f"{SITE_URL}{path}"
        return {urljoin(base, url) for url in (*page.hrefs("stylesheet"), *page.hrefs("icon"), *page.scripts)}

    assert files(path) == files(path.removeprefix("en/"))


def test_without_an_address_nothing_names_one(small):
    status, output = small.build()
    assert status == 0, output
    html = small.read("index.html")
    for text in "og:", "canonical", 'rel="edit"', "md-source":
        assert text not in html
    assert not [name for name in ("robots.txt", "sitemap.xml", "card.png") if (small.site / name).exists()]


# Cards


@each(SOURCES)
def test_page_is_shared_with_its_words_and_its_card(site, path):
    page = read(site, path)
    said = {name.removeprefix("og:"): text for name, text in page.metas.items() if name.startswith("og:")}
    assert f"{said['title']} - {said['site_name']}" == page.title
    assert said["description"] == page.metas["description"]
    assert said["url"] == SITE_URL + path
    assert said["type"] == ("website" if path in ("", "en/") else "article")
    locales = [said["locale"], said["locale:alternate"]]
    assert locales == (["en_US", "zh_CN"] if language(path) == "en" else ["zh_CN", "en_US"])
    assert said["image"] == f"{SITE_URL}{path}card.png"
    assert said["title"] in said["image:alt"]
    assert page.metas["twitter:card"] == "summary_large_image"
    data = (site / path / "card.png").read_bytes()
    size, most = CARD
    assert Image.open(io.BytesIO(data)).size == size == (int(said["image:width"]), int(said["image:height"]))
    assert len(data) <= most, f"{BASE}{path}card.png has {len(data)} bytes; at most {most}"


def test_no_two_cards_are_the_same(site):
    assert len({(site / path / "card.png").read_bytes() for path in SOURCES}) == len(SOURCES)


def test_a_card_is_the_same_whenever_it_is_drawn():
    words = "会跑的笔记", "训练", "随机梯度下降", "手写的更新和 optim.SGD 一样。", "每段代码都跑过。"
    assert cards.draw(*words) == cards.draw(*words)


def test_lines_on_a_card_are_broken_well(site):
    for path in SOURCES:
        title, description = (read(site, path).metas[f"og:{name}"] for name in ("title", "description"))
        for text, size, most in (title, 50, 2), (description, 32, 3):
            lines = cards.wrapped(text, cards.font(size))
            if len(lines) > most:
                fail(path, f"its card has no room for {len(lines)} lines; shorten {text!r}")
            assert re.sub(r"\s", "", "".join(lines)) == re.sub(r"\s", "", text)
            for line in lines:
                assert cards.font(size).getlength(line) <= cards.WIDTH - 2 * cards.MARGIN, f"too long: {line}"
                assert not re.search(r"^[，。、；：？！）”》\s]|[（“《\s]$", line), f"badly broken: {lines}"


def test_the_build_names_a_character_that_the_cards_lack(small):
    (small.root / "docs" / "zh" / "index.md").write_text("---\ntitle: 齉\n---\n\n# Home { #home }\n", encoding="utf-8")
    status, output = small.build(SITE_URL=SITE_URL)
    assert status != 0
    assert "index.md: the font of the social cards lacks 齉" in output
    assert "python tools/card_font.py" in output


# Dates


@pytest.fixture
def repository(tmp_path):
    """Return a function that runs git in a new repository, on a day."""
    if not shutil.which("git"):
        pytest.skip("git isn't installed")

    def git(*words, day="2026-01-01", cwd=tmp_path / "notes"):
        who = {f"GIT_{role}_{key}": "a@b" for role in ("AUTHOR", "COMMITTER") for key in ("NAME", "EMAIL")}
        env = {**os.environ, **who, "GIT_COMMITTER_DATE": f"{day}T12:00:00Z", "GIT_CONFIG_GLOBAL": os.devnull}
        subprocess.run(["git", *words], cwd=cwd, env=env, check=True, capture_output=True)

    def commit(day, **files):
        for name, text in files.items():
            path = tmp_path / "notes" / {"page": "docs/zh/页.md", "program": "snippets/x/a.py"}[name]
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        git("add", ".")
        git("commit", "-m", "x", day=day)

    git("init", str(tmp_path / "notes"), cwd=tmp_path)
    commit.git = git
    return commit


def test_a_page_is_as_new_as_its_words_and_its_programs(repository, tmp_path):
    def updated(name="docs/zh/页.md"):
        dates.git_days.cache_clear()
        return dates.updated(tmp_path / "notes", name)

    repository("2026-02-01", page='words\n\n```python\n--8<-- "x/a.py"\n```\n', program="1\n")
    assert updated() == "2026-02-01"
    repository("2026-03-01", program="2\n")
    assert updated() == "2026-03-01"
    repository("2026-04-01", page="other words\n")
    assert updated() == "2026-04-01"
    assert updated("docs/zh/new.md") is None


def test_a_shallow_clone_gives_no_date(repository, tmp_path):
    repository("2026-02-01", page="1\n")
    repository("2026-03-01", program="2\n")
    repository.git("clone", "--depth=1", f"file://{tmp_path}/notes", str(tmp_path / "shallow"))
    assert dates.git_days(tmp_path / "notes")
    assert dates.git_days(tmp_path / "shallow") == {}


def test_an_archive_gives_no_date(tmp_path, monkeypatch):
    assert dates.git_days(tmp_path) == {}
    dates.git_days.cache_clear()
    monkeypatch.setenv("PATH", "")  # and so without git
    assert dates.git_days(ROOT) == {}
    dates.git_days.cache_clear()


def test_what_is_published_has_its_history():
    workflow = (ROOT / ".github" / "workflows" / "publish.yml").read_text(encoding="utf-8")
    assert "fetch-depth: 0" in workflow, "publish.yml: without the whole history no page has its date; fetch it"


# What leads on


@each(SOURCES)
def test_page_can_be_edited_at_its_source(site, path):
    source = SOURCES[path].relative_to(ROOT).as_posix()
    assert read(site, path).hrefs("edit") == [f"{REPO_URL}/edit/main/{source}"]


def in_order(language):
    """Return (path, title) of each page of a language as the nav lists them; a title stands there or on the page."""

    def listed(nav):
        for entry in nav:
            for title, inside in {None: entry}.items() if isinstance(entry, str) else entry.items():
                yield from [(title, inside)] if isinstance(inside, str) else listed(inside)

    zh, en = (load_config(str(ROOT / name), plugins=[], hooks=[]) for name in ("mkdocs.yml", "mkdocs.en.yml"))
    nav = zh.nav if language == "zh" else translated(zh.nav, en.extra["english"])
    sources = [(title, ROOT / "docs" / language / name) for title, name in listed(nav)]
    return [(path_of(source), title or read_page(source).meta["title"]) for title, source in sources]


@pytest.mark.parametrize("language_", LENGTHS)
def test_footer_leads_through_the_nav(site, language_):
    order = in_order(language_)
    assert {path for path, _ in order} == {path for path in SOURCES if language(path) == language_}
    words = {"zh": ("上一页", "下一页"), "en": ("Previous", "Next")}[language_]
    for number, (path, _) in enumerate(order):
        beside = order[number - 1] if number else None, order[number + 1] if number + 1 < len(order) else None
        for which, word, found in zip(("prev", "next"), words, beside, strict=True):
            links = [
                link for link in read(site, path).links if f"md-footer__link--{which}" in link.get("class", "").split()
            ]
            goals = [(os.path.normpath(f"/{path}{link['href']}"), link["aria-label"]) for link in links]
            wanted = [(os.path.normpath(f"/{found[0]}"), f"{word}: {found[1]}")] if found else []
            assert goals == wanted, f"the footer of {BASE}{path} leads to {goals}, not to {wanted}"


@pytest.mark.parametrize(("which", "words"), [("zh", "梯度"), ("en", "gradient")])
@each(LOST_PAGES)
def test_lost_page_offers_search_in_both_languages(reader, path, which, words):
    with reader.at(path) as page:
        halves = page.locator("section[lang]").evaluate_all("all => all.map(half => half.lang)")
        assert halves == (["en", "zh"] if language(path) == "en" else ["zh", "en"]), "its own language comes first"
        half, home = page.locator(f"section[lang={which}]"), reader.address + ("en/" if which == "en" else "")
        assert half.locator("a").first.evaluate("link => link.href") == home
        half.get_by_role("searchbox").fill(words)
        half.get_by_role("searchbox").press("Enter")
        page.wait_for_url(f"{home}?q=**")
        results = page.locator(".md-search-result__link")
        expect(results.first, f"a search for {words} from a lost page").to_be_visible()
        assert results.first.evaluate("link => link.href").startswith(home)
        assert page.evaluate("document.documentElement.lang").startswith(which)
