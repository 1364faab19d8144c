"""Each page's notebook: it holds the page's words and code, and run from top to bottom it prints what the page shows.

A lab's notebook isn't run again: mkdocs-jupyter has run the same cells, through nbclient too, when the site was built.
"""

import os
import re
import sys
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import urldefrag

import jupytext
import nbformat
import pytest
from nbclient import NotebookClient

from tests import ROOT, SITE_URL
from tests.browser import CHINESE, LABS, SOURCES, each, twin
from tests.test_build import small, strict_build  # noqa: F401 - a fixture

RUNS = ("%run ", "%%sh\n")  # a program that the cell before has written
SHOWN = re.compile(r'^ *--8<-- "(.+/(.+\.py))"$', re.M)
PAGES = [path for path in CHINESE if path not in LABS and SHOWN.search(SOURCES[path].read_text(encoding="utf-8"))]
HAVE_ONE = [*PAGES, *map(twin, PAGES), *LABS]
LEFT_BEHIND = re.compile(r"--8<--|^\?\?\?|^!!!|\{ ?[#.:]|<figure|<svg|<!--|\.noeval|\]\((?!https?://)|^follows:", re.M)


def notebook_of(site, path):
    """Return a page's notebook, read and validated."""
    file = site / path / f"{SOURCES[path].stem}.ipynb"
    assert file.exists(), f"{file.relative_to(site)} wasn't made; mend docs/hooks/notebooks.py"
    notebook = nbformat.read(file, as_version=4)
    nbformat.validate(notebook)
    return notebook


def cells(notebook, kind):
    return [cell for cell in notebook.cells if cell.cell_type == kind]


def programs(notebook):
    """Return the cells that run the page's programs, one a program, and the text of each program."""
    code = [cell for cell in cells(notebook, "code") if not cell.source.startswith("# %pip install ")]
    texts = [re.sub(r"^%%writefile .*\n", "", cell.source) for cell in code if not cell.source.startswith(RUNS)]
    return [cell for cell in code if not cell.source.startswith("%%writefile ")], texts


@each(HAVE_ONE)
def test_page_offers_its_notebook(site, path):
    notebook_of(site, path)
    html = (site / path / "index.html").read_text(encoding="utf-8")
    links = re.findall(r'<a href="([^"]+)" download class="[^"]*\bnotebook\b', html)
    assert links == [f"{SOURCES[path].stem}.ipynb"], f"{path} offers {links}; mend docs/theme/partials/actions.html"


@each(HAVE_ONE)
def test_words_are_the_pages_and_lead_to_it(site, path):
    source, notebook = SOURCES[path].read_text(encoding="utf-8"), notebook_of(site, path)
    words = "\n\n".join(cell.source for cell in cells(notebook, "markdown"))
    for found in LEFT_BEHIND.findall(words):
        pytest.fail(f"its notebook shows {found!r}; make it something that a notebook can show", pytrace=False)
    for url in re.findall(rf"\]\(({SITE_URL}[^)]*)\)", words):
        address, anchor = urldefrag(url.removeprefix(SITE_URL))
        html = (site / address / "index.html").read_text(encoding="utf-8")
        assert not anchor or f'id="{anchor}"' in html, f"its notebook links to {url}, which isn't there"
    headings = re.findall(r"^(?:# )?(#+ .*?) \{ #", source, re.M)
    assert re.findall(r"^#+ .*", words, re.M) == headings, "its notebook has other headings than the page"
    assert f"]({SITE_URL}{path})" in words, "its notebook doesn't say which page it comes from"
    for label in re.findall(r'aria-label="([^"]+)"', source):
        assert label in words, f"its notebook doesn't describe a figure: {label}"
    imported = set(re.findall(r"^(?:import|from) (\w+)", "\n".join(c.source for c in cells(notebook, "code")), re.M))
    install = " ".join(cell.source for cell in notebook.cells if cell.source.startswith("# %pip install "))
    for package in imported - sys.stdlib_module_names:
        name = {"sklearn": "scikit-learn"}.get(package, package)
        assert f" {name}==" in install, f"its notebook imports {package} but doesn't install it; see needed()"


