"""Cut the social cards' font from an installed Noto Sans CJK. Run by hand: python tests/cards.py [font.ttc]

It keeps the characters that the pages use and the commonest of the others, so that a new title seldom needs it.
"""

import sys
from collections import Counter
from pathlib import Path

import jieba
from fontTools import subset

ROOT = Path(__file__).parents[1]
FONT = ROOT / "docs" / "hooks" / "cards" / "NotoSansCJKsc-subset.otf"
INSTALLED = "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc"  # Debian's fonts-noto-cjk
SIMPLIFIED_CHINESE = 2  # in that collection
COMMON = 1500


def characters():
    """Return the characters of the pages, of the settings, of ASCII, and the commonest Chinese ones."""
    files = [*ROOT.glob("mkdocs*.yml"), *ROOT.glob("docs/??/**/*.md"), *ROOT.glob("docs/??/labs/*.py")]
    used = {*map(chr, range(32, 127)), *"".join(file.read_text(encoding="utf-8") for file in files)}
    frequency = Counter()
    jieba.initialize()
    for word, times in jieba.dt.FREQ.items():
        frequency.update({character: times for character in word if "\u4e00" <= character <= "\u9fff"})
    return used | {character for character, _ in frequency.most_common(COMMON)}


def main(source):
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
    main(*sys.argv[1:] or [INSTALLED])
