"""The site served under /notes/, as on a GitHub project page, and readers whose browser reaches no other host."""

import functools
import gzip
import io
import json
import os
import shutil
import threading
from contextlib import contextmanager, suppress
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Error, expect, sync_playwright

from tests import ROOT, SITE_URL

DOCS = ROOT / "docs"
BASE = urlsplit(SITE_URL).path
SCHEMES = {"light": "default", "dark": "slate"}
WIDE, PHONE = {"width": 1280, "height": 720}, {"width": 360, "height": 720}
ZOOMED = {"width": 320, "height": 256}  # a window of 1280 px by 1024 at 400 %
SECONDS = 20  # that a slow machine may take for what a reader sees at once
LOST = "no/such/page/"  # where the server shows 404.html, in either language the same one
COMPRESSED = {".css", ".html", ".ipynb", ".js", ".json", ".svg", ".txt", ".xml"}
NOT_READY = "pre:has(> code):not([id])"  # the theme gives a block an id with its button and annotations
NO_BROWSER = "no Chromium: apt install chromium, or python -m playwright install chromium"
ARGUMENTS = [
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    "--no-first-run",
]


# The pages, from their sources: the tests are collected before the site is built


def path_of(source):
    """Return the path of a source's page below the site's root: data/x.md gives data/x/, index.md gives nothing."""
    language, *folders = source.relative_to(DOCS).parent.parts
    names = [*(["en"] if language == "en" else []), *folders, *([source.stem] if source.stem != "index" else [])]
    return "".join(f"{name}/" for name in names)


SOURCES = {path_of(source): source for source in sorted([*DOCS.glob("??/**/*.md"), *DOCS.glob("??/labs/*.py")])}
LABS = [path for path, source in SOURCES.items() if source.suffix == ".py"]
CHINESE = [path for path in SOURCES if not path.startswith("en/")]
LOST_PAGES = [LOST, f"en/{LOST}"]
PAGE = "training/loop/"  # with code, annotations, folded solutions, a figure and links to the glossary
KINDS = ["", PAGE, "labs/diabetes/", "reference/glossary/", LOST]


def each(paths):
    return pytest.mark.parametrize("path", paths, ids=[path or "home" for path in paths])


def twin(path):
    """Return the path of the same page in the other language."""
    return path.removeprefix("en/") if path.startswith("en/") else f"en/{path}"


# The server, the browser and the watch on it


class Handler(SimpleHTTPRequestHandler):
    """Serve the site below /notes/ and nothing elsewhere."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True  # it would hold each answer back until the head of it is acknowledged

    def translate_path(self, path):
        path = urlsplit(path).path
        if not path.startswith(BASE):
            return os.path.join(self.directory, "nothing is served outside " + BASE.strip("/"))
        path = "404.html" if path.endswith(LOST) else path.removeprefix(BASE)
        return super().translate_path("/" + path)

    def send_head(self):
        path = Path(self.translate_path(self.path))
        page = path / "index.html" if path.is_dir() and urlsplit(self.path).path.endswith("/") else path
        if page.suffix not in COMPRESSED or not page.is_file():
            return super().send_head()
        body = compressed(page)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(page)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        return io.BytesIO(body)

    def copyfile(self, *args):
        with suppress(ConnectionError):  # the reader has left the page
            super().copyfile(*args)

    def log_message(self, *args):
        pass


@functools.cache
def compressed(path):
    return gzip.compress(path.read_bytes(), 6)


@pytest.fixture(scope="module")
def browser():
    expect.set_options(timeout=SECONDS * 1000)
    with sync_playwright() as playwright:
        if not (path := find_browser(playwright)):
            if os.environ.get("REQUIRE_BROWSER"):
                pytest.fail(NO_BROWSER, pytrace=False)
            pytest.skip(NO_BROWSER)
        root = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
        with playwright.chromium.launch(executable_path=path, args=[*ARGUMENTS, *root]) as browser:
            yield browser


def find_browser(playwright):
    """Return the path of Playwright's own Chromium or of the system's, or None."""
    names = [playwright.chromium.executable_path, "chromium", "chromium-browser", "google-chrome"]
    return next(filter(None, map(shutil.which, names)), None)


@pytest.fixture(scope="module")
def address(browser, site):
    """The address of the served site."""
    with serve(site) as address:
        yield address


@contextmanager
def serve(site):
    """Serve a built site's folder; yield its address."""
    with ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Handler, directory=str(site))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}{BASE}"
        server.shutdown()


