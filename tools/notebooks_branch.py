"""Lay out the branch `notebooks`, from which Colab and Binder open a page's notebook, in a new folder.

    python tools/notebooks_branch.py site notebooks

The publish workflow runs it on the built site. The folder gets the notebooks under their paths on the site, changed so
that they run from top to bottom with nothing to do by hand; what Binder is to install; and a README that says where
they come from. A page that only runs on a computer of one's own is left out.
"""

import re
import shutil
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "docs" / "hooks"))

import nbformat

from notes.notebooks import BRANCH, can_be_hosted, hosted, needed

ROOT = Path(__file__).resolve().parents[1]
PYTHON = "python-3.12"  # Binder's own default is older than numpy allows
LICENCES = ["LICENSE", "LICENSE-docs"]
README = """\
# 会跑的笔记 · Notes That Run

[会跑的笔记]({site})每一页的笔记本，英文的在 `en/` 里。

发布网站时，它们由 `main` 分支里的页面生成，整个换掉这里原有的内容；要改什么，请改那里的页面。

代码用 [MIT](LICENSE) 许可，文字用 [CC BY 4.0](LICENSE-docs)。

The pages of [Notes That Run]({site}en/) as notebooks, the English ones in `en/`.

They are made from the pages on the branch `main` when the site is published, and replace all that was here; to change
something, change its page there.

The code is under the [MIT](LICENSE) licence, the words under [CC BY 4.0](LICENSE-docs).
"""


def lay_out(site: Path, folder: Path) -> list[str]:
    """Write the branch's files from a built site into a new folder; return the notebooks' paths in it."""
    address = re.search(r'<link rel="canonical" href="([^"]+)">', (site / "index.html").read_text(encoding="utf-8"))
    if not address:
        raise ValueError(f"{site} has no address, from which the notebooks could fetch files; build it with SITE_URL")
    folder.mkdir(parents=True)
    paths, pins = [], set()
    for source in sorted(site.rglob("*.ipynb")):
        notebook = nbformat.read(source, as_version=4)
        if not can_be_hosted(notebook):
            continue
        path = source.relative_to(site)
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        text = nbformat.writes(hosted(notebook, "en" if path.parts[0] == "en" else "zh"))
        (folder / path).write_text(text + "\n", encoding="utf-8", newline="\n")
        code = "\n".join(cell.source for cell in notebook.cells if cell.cell_type == "code")
        pins |= set(needed(code, ROOT))
        paths.append(path.as_posix())
    names = {
        "requirements.txt": "".join(f"{pin}\n" for pin in sorted(pins)),
        "runtime.txt": f"{PYTHON}\n",
        "README.md": README.format(site=address[1]),
    }
    for name, text in names.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
    for name in LICENCES:
        shutil.copy(ROOT / name, folder)
    return paths


def main(site: str, folder: str) -> str | None:
    """Lay the branch out and say what it holds; return what was wrong, or None."""
    try:
        paths = lay_out(Path(site), Path(folder))
    except (OSError, ValueError) as fault:
        return str(fault)
    if not paths:
        return f"{site} holds no notebook; build the site there"
    print(f"{len(paths)} notebooks for the branch {BRANCH} in {folder}")
    return None


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]) if len(sys.argv) == 3 else __doc__)
