"""The site served under /notes/, as on a GitHub project page, and readers whose browser reaches no other host."""

import functools
import gzip
import io
import json
import os
import shutil
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser, Error, Page, Playwright, expect

from tests import ROOT, SITE_URL

DOCS = ROOT / "docs"
BASE = urlsplit(SITE_URL).path
SCHEMES = {"light": "default", "dark": "slate"}
WIDE, PHONE = {"width": 1280, "height": 720}, {"width": 360, "height": 720}
ZOOMED = {"width": 320, "height": 256}  # a window of 1280 px by 1024 at 400 %
SECONDS = 60  # that a busy machine may take for what a reader sees at once
LOST = "no/such/page/"  # where the server shows 404.html, in either language the same one
COMPRESSED = {".css", ".html", ".ipynb", ".js", ".json", ".svg", ".txt", ".xml"}
NOT_READY = "pre:has(> code):not([id])"  # the theme gives a block an id with its button
NO_BROWSER = "no Chromium: apt install chromium-headless-shell, or python -m playwright install chromium"
ARGUMENTS = [
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    "--js-flags=--no-opt",  # a page is gone before V8's last compiler has paid for itself
    "--no-first-run",
]


# The pages, from their sources: the tests are collected before the site is built


def path_of(source: Path) -> str:
    """Return the path of a source's page below the site's root: data/x.md gives data/x/, index.md gives nothing."""
    language, *folders = source.relative_to(DOCS).parent.parts
    names = [*(["en"] if language == "en" else []), *folders, *([source.stem] if source.stem != "index" else [])]
    return "".join(f"{name}/" for name in names)


SOURCES = {path_of(source): source for source in sorted([*DOCS.glob("??/**/*.md"), *DOCS.glob("??/labs/*.py")])}
LABS = [path for path, source in SOURCES.items() if source.suffix == ".py"]
CHINESE = [path for path in SOURCES if not path.startswith("en/")]
LOST_PAGES = [LOST, f"en/{LOST}"]
PAGE = "training/loop/"  # with code, notes, folded solutions, a figure and links to the glossary
KINDS = ["", PAGE, "labs/diabetes/", "reference/glossary/", LOST]


def each(paths):
    """Run a test for each path."""
    return pytest.mark.parametrize("path", paths, ids=[path or "home" for path in paths])


def twin(path: str) -> str:
    """Return the path of the same page in the other language."""
    return path.removeprefix("en/") if path.startswith("en/") else f"en/{path}"


# The server and the browser


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
def compressed(path: Path) -> bytes:
    """Return a file as a server compresses it."""
    return gzip.compress(path.read_bytes(), 6)


@contextmanager
def serve(site: Path) -> Iterator[str]:
    """Serve a built site's folder; yield its address."""
    with ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Handler, directory=str(site))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}{BASE}"
        server.shutdown()


@contextmanager
def launch(playwright: Playwright) -> Iterator[Browser]:
    """Start the browser; skip or, where there must be one, fail if there is none."""
    expect.set_options(timeout=SECONDS * 1000)
    if not (path := find_browser(playwright)):
        if os.environ.get("REQUIRE_BROWSER"):
            pytest.fail(NO_BROWSER, pytrace=False)
        pytest.skip(NO_BROWSER)
    root = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    with playwright.chromium.launch(executable_path=path, args=[*ARGUMENTS, *root]) as browser:
        yield browser


def find_browser(playwright: Playwright) -> str | None:
    """Return the path of Playwright's own Chromium or of the system's, or None; one without windows is faster."""
    system = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"]
    names = [playwright.chromium.executable_path, *system]
    return next(filter(None, map(shutil.which, names)), None)


