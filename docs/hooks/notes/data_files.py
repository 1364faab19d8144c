"""The files that a page's programs read, such as a table.

They lie beside the programs in snippets/, and on the site beside the page.
"""

import posixpath
import shutil
from pathlib import Path

from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File

from notes.page import ANSWERS, QUIZ
from notes.project import root_of


def data_files(folder: Path) -> list[Path]:
    """Return the files of a page's folder of programs, snippets/<page>, but programs, answers and what is hidden."""
    others = (".", ANSWERS, QUIZ)
    files = (path for path in folder.glob("*") if path.is_file() and not path.name.startswith(others))
    return sorted(path for path in files if path.suffix.lower() not in (".py", ".pyc"))


def copy_data(folder: Path, to: Path) -> None:
    """Copy what the programs of a folder read to where one of them runs."""
    for path in data_files(folder):
        shutil.copyfile(path, Path(to, path.name))  # without its mode, so that a program may write to its copy


def offer(files, config) -> None:
    """Add each page's data files to the site's, under the page's folder: start/table.md links to penguins.csv."""
    for page in files.documentation_pages():
        folder, _ = posixpath.splitext(page.src_uri)
        for path in data_files(root_of(config) / "snippets" / folder):
            address = posixpath.join(posixpath.dirname(page.src_uri), path.name)
            if files.get_file_from_path(address):
                raise PluginError(f"snippets/{folder}/{path.name}: {address} is there already; give it another name")
            files.append(File.generated(config, address, abs_src_path=str(path)))
