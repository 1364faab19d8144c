"""The archive for reading without a server: unpacked into a folder, opened as a file, with no host to be reached."""

import re
from urllib.parse import unquote, urldefrag
from zipfile import ZipFile

import pytest
from playwright.sync_api import expect

from tests.browser import CHINESE, SOURCES, Reader, search

NAME = "notes-offline"


@pytest.fixture(scope="module")
def folder(site, tmp_path_factory):
    """The unpacked archive."""
    folder = tmp_path_factory.mktemp("downloads")
    with ZipFile(site / f"{NAME}.zip") as archive:
        archive.extractall(folder)
    return folder / NAME


@pytest.fixture
def offline_reader(browser, folder):
    """A reader of the archive."""
    reader = Reader(browser, f"{folder.as_uri()}/", "light")
    with reader.context:
        yield reader


@pytest.mark.parametrize(("home", "link"), [("index.html", ""), ("en/index.html", "../")])
def test_home_page_links_to_it(site, home, link):
    megabytes = (site / f"{NAME}.zip").stat().st_size / 1e6
    html = (site / home).read_text(encoding="utf-8")
    assert html.count(f'href="{link}{NAME}.zip" download') == 1, f"{home}: write <!-- offline --> where the link goes"
    assert f"{megabytes:.1f} MB" in html, f"{home} tells another size than the archive's"


def test_it_holds_every_page_and_each_link_leads_to_a_file(folder):
    pages = {page.relative_to(folder).as_posix() for page in folder.rglob("*.html")}
    assert pages == {f"{path}index.html" for path in SOURCES}
    for page in folder.rglob("*.html"):
        for url in re.findall(r'\b(?:href|src)="(?!\w+:)([^"]*)"', page.read_text(encoding="utf-8")):
            target = (page.parent / unquote(urldefrag(url)[0])) if urldefrag(url)[0] else page
            assert target.is_file(), f"{page.relative_to(folder)} links to {url!r}, which no file answers"


def test_it_is_the_same_for_the_same_site(site):
    with ZipFile(site / f"{NAME}.zip") as archive:
        entries = archive.infolist()
    names = [entry.filename for entry in entries]
    assert names == sorted(names)
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}


@pytest.mark.parametrize(
    ("language", "words", "goal"),
    [("", "数据加载器", "data/dataloader/"), ("en/", "least squares", "en/reference/glossary/")],
)
def test_search_works(offline_reader, folder, language, words, goal):
    with offline_reader.at("index.html") as page:
        if language:
            page.locator("a.twin").click()
        search(page, words)
        link = page.locator(f".md-search-result__link[href*='/{goal}index.html']").first
        expect(link, f'a search for "{words}" must find {goal}').to_be_visible()
        link.click()
        expect(page).to_have_url(re.compile(re.escape((folder / goal).as_uri())))
        expect(page.locator("h1")).to_be_visible()


def test_the_switch_keeps_the_page(offline_reader, folder):
    path = next(path for path in CHINESE if path.count("/") == 2)
    with offline_reader.at(f"{path}index.html") as page:
        for goal in f"en/{path}", path:
            page.locator("a.twin").click()
            expect(page).to_have_url((folder / goal / "index.html").as_uri())