class Reader:
    """A browser's window that reaches no other host, and the list of what went wrong in it.

    The address is that of a served site or of a folder of files; it ends in a slash. The window may be touched.
    """

    def __init__(self, browser: Browser, address: str, scheme: str, has_touch: bool = False):
        self.address, self.faults, self.others = address, [], set()
        self.own = (address.removesuffix(BASE).rstrip("/") + "/", "data:", "blob:")
        self.context = context = browser.new_context(color_scheme=scheme, has_touch=has_touch, service_workers="block")
        context.set_default_timeout(SECONDS * 1000)
        if address.startswith("http"):
            context.grant_permissions(["clipboard-read", "clipboard-write"], origin=self.own[0])
        context.on("request", self.on_request)
        context.on("requestfailed", self.on_request_failed)
        context.on("response", self.on_response)
        context.on("console", self.on_console)
        context.on("weberror", lambda error: self.faults.append(f"a script fails; mend it: {error.error}"))
        self.page, self.visited = context.new_page(), []
        self.page.on("framenavigated", lambda frame: self.visited.append(frame.url))

    def is_other_host(self, url: str) -> bool:
        """Tell whether an address isn't of the site."""
        return not url.startswith(self.own)

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
    def at(self, path: str, size: dict[str, int] = WIDE) -> Iterator[Page]:
        """Open a page of the site; when it is left, fail for all that went wrong on it."""
        self.page.goto("about:blank")  # else a page that is open already would not be loaded again
        self.page.set_viewport_size(size)
        self.faults.clear()
        self.others.clear()
        self.page.goto(self.address + path)
        try:
            wait_for_size(self.page, size)
            self.page.locator(NOT_READY).first.wait_for(state="detached")
            yield self.page
        except (AssertionError, Error) as error:  # a long one: it ends in the whole page as text
            self.faults.append(str(error).split("Aria snapshot")[0].rstrip())
        if self.faults:
            fail(path, *dict.fromkeys(self.faults))


def fail(path: str, *faults: str):
    """Fail a test for what is wrong with a page."""
    raise pytest.fail.Exception("\n- ".join([f"{BASE}{path}:", *faults]), pytrace=False) from None


# What a reader does and prefers


@contextmanager
def preferring(page: Page, **media: str) -> Iterator[None]:
    """Let the reader's system prefer something for a while."""
    page.emulate_media(**media)
    try:
        yield
    finally:
        page.emulate_media(**dict.fromkeys(media, "null"))


def resize(page: Page, size: dict[str, int]) -> None:
    """Give the window a size, and wait until the page has it: on a busy machine it follows later."""
    page.set_viewport_size(size)
    wait_for_size(page, size)


def wait_for_size(page: Page, size: dict[str, int]) -> None:
    """Wait until the page has a size that its window was given."""
    page.wait_for_function("size => innerWidth == size.width && innerHeight == size.height", arg=size)


def unfold(page: Page) -> None:
    """Unfold what is folded."""
    page.evaluate(
        "for (const folded of document.querySelectorAll('details')) folded.open = true;"
        "for (const button of document.querySelectorAll('.fold')) button.ariaExpanded = true"
    )


def settle(page: Page) -> None:
    """Wait until the colours that change gradually have changed."""
    page.evaluate(
        "() => Promise.allSettled(document.getAnimations()"
        ".filter(move => move instanceof CSSTransition).map(move => move.finished))"
    )


def search(page: Page, words: str) -> None:
    """Type words into the search."""
    box = page.locator(".md-search__input")
    box.click()
    box.fill(words)
    box.press("End")  # the theme waits for a key to go up


def translation(page: Page, key: str) -> str:
    """Return what the theme says in the page's language."""
    return json.loads(page.locator("#__config").text_content())["translations"][key]


# What is wrong with a page


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


def overflow_faults(page: Page) -> Iterator[str]:
    """Yield, if something is wider than the window, what it is."""
    outside = page.evaluate(OVERFLOW)
    if outside is not None:
        width, what = page.viewport_size["width"], "; ".join(outside[:3])
        yield f"at {width} px it is too wide; wrap it, shrink it or let it scroll in its place: {what}"


# Words of code that look the same are measured once a page: axe needs ten times as long for all of them.
ONE_OF_EACH = """() => {
    const words = [...document.querySelectorAll(".highlight code span[class]:not(.note, .note *, .marker)")];
    const looks = words.map(word => word.className + getComputedStyle(word.closest("code")).backgroundColor);
    words.forEach((word, place) => {
        if (looks.indexOf(looks[place]) < place) word.replaceWith(...word.childNodes);
    });
}"""


def axe_faults(page: Page, where: str = "html", without: Iterable[str] = ()) -> Iterator[str]:
    """Yield each violation of axe's rules, best practices among them, with the first elements that it concerns."""
    if not page.evaluate("window.axe"):
        page.evaluate(ONE_OF_EACH)
        page.evaluate(AXE_SCRIPT)
    settle(page)  # half-way a tooltip has half of its contrast
    rules = {rule: {"enabled": False} for rule in without}
    options = {"resultTypes": ["violations"], "selectors": False, "rules": rules}
    for violation in page.evaluate("async ask => (await axe.run(...ask)).violations", [where, options]):
        nodes = violation["nodes"]
        for node in nodes[:3]:
            reason = " ".join(node["failureSummary"].split())
            yield f"axe {violation['id']} ({violation['impact']}), {len(nodes)}: {node['html'][:120]}: {reason}"
