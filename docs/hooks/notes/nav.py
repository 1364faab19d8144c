"""The nav in a second language: mkdocs.yml names the pages once, and each page has its title in its front matter."""

from mkdocs.exceptions import ConfigurationError


def translated(nav: list, names: dict[str, str]) -> list:
    """Return a copy of a nav with the titles that are written in it put in another language.

    `nav` is what stands under `nav:` in mkdocs.yml: paths, and {title: path or nav}. `names` gives each title's
    translation. Raises ConfigurationError where a title has none.
    """
    return [entry if isinstance(entry, str) else _translated_titles(entry, names) for entry in nav]


def _translated_titles(entry: dict, names: dict[str, str]) -> dict:
    found = {}
    for title, inside in entry.items():
        if title not in names:
            raise ConfigurationError(
                f'mkdocs.en.yml: extra.english has no name for "{title}", a title in the nav of mkdocs.yml; '
                f"add a line there: {title}: <its English name>"
            )
        found[names[title]] = inside if isinstance(inside, str) else translated(inside, names)
    return found
