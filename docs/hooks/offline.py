"""Leave notes-offline.zip beside the built site: the same pages in both languages, to be read without a server.

A browser that reads from files shows no index.html of itself, fetches no JSON and starts no worker. So the copies in
the archive name each index.html, have the search index as a script, and bring iframe-worker, as Material's offline
plugin would have a second build do.
"""

import json
import posixpath
import re
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import click

NAME = "notes-offline"
SHIM = Path(__file__).with_name("offline") / "iframe-worker.js"
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


def on_post_build(config):
    command = click.get_current_context(silent=True)
    if config.theme["language"] != "zh" or (command and command.info_name == "serve"):
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


def offline_files(site):
    """Yield the name and the bytes of each file in the archive."""
    yield SHIM.name, SHIM.read_bytes()
    for path in site.rglob("*"):
        name = path.relative_to(site).as_posix()
        if path.is_dir() or LEFT_OUT.fullmatch(name):
            continue
        if name.endswith(".html"):
            yield name, offline_page(path.read_text(encoding="utf-8"), name).encode()
        elif name.endswith("search/search_index.json"):
            yield name.removesuffix("on"), offline_index(json.loads(path.read_bytes())).encode()
        else:
            yield name, path.read_bytes()


def offline_page(html, name):
    html = HREF.sub(lambda link: with_index(link[1]), POLICY.sub("", html))
    shim = f'<script src="{"../" * name.count("/")}{SHIM.name}"></script>'
    return html.replace(MARK, "").replace('<script id="__config"', f'{shim}<script id="__config"', 1)


def offline_index(index):
    for entry in index["docs"]:
        path, hash, anchor = entry["location"].partition("#")
        entry["location"] = with_index(path) + hash + anchor
    return "var __index = " + json.dumps(index, ensure_ascii=False, separators=(",", ":"))


def with_index(path):
    """Return a path that names its file: a/ is a/index.html."""
    return posixpath.join(path, "index.html") if posixpath.basename(path) in ("", ".", "..") else path