@each(PAGES)
def test_code_is_the_pages(site, path):
    zh, en = (programs(notebook_of(site, page))[1] for page in (path, twin(path)))
    assert zh == en, "the notebooks of the two languages hold different code"
    names = SHOWN.findall(SOURCES[path].read_text(encoding="utf-8"))
    assert len(zh) == len(names), f"the page shows {len(names)} programs, its notebook holds {len(zh)}"
    for (name, _), code in zip(names, zh, strict=True):
        lines = (ROOT / "snippets" / name).read_text(encoding="utf-8").split("\n")
        wanted = "\n".join(re.sub(r"(# \(\d+\))!", r"\1", line) for line in lines if not line.startswith("#>"))
        assert code == wanted.strip(), f"the notebook's cell isn't snippets/{name}"


@each(LABS)
def test_code_is_the_labs(site, path):
    notebook = notebook_of(site, path)
    lab = [cell.source for cell in cells(jupytext.read(SOURCES[path]), "code")]
    assert [cell.source for cell in cells(notebook, "code")[1:]] == lab, "the notebook's cells aren't the lab's"


@pytest.fixture(scope="module")
def executed(site, request, tmp_path_factory):
    """The executed notebook of each page whose test was chosen: one kernel each, as many as CPUs."""

    def execute(path):
        notebook = notebook_of(site, path)
        resources = {"metadata": {"path": str(tmp_path_factory.mktemp("notebook"))}}
        client = NotebookClient(notebook, timeout=120, kernel_name="python3", allow_errors=True, resources=resources)
        return client.execute()

    tests = [item for item in request.session.items if "executed" in getattr(item, "fixturenames", ())]
    chosen = [item.callspec.params["path"] for item in tests]
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        yield {path: pool.submit(execute, path) for path in reversed(chosen)}  # the longest are the last


@each(PAGES)
def test_notebook_gives_the_pages_outputs(executed, path):
    """The notebook in the other language holds the same code, and isn't run again."""
    names = SHOWN.findall(SOURCES[path].read_text(encoding="utf-8"))
    faults = [
        f"snippets/{name}: {fault}"
        for (name, file), cell in zip(names, programs(executed[path].result())[0], strict=True)
        if (fault := fault_of(cell, (ROOT / "snippets" / name).read_text(encoding="utf-8"), file))
    ]
    assert not faults, "run as a notebook:\n" + "\n".join(faults)


def fault_of(cell, snippet, file):
    """Return what is wrong with what an executed cell shows, or an empty string."""
    printed = "".join(output.text for output in cell.outputs if output.get("name") == "stdout")
    raised = "".join(f"{output.ename}: {output.evalue}" for output in cell.outputs if output.output_type == "error")
    if file.startswith("exercise_"):
        told = "".join(output.get("text", "") for output in cell.outputs)  # what %run and a command print of it
        fails = re.search(r"AssertionError|NotImplementedError", raised + told)
        stops = "raises-exception" not in cell.metadata.get("tags", [])
        return "" if fails and not stops else f"an exercise must fail its check, and let run all go on\n{raised}"
    if raised:
        return raised
    if any(output.output_type not in ("stream", "error") for output in cell.outputs):
        return "its last line has a value, which a notebook shows and the page doesn't; assign it or assert it"
    shown = "".join(f"{line[3:]}\n" for line in snippet.split("\n") if line.startswith("#>"))
    return "" if printed == shown else f"it prints\n{printed}but the page shows\n{shown}"


def test_what_no_page_has_yet(small):  # noqa: F811
    """A program that a command starts is written first; and without an address no link leads nowhere."""
    (small / "snippets" / "worker.py").write_text('if __name__ == "__main__":\n    print(1)  # (1)!\n#> 1\n')
    block = '\n```python\n--8<-- "worker.py"\n```\n\n1. [one](reference/glossary.md#loss)\n'
    with open(small / "docs" / "zh" / "index.md", "a", encoding="utf-8") as page:
        page.write(block + "\n```sh\n# a comment\npython worker.py\n```\n\n```sh\nls\n```\n")
    status, output = strict_build(small)
    assert status == 0, output
    notebook = nbformat.read(small / "site" / "index.ipynb", as_version=4)
    code = [cell.source for cell in cells(notebook, "code")]
    written = '%%writefile worker.py\nif __name__ == "__main__":\n    print(1)  # (1)'
    assert code == [written, "%%sh\n# a comment\npython worker.py"]
    assert "1. one\n\n```sh\n# a comment\npython worker.py\n```\n\n```sh\nls\n```" in notebook.cells[-1].source
