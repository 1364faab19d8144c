"""The page of all exercises: what docs/exercises.yml says of each, under its heading's title, in place of a comment.

`<!-- exercises: count -->` becomes a sentence, `<!-- exercises: evening -->` the list of those for a first evening, and
`<!-- exercises: data -->` those of the pages in data/. docs/theme/assets/live/exercises.js lets a reader tick them off.
"""

import re
from dataclasses import dataclass
from pathlib import Path

from mkdocs.exceptions import PluginError

from notes import data
from notes.page import LANGUAGES, read_page

FILE = "docs/exercises.yml"
PLACE = re.compile(r"^<!-- exercises: (\w+) -->$", re.M)
PARTS = ("level", "minutes", "evening", *LANGUAGES)
HEADING = "exercise-"  # how the id of an exercise's heading begins
LEVELS = {"zh": ("易", "中", "难"), "en": ("easy", "medium", "hard")}
WORDS = {
    "zh": {"time": "{} 分钟", "count": "一共 {} 道，全做完大约 {} 小时。", "between": "："},
    "en": {"time": "{} min", "count": "There are {} exercises; all of them take about {} hours.", "between": ": "},
}


@dataclass(frozen=True)
class Exercise:
    """An exercise of a page, such as data/samplers.md#exercise-shares: that page's title, its level from 1 to 3, the
    minutes that it takes, what it trains, in one language, and its place in a first evening, if it has one."""

    page: str
    page_title: str
    id: str
    title: str
    level: int
    minutes: int
    trains: str
    evening: int | None

    @property
    def link(self) -> str:
        """The link to it from a page in reference/."""
        return f"[{self.title}](../{self.page}#{self.id})"


def read_exercises(root: Path, language: str) -> list[Exercise]:
    """Return a language's exercises in the order of docs/exercises.yml.

    Raise ValueError, which names the file and the mend, where that file can't be read, or the pages' headings differ.
    """
    listed = data.read(root, FILE, data.from_yaml)
    if not isinstance(listed, dict):
        raise ValueError(f"{FILE}:1: it lists no pages; write each as training/loop: and under it its exercises")
    docs, exercises = root / "docs" / language, []
    for name, about in listed.items():
        if not isinstance(about, dict):
            raise ValueError(f"{FILE}: {name} lists no exercises; write each as memory: {{level: …}}, or take it out")
        path = next((path for path in (docs / f"{name}.md", docs / f"{name}.py") if path.exists()), None)
        if path is None:
            raise ValueError(f"{FILE}: there is no page docs/{language}/{name}; take it out, or mend its name")
        titles, page_title = titles_of(path), read_page(path).meta.get("title", "")
        if missing := [id for id in titles if id.removeprefix(HEADING) not in about]:
            raise ValueError(f"{FILE}: {name} lacks {missing[0].removeprefix(HEADING)}; write a line for it")
        for key, told in about.items():
            id = HEADING + key
            if id not in titles:
                raise ValueError(f"{FILE}: {path.relative_to(root).as_posix()} has no heading {id}; mend {key}")
            if fault := _fault_of(told, language):
                raise ValueError(f"{FILE}: {name}: {key}: {fault}")
            exercises.append(
                Exercise(
                    path.relative_to(docs).as_posix(), page_title, id, titles[id],
                    told["level"], told["minutes"], told[language], told.get("evening"),
                )
            )  # fmt: skip
    return exercises


def _fault_of(told: object, language: str) -> str | None:
    """Return what is wrong with what the file says of an exercise, and the mend; or None."""
    if not isinstance(told, dict):
        return "it says nothing of it; write {level: …, minutes: …, zh: …, en: …}"
    if unknown := next((key for key in told if key not in PARTS), None):
        return f"{unknown} is no part of it; take it out"
    if told.get("level") not in (1, 2, 3):
        return "its level isn't 1, 2 or 3; write level: 1"
    for part in ("minutes", "evening") if "evening" in told else ("minutes",):
        if not isinstance(told.get(part), int) or told[part] < 1:
            return f"its {part} is no number from 1 on; write {part}: 10"
    if not isinstance(told.get(language), str) or not told[language].strip():
        return f"it has no {language}; write {language}: …"
    return None


def titles_of(path: Path) -> dict[str, str]:
    """Return the titles of a page's exercises by their headings' ids."""
    return {heading.id: heading.text for heading in read_page(path).headings if (heading.id or "").startswith(HEADING)}


def with_exercises(markdown: str, root: Path, language: str) -> str:
    """Return a page's Markdown with the exercises in their places."""
    if not PLACE.search(markdown):
        return markdown
    words = WORDS[language]
    try:
        exercises = read_exercises(root, language)
    except ValueError as error:
        raise PluginError(str(error)) from None

    def filled(place: re.Match) -> str:
        if place[1] == "count":
            return words["count"].format(len(exercises), round(sum(each.minutes for each in exercises) / 60))
        if place[1] == "evening":
            chosen = sorted((each for each in exercises if each.evening), key=lambda each: each.evening)
            return _items(chosen, "1.", language)
        return _items([each for each in exercises if each.page.startswith(f"{place[1]}/")], "-", language)

    return PLACE.sub(filled, markdown)


def _items(exercises: list[Exercise], mark: str, language: str) -> str:
    """Return a Markdown list of exercises."""
    words, lines = WORDS[language], []
    for each in exercises:
        level = "●" * each.level + "○" * (3 - each.level)
        level = f'<span aria-hidden="true">{level}</span> {LEVELS[language][each.level - 1]}'
        about = f"{level} · {words['time'].format(each.minutes)} · {each.page_title}"
        lines.append(f"{mark} {each.link}{words['between']}{each.trains} <small>{about}</small>")
    return '<div class="exercises" data-script="exercises" markdown>\n\n' + "\n".join(lines) + "\n\n</div>"