@pytest.fixture(scope="module")
def readers(browser, address):
    """A reader who prefers light pages, and one who prefers dark ones."""
    return {scheme: Reader(browser, address, scheme) for scheme in SCHEMES}


@pytest.fixture
def reader(readers):
    return readers["light"]


class Reader:
    """A browser's window that reaches no other host, and the list of what went wrong in it."""

    def __init__(self, browser, address, scheme):
        self.address, self.faults, self.others = address, [], set()
        self.context = context = browser.new_context(color_scheme=scheme, service_workers="block")
        context.set_default_timeout(SECONDS * 1000)
        context.grant_permissions(["clipboard-read", "clipboard-write"], origin=address.removesuffix(BASE))
        context.on("request", self.on_request)
        context.on("requestfailed", self.on_request_failed)
        context.on("response", self.on_response)
        context.on("console", self.on_console)
        context.on("weberror", lambda error: self.faults.append(f"a script fails; mend it: {error.error}"))
        self.page, self.visited = context.new_page(), []
        self.page.on("framenavigated", lambda frame: self.visited.append(frame.url))

    def is_other_host(self, url):
        return not url.startswith((self.address.removesuffix(BASE) + "/", "data:", "blob:"))

    def on_request(self, request):
        if self.is_other_host(request.url):
            self.others.add(urlsplit(request.url).hostname)
            self.faults.append(f"it asks another host for {request.url}; ship that file or do without it")

    def on_request_failed(self, request):
        # It is aborted when the reader leaves the page; on_request has told of other hosts.
        if request.failure != "net::ERR_ABORTED" and not self.is_other_host(request.url):
            self.faults.append(f"{request.url} can't be loaded ({request.failure}); mend the link to it")

    def on_response(self, response):
        if response.status >= 400:
            self.faults.append(f"{response.url} answers {response.status}; mend the link, or add the file")

    def on_console(self, message):
        if message.type in ("assert", "error"):
            place = message.location
            self.faults.append(f"the console shows an error; mend it: {message.text} ({place['url']})")

    @contextmanager
    def at(self, path):
        """Open a page of the site; when it is left, fail for all that went wrong on it."""
        self.page.goto("about:blank")  # else a page that is open already would not be loaded again
        self.page.set_viewport_size(WIDE)
        self.faults.clear()
        self.others.clear()
        self.page.goto(self.address + path)
        try:
            self.page.locator(NOT_READY).first.wait_for(state="detached")
            yield self.page
        except (AssertionError, Error) as error:  # a long one: it ends in the whole page as text
            self.faults.append(str(error).split("Aria snapshot")[0].rstrip())
        if self.faults:
            fail(path, *dict.fromkeys(self.faults))


def fail(path, *faults):
    raise pytest.fail.Exception("\n- ".join([f"{BASE}{path}:", *faults]), pytrace=False) from None


def translation(page, key):
    """Return what the theme says in the page's language."""
    return json.loads(page.locator("#__config").text_content())["translations"][key]


# The theme cuts off what is too wide (.md-container has overflow: clip), so the document itself is never wider.
OVERFLOW = """() => {
    const edge = document.documentElement.clientWidth;
    const frames = [...document.querySelectorAll("html, .md-header, .md-container")];
    if (frames.every(e => e.scrollWidth <= edge)) return null;
    const clips = e => getComputedStyle(e).overflowX != "visible";
    const contained = e => !frames.includes(e) && e != document.body && (clips(e) || contained(e.parentElement));
    const right = e => {
        const box = e.getBoundingClientRect();
        return box.left + Math.max(box.width, clips(e) ? 0 : e.scrollWidth);
    };
    const outside = [...document.querySelectorAll(".md-header *, .md-container *")]
        .filter(e => right(e) > edge + 0.5 && !contained(e.parentElement));
    return outside.filter(e => !outside.some(other => other != e && e.contains(other)))
        .map(e => `${e.cloneNode().outerHTML.slice(0, 80)} "${e.textContent.trim().slice(0, 30)}"`);
}"""


def overflow_faults(page):
    """Yield, if something is wider than the window, what it is."""
    outside = page.evaluate(OVERFLOW)
    if outside is not None:
        width, what = page.viewport_size["width"], "; ".join(outside[:3])
        yield f"at {width} px it is too wide; wrap it, shrink it or let it scroll in its place: {what}"


def search(page, words):
    box = page.locator(".md-search__input")
    box.click()
    box.fill(words)
    box.press("End")  # the theme waits for a key to go up
