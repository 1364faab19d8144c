"""Draw each page's social card, what a chat or a feed shows beside a link to the page: card.png in the page's folder.

The font in notes/cards_font holds the characters that the pages use; tools/card_font.py cuts it anew.
"""

import functools
import hashlib
import io
import logging
import os
import re
from pathlib import Path

from fontTools.ttLib import TTFont
from mkdocs.utils import write_file
from PIL import Image, ImageDraw, ImageFont, __version__

from notes.project import cache_of, root_of

log = logging.getLogger("mkdocs.hooks.cards")  # below mkdocs, so that --strict counts it

FONT = Path(__file__).with_name("cards_font") / "NotoSansCJKsc-subset.otf"
WIDTH, HEIGHT, MARGIN = 1200, 630, 84
GROUND, PATTERN, TEXT, SOFT, ACCENT = "#0e434c", "#135059", "#ffffff", "#c5dde1", "#ffd479"
# What stands on one line: a word, or Chinese up to its punctuation, which then breaks inside no word.
PIECE = re.compile(r"\s*[（“《]*(?:[\u4e00-\u9fff]+|[^\s“《（\u4e00-\u9fff]+)[，。、；：？！）”》]*")


def draw_for(page, config):
    """Write a page's card beside it, where the site knows its address: a card's own must be absolute."""
    if not config.site_url:
        return
    section, title = page.parent.title if page.parent else "", page.meta.get("title") or page.title
    texts = config.site_name, section, title, page.meta.get("description", ""), config.site_description
    if lacking := sorted({*"".join(texts)} - characters()):
        source = Path(config.docs_dir, page.file.src_uri).resolve().relative_to(root_of(config)).as_posix()
        log.warning(
            f"{source}: the font of the social cards lacks {''.join(lacking)}, which its title or description uses; "
            "run python tools/card_font.py, or use other words"
        )
    write_file(cached(cache_of(config) / "cards", texts), str(Path(page.file.abs_dest_path).with_name("card.png")))


@functools.cache
def characters():
    with TTFont(FONT) as font:
        return {*map(chr, font.getBestCmap())}


@functools.cache
def made_by():
    return hashlib.sha256(Path(__file__).read_bytes() + FONT.read_bytes() + __version__.encode())


def cached(folder, texts):
    """Return the card's PNG, drawn only if no build has drawn it before."""
    key = made_by().copy()
    key.update(repr(texts).encode())
    path = folder / f"{key.hexdigest()[:16]}.png"
    if not path.exists():
        folder.mkdir(parents=True, exist_ok=True)
        drawn = path.with_suffix(f".{os.getpid()}")
        drawn.write_bytes(draw(*texts))
        drawn.replace(path)  # at once: another build may read it
    return path.read_bytes()


@functools.cache
def font(size):
    return ImageFont.truetype(FONT, size, layout_engine=ImageFont.Layout.BASIC)  # the same wherever it is built


def draw(site, section, title, description, promise):
    """Return a card's PNG."""
    card = ground().copy()
    pen = ImageDraw.Draw(card)
    pen.text((MARGIN + 70, 92), site, TEXT, font(34), "lm")
    pen.text((MARGIN + 70 + font(34).getlength(f"{site}  "), 92), section, ACCENT, font(34), "lm")
    pen.text((MARGIN, HEIGHT - 76), promise, SOFT, font(24), "lm")
    for size in 88, 74, 62, 50:  # pixels: the largest on one line, or a smaller one on two
        lines = wrapped(title, font(size))
        if len(lines) <= (1 if size == 88 else 2):
            break
    smaller = wrapped(description, font(32))
    y = 314 - (1.25 * size * len(lines) + 48 * len(smaller)) / 2
    for line in lines:
        y += 1.25 * size
        pen.text((MARGIN - size / 24, y - 0.3 * size), line, TEXT, font(size), "ls", stroke_width=size / 80)
    y += 22
    for line in smaller:
        y += 48
        pen.text((MARGIN, y - 12), line, SOFT, font(32), "ls")
    file = io.BytesIO()
    card.quantize(24, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE).save(file, "PNG")
    return file.getvalue()


@functools.cache
def ground():
    """Return what every card shows: the colours, and the site's mark, small and very large."""
    card = Image.new("RGB", (2 * WIDTH, 2 * HEIGHT), GROUND)
    mark(ImageDraw.Draw(card), 2 * 690, 2 * 90, 2 * 28, PATTERN, PATTERN)
    mark(ImageDraw.Draw(card), 2 * (MARGIN - 9), 2 * 61, 2 * 2.6, TEXT, ACCENT)
    return card.resize((WIDTH, HEIGHT), Image.Resampling.LANCZOS)


def mark(pen, x, y, unit, line, dots):
    """Draw docs/theme/assets/mark.svg, of 24 units, without its square."""
    ends = [(x + a * unit, y + b * unit) for a, b in ((4, 18), (19, 6))]
    pen.line(ends, line, round(2 * unit))
    for end in ends:
        pen.circle(end, unit, line)
    for a, b in (6.5, 13), (11, 15.5), (13, 8), (18, 10.5):
        pen.circle((x + a * unit, y + b * unit), 1.6 * unit, dots)


def wrapped(text, font, width=WIDTH - 2 * MARGIN):
    """Break a text into as few lines as fit, of nearly the same length."""
    pieces = []
    for piece in PIECE.findall(text):
        whole = font.getlength(piece) <= width
        pieces += [(part, font.getlength(part)) for part in ([piece] if whole else piece)]

    def fill(width):
        lines, length = [""], 0
        for piece, more in pieces:
            if lines[-1] and length + more > width:
                lines.append("")
                length = 0
            lines[-1] += piece if lines[-1] else piece.lstrip()
            length += more
        return lines

    fewest = fill(width)
    even = fewest
    for narrower in range(width - 20, 0, -20):
        lines = fill(narrower)
        if len(lines) > len(fewest):
            break
        even = lines
    return even
