"""Each page's notebook: it holds the page's words and code, and run from top to bottom it prints what the page shows.

A lab's notebook isn't run again: the same cells were run when the site was built.
"""

import os
import re
import sys
from pathlib import Path
from urllib.parse import urldefrag

import jupytext
import nbformat
import pytest
from nbclient import NotebookClient

from notes.data_files import copy_data
from notes.notebooks import FETCH
from notes.page import read_page, shown_output, without_output
from tests import ROOT, SITE_URL
from tests.browser import CHINESE, LABS, SOURCES, each, twin
from tests.shell import Shown, run_notebooks

RUNS = ("%run ", COMMAND := "%%sh\n")  # a program that the cell before has written
WORKERS = "data/workers/"  # the notebook with every kind of cell: written, run by %run and by a command
PAGES = [path for path in CHINESE if path not in LABS and read_page(SOURCES[path]).programs]
HAVE_ONE = [*PAGES, *map(twin, PAGES), *LABS]
LEFT_BEHIND = re.compile(r"--8<--|^\?\?\?|^!!!|\{ ?[#.:]|<figure|<svg|<!--|\.noeval|\]\((?!https?://)|^follows:", re.M)


def notebook_of(site, path):
    """Return a page's notebook, read and validated."""
    file = site / path / f"{SOURCES[path].stem}.ipynb"
    assert file.exists(), f"{file.relative_to(site)} wasn't made; mend docs/hooks/notes/notebooks.py"
    notebook = nbformat.read(file, as_version=4)
    nbformat.validate(notebook)
    return notebook


def cells(notebook, kind):
    return [cell for cell in notebook.cells if cell.cell_type == kind]


def code_cells(notebook):
    """Return the cells of the page's programs, without those that install packages and fetch files."""
    return [cell for cell in cells(notebook, "code") if not cell.source.startswith(("# %pip install ", FETCH))]


def cells_of_one_process(notebook):
    """Return the cells whose programs share a process. A command's shares nothing with them, and its program is the
    block's (test_code_is_the_pages): it is run there, and here on one page (test_a_kernel_shows_the_same)."""
    return [cell for cell in code_cells(notebook) if not cell.source.startswith(COMMAND)]


def programs(notebook):
    """Return the text of each program that a notebook holds."""
    code = [cell.source for cell in code_cells(notebook) if not cell.source.startswith(RUNS)]
    return [re.sub(r"^%%writefile .*\n", "", source) for source in code]


@each(HAVE_ONE)
def test_page_offers_its_notebook(site, path):
    notebook_of(site, path)
    html = (site / path / "index.html").read_text(encoding="utf-8")
    links = re.findall(r'<a href="([^"]+)" download class="[^"]*\bnotebook\b', html)
    assert links == [f"{SOURCES[path].stem}.ipynb"], f"{path} offers {links}; mend docs/theme/partials/actions.html"


@each(HAVE_ONE)
def test_words_are_the_pages_and_lead_to_it(site, path):
    source, notebook = read_page(SOURCES[path]), notebook_of(site, path)
    words = "\n\n".join(cell.source for cell in cells(notebook, "markdown"))
    for found in LEFT_BEHIND.findall(words):
        pytest.fail(f"its notebook shows {found!r}; make it something that a notebook can show", pytrace=False)
    for url in re.findall(rf"\]\(({SITE_URL}[^)]*)\)", words):
        address, anchor = urldefrag(url.removeprefix(SITE_URL))
        file = site / address  # a page's folder, or a file that its programs read
        assert file.exists(), f"its notebook links to {url}, which isn't there"
        html = (file / "index.html").read_text(encoding="utf-8") if file.is_dir() else ""
        assert not anchor or f'id="{anchor}"' in html, f"its notebook links to {url}, which isn't there"
    headings = [f"{'#' * heading.level} {heading.text.replace('<wbr>', '')}" for heading in source.headings]
    assert re.findall(r"^#+ .*", words, re.M) == headings, "its notebook has other headings than the page"
    assert f"]({SITE_URL}{path})" in words, "its notebook doesn't say which page it comes from"
    for figure in source.figures:
        assert figure.label in words, f"its notebook doesn't describe a figure: {figure.label}"
    imported = set(re.findall(r"^(?:import|from) (\w+)", "\n".join(c.source for c in cells(notebook, "code")), re.M))
    install = " ".join(cell.source for cell in notebook.cells if cell.source.startswith("# %pip install "))
    for package in imported - sys.stdlib_module_names:
        name = {"sklearn": "scikit-learn"}.get(package, package)
        assert f" {name}==" in install, f"its notebook imports {package} but doesn't install it; see needed()"


@each(PAGES)
def test_code_is_the_pages(site, path):
    zh, en = (programs(notebook_of(site, page)) for page in (path, twin(path)))
    assert zh == en, "the notebooks of the two languages hold different code"
    names = [program.name for program in read_page(SOURCES[path]).programs]
    assert len(zh) == len(names), f"the page shows {len(names)} programs, its notebook holds {len(zh)}"
    for name, code in zip(names, zh, strict=True):
        snippet = without_output((ROOT / "snippets" / name).read_text(encoding="utf-8"))
        wanted = re.sub(r"(# \(\d+\))!", r"\1", snippet)
        assert code == wanted.strip(), f"the notebook's cell isn't snippets/{name}"


