"""Begin a page: its program, its text in both languages, and its places in the nav and in the two reading lists.

    python tools/page.py training/huber [--zh 休伯损失] [--en "The Huber loss"] [--lit loss]

What is left to write stands there as TODO; pytest docs/zh/training/huber.md names each one, with all else that the page
lacks. Nothing that exists is overwritten. The templates are in tools/template.
"""

import argparse
import json
import re
import sys
from pathlib import Path
from string import Template

import yaml

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "docs" / "hooks"))

from notes.follows import chinese, digest, followed, stamp
from notes.page import LANGUAGES
from notes.page_checks import PARTS, TO_WRITE

ROOT = Path(__file__).resolve().parents[1]
TEMPLATES = Path(__file__).with_name("template")
SHOWN = {"dataset": "Dataset", "dataloader": "DataLoader"}  # as the figure of the pipeline writes these parts
AND = {"zh": " 与 ", "en": " and "}
REMARK = {"zh": f"：{TO_WRITE}：这一页讲什么。", "en": f": {TO_WRITE}: what the page is about."}
BESIDE = {"zh": "、", "en": ", "}


def add_page(root: Path, name: str, titles: dict[str, str], lit: list[str]) -> list[Path]:
    """Write a page called <section>/<topic> into a project; return the files that are new or changed.

    `titles` gives its title by language, `lit` the parts of the pipeline that it is about. Raises ValueError, before
    anything is written, where the name is no good, the section unknown, or a file already there.
    """
    if not re.fullmatch(r"[a-z]+/[a-z][a-z0-9]*(-[a-z0-9]+)*", name):
        raise ValueError(f"{name}: call a page <section>/<topic>, in small letters, such as training/huber")
    nav, before = with_nav_line((root / "mkdocs.yml").read_text(encoding="utf-8"), name)
    new, changed = new_files(root, name, titles, lit, before), {root / "mkdocs.yml": nav}
    for language in LANGUAGES:
        home = root / "docs" / language / "index.md"
        changed[home] = with_reading_line(home.read_text(encoding="utf-8"), name, titles[language], language)
    for path in new:
        if path.exists():
            raise ValueError(f"{path.relative_to(root).as_posix()} is there already; choose another name, or edit it")
    home = root / "docs" / "en" / "index.md"
    home_was_compared = followed(home) == digest(chinese(home))
    for path, text in (new | changed).items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    stamp(root / "docs" / "en" / f"{name}.md")
    if home_was_compared:
        stamp(home)
    return [*new, *changed]


def new_files(root: Path, name: str, titles: dict[str, str], lit: list[str], before: str) -> dict[Path, str]:
    """Return the text of a new page's program and of its two pages, by path; `before` is the page that it builds on."""
    topic = name.partition("/")[2]
    words = {"name": name, "id": topic, "query": topic.replace("-", " "), "before": before}
    words["lit"] = " ".join(f"lit-{part}" for part in lit)
    files = {root / "snippets" / name / f"{topic}.py": (TEMPLATES / "program.py").read_text(encoding="utf-8")}
    for language in LANGUAGES:
        template = Template((TEMPLATES / f"{language}.md").read_text(encoding="utf-8"))
        parts = AND[language].join(SHOWN.get(part, part) for part in lit)
        page = root / "docs" / language / f"{name}.md"
        title = titles[language]
        files[page] = template.substitute(words, title=title, in_front_matter=in_front_matter(title), parts=parts)
    return files


def in_front_matter(title: str) -> str:
    """Return a title as YAML takes it: in quotes where it needs them, as with a colon."""
    try:
        is_plain = yaml.safe_load(f"title: {title}") == {"title": title}
    except yaml.YAMLError:
        is_plain = False
    return title if is_plain else json.dumps(title, ensure_ascii=False)


def with_nav_line(text: str, name: str) -> tuple[str, str]:
    """Return mkdocs.yml with the page under the last one of its section, and the name of that one."""
    section = name.partition("/")[0]
    known = re.findall(r"^ +- ([a-z]+)/[\w-]+\.md$", text, re.M)
    if section not in known:
        sections = ", ".join(dict.fromkeys(known))
        raise ValueError(f"{name}: the nav of mkdocs.yml has no section {section}; name one of {sections}")
    lines = text.split("\n")
    beside = [number for number, line in enumerate(lines) if re.fullmatch(rf" +- {section}/[\w-]+\.md", line)]
    line = re.sub(r"- .*", f"- {name}.md", lines[beside[-1]])
    if line in lines:
        raise ValueError(f"{name}: the nav of mkdocs.yml has it already; choose another name, or take its line out")
    before = lines[beside[-1]].strip(" -").removesuffix(".md")
    return "\n".join([*lines[: beside[-1] + 1], line, *lines[beside[-1] + 1 :]]), before


def with_reading_line(text: str, name: str, title: str, language: str) -> str:
    """Return a home page that leads to the page too: by a line, or in the sentence that names the section's pages."""
    lines, link = text.split("\n"), f"[{title}]({name}.md)"
    to_section = re.compile(rf"\[[^\]]*\]\({name.partition('/')[0]}/[\w-]+\.md\)")
    beside = [number for number, line in enumerate(lines) if to_section.search(line)]
    if not beside:
        raise ValueError(f"docs/{language}/index.md: its reading list has no page of this section; add {link} by hand")
    last = lines[beside[-1]]
    if item := re.match(r" *(?:-|\d+\.) (?=\[)", last):
        line = f"{item[0]}{link}{REMARK[language]}"
        return "\n".join([*lines[: beside[-1] + 1], line, *lines[beside[-1] + 1 :]])
    end = [match.end() for match in to_section.finditer(last)][-1]
    lines[beside[-1]] = f"{last[:end]}{BESIDE[language]}{link}{last[end:]}"
    return "\n".join(lines)


def main(words: list[str]) -> None:
    """Obey the command line; leave with one message where the page can't be written."""
    parser = argparse.ArgumentParser(description="Begin a page, in both languages.", epilog=__doc__.splitlines()[-3])
    parser.add_argument("name", help="<section>/<topic>, such as training/huber")
    parser.add_argument("--zh", help="its Chinese title; without it, the topic's name")
    parser.add_argument("--en", help="its English title; without it, the topic's name")
    parser.add_argument(
        "--lit", nargs="+", choices=PARTS, default=["step"], help="the parts of the pipeline it is about"
    )
    asked = parser.parse_args(words)
    plain = asked.name.rpartition("/")[2].replace("-", " ").capitalize()
    try:
        written = add_page(ROOT, asked.name, {"zh": asked.zh or plain, "en": asked.en or plain}, asked.lit)
    except ValueError as fault:
        sys.exit(str(fault))
    print("\n".join(path.relative_to(ROOT).as_posix() for path in written))
    print(f"Now write what this names: pytest docs/*/{asked.name}.md docs/*/index.md")


if __name__ == "__main__":
    main(sys.argv[1:])
