"""Cut the social cards' font from an installed Noto Sans CJK.

    python tools/card_font.py [font.ttc]

It keeps the characters that the font has now and adds those that the pages use.
"""

import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

ROOT = Path(__file__).resolve().parents[1]
FONT = ROOT / "docs" / "hooks" / "notes" / "cards_font" / "NotoSansCJKsc-subset.otf"
INSTALLED = "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc"  # Debian's fonts-noto-cjk
SIMPLIFIED_CHINESE = 2  # in that collection


def characters() -> set[str]:
    """Return the characters of the font as it is, of ASCII, of the pages and of the settings."""
    files = [*ROOT.glob("mkdocs*.yml"), *ROOT.glob("docs/??/**/*.md"), *ROOT.glob("docs/??/labs/*.py")]
    used = {character for file in files for character in file.read_text(encoding="utf-8")}
    with TTFont(FONT) as font:
        return {*map(chr, font.getBestCmap()), *map(chr, range(32, 127)), *used}


def main(source: str = INSTALLED) -> None:
    """Cut the font from a collection of fonts and say what it holds; exit with a message if there is none."""
    if not Path(source).exists():
        sys.exit(f"{source} isn't there: apt install fonts-noto-cjk, or name your NotoSansCJK-Regular.ttc")
    options = subset.Options(font_number=SIMPLIFIED_CHINESE, hinting=False, layout_features=[])
    options.name_IDs = [0, 1, 2, 13, 14]  # its name and its licence
    options.drop_tables += ["BASE", "VORG", "vhea", "vmtx"]
    font = subset.load_font(source, options)
    cutter = subset.Subsetter(options)
    cutter.populate(text="".join(sorted(characters())))
    cutter.subset(font)
    subset.save_font(font, FONT, options)
    print(f"{FONT.relative_to(ROOT)}: {len(font.getBestCmap())} characters, {FONT.stat().st_size // 1000} KB")


if __name__ == "__main__":
    main(*sys.argv[1:])
