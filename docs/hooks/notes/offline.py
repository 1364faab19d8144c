"""Leave notes-offline.zip beside the built site: the same pages in both languages, to be read without a server.

A browser that reads from files shows no index.html of itself, so the copies in the archive name each one.
"""

import posixpath
import re
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from notes.languages import is_english
from notes.security import is_preview

NAME = "notes-offline"
LEFT_OUT = re.compile(r"(.*/)?404\.html|(.*/)?sitemap\.xml(\.gz)?|.*\.map|.*\.zip")
HREF = re.compile(r'(?<=\bhref=")(?![\w+.-]+:|//|#)([^"#?]*)')
POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')  # it allows the origin, and files have none
MARK = "<!-- offline -->"
LINKS = {
    "index.html": '<p>没有网络也能读：<a href="{}" download>下载整站</a>（zip，{:.1f} MB），解压后打开其中的 '
    "<code>index.html</code>。中文和英文都在里面，搜索也能用。</p>",
    "en/index.html": '<p>To read without a network, <a href="../{}" download>download the whole site</a> '
    "(zip, {:.1f} MB), unpack it and open its <code>index.html</code>. Both languages are in it, and the search "
    "works.</p>",
}


def write_archive(config):
    """Write the archive once both languages are built, and put the link to it, with its size, on the home pages."""
    if is_english(config) or is_preview():
        return
    site = Path(config.site_dir)
    archive = site / f"{NAME}.zip"
    with ZipFile(archive, "w") as pack:
        for name, content in sorted(offline_files(site)):
            entry = ZipInfo(f"{NAME}/{name}")  # dated 1980: the same site gives the same bytes
            entry.external_attr = 0o644 << 16
            pack.writestr(entry, content, ZIP_DEFLATED)
    for name, link in LINKS.items():
        html = (site / name).read_text(encoding="utf-8")
        link = link.format(archive.name, archive.stat().st_size / 1e6)
        (site / name).write_text(html.replace(MARK, link), encoding="utf-8")


def offline_files(site: Path) -> Iterator[tuple[str, bytes]]:
    """Yield the name and the bytes of each file in the archive."""
    for path in site.rglob("*"):
        name = path.relative_to(site).as_posix()
        if path.is_dir() or LEFT_OUT.fullmatch(name):
            continue
        content = path.read_bytes()
        yield name, offline_page(content.decode()).encode() if name.endswith(".html") else content


def offline_page(html: str) -> str:
    """Return a page whose links name files, and which any origin may load."""
    html = HREF.sub(lambda link: with_index(link[1]), POLICY.sub("", html))
    return html.replace(MARK, "")


def with_index(path: str) -> str:
    """Return a path that names its file: a/ is a/index.html."""
    return posixpath.join(path, "index.html") if posixpath.basename(path) in ("", ".", "..") else path