@each(LABS)
def test_code_is_the_labs(site, path):
    notebook = notebook_of(site, path)
    lab = [cell.source for cell in cells(jupytext.read(SOURCES[path]), "code")]
    assert [cell.source for cell in cells(notebook, "code")[1:]] == lab, "the notebook's cells aren't the lab's"


@pytest.fixture(scope="module")
def shown_by_notebooks(site, request, tmp_path_factory):
    """What the code cells of each page's notebook show, of the pages whose tests were chosen."""
    tests = [item for item in request.session.items if "shown_by_notebooks" in getattr(item, "fixturenames", ())]
    paths = [item.callspec.params["path"] for item in tests]
    sources = {path: [cell.source for cell in cells_of_one_process(notebook_of(site, path))] for path in paths}

    def put_data(path, folder):
        copy_data(ROOT / "snippets" / read_page(SOURCES[path]).name, folder)

    longest_first = dict(sorted(sources.items(), key=lambda source: -len(source[1])))
    return run_notebooks(longest_first, tmp_path_factory.mktemp("notebooks"), put_data)


@each(PAGES)
def test_notebook_gives_the_pages_outputs(site, shown_by_notebooks, path):
    """The notebook in the other language holds the same code, and isn't run again."""
    assert path in shown_by_notebooks, "its process died, or took too long, before the notebook's last cell"
    code = cells_of_one_process(notebook_of(site, path))
    own = [program for program in read_page(SOURCES[path]).programs if not program.command]
    ran = [(cell, result) for cell, result in zip(code, shown_by_notebooks[path], strict=True) if not is_written(cell)]
    faults = [
        f"snippets/{program.name}: {fault}"
        for program, (cell, result) in zip(own, ran, strict=True)
        if (fault := fault_of(program, cell, result))
    ]
    assert not faults, "run as a notebook:\n" + "\n".join(faults)


def is_written(cell):
    return cell.source.startswith("%%writefile ")


def fault_of(program, cell, shown):
    """Return what is wrong with what a program's cell shows, or an empty string."""
    if program.is_exercise:
        fails = re.search(r"AssertionError|NotImplementedError", shown.raised + shown.stderr)
        stops = "raises-exception" not in cell.metadata.get("tags", [])
        return "" if fails and not stops else f"an exercise must fail its check, and let run all go on\n{shown.raised}"
    if shown.raised:
        return shown.raised
    if shown.displayed:
        return "its last line has a value, which a notebook shows and the page doesn't; assign it or assert it"
    wanted = shown_output((ROOT / "snippets" / program.name).read_text(encoding="utf-8"))
    return "" if shown.stdout == wanted else f"it prints\n{shown.stdout}but the page shows\n{wanted}"


def test_a_kernel_shows_the_same(site, tmp_path, monkeypatch):
    """The forked shell that runs the notebooks above, held against a real kernel."""
    monkeypatch.setenv("PATH", os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]]))
    notebook = notebook_of(site, WORKERS)
    added = [
        "1 + 1",
        "1 + 1;",
        "print('out', end='')",
        "%%sh\necho shell",
        "1 / 0",
        "raise SystemExit(3)",
    ]
    notebook.cells += [nbformat.v4.new_code_cell(source, metadata={"tags": ["raises-exception"]}) for source in added]
    code = code_cells(notebook)
    assert any(map(is_written, code)) and any(cell.source.startswith("%run ") for cell in code)
    (tmp_path / "kernel").mkdir()
    resources = {"metadata": {"path": str(tmp_path / "kernel")}}
    NotebookClient(notebook, timeout=None, kernel_name="python3", allow_errors=True, resources=resources).execute()
    forked = run_notebooks({WORKERS: [cell.source for cell in code], "": []}, tmp_path)[WORKERS]
    for cell, shown in zip(code, forked, strict=True):
        kernel = Shown()
        for output in cell.outputs:
            kernel.stdout += output.text if output.get("name") == "stdout" else ""
            kernel.raised += f"{output.ename}: {output.evalue}" if output.output_type == "error" else ""
            kernel.displayed += output.output_type in ("display_data", "execute_result")
        shown.stderr = ""  # where the two tell of themselves
        assert shown == kernel, f"run by the shell and by the kernel, this cell shows other things:\n{cell.source}"


def test_what_no_page_has_yet(small):
    """A program that a command starts is written first; and without an address no link leads nowhere."""
    small.append("snippets/worker.py", 'if __name__ == "__main__":\n    print(1)  # (1)!\n#> 1\n')
    block = '\n```python\n--8<-- "worker.py"\n```\n\n1. [one](reference/glossary.md#loss)\n'
    small.append("docs/zh/index.md", block + "\n```sh\n# a comment\npython worker.py\n```\n\n```sh\nls\n```\n")
    status, output = small.build()
    assert status == 0, output
    notebook = nbformat.reads(small.read("index.ipynb"), as_version=4)
    code = [cell.source for cell in cells(notebook, "code")]
    written = '%%writefile worker.py\nif __name__ == "__main__":\n    print(1)  # (1)'
    assert code == [written, "%%sh\n# a comment\npython worker.py"]
    assert "1. one\n\n```sh\n# a comment\npython worker.py\n```\n\n```sh\nls\n```" in notebook.cells[-1].source
