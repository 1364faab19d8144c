"""The branch `notebooks`: what Colab and Binder open from it is there, runs by itself, and is pushed as one commit."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import nbformat
import nbformat.v4 as v4
import pytest
import yaml
from playwright.sync_api import expect

from notes.notebooks import BRANCH, FETCH, INSTALL, SERVICES, services
from tests import REPO_URL, ROOT, SITE_URL
from tests.browser import PHONE, SOURCES, each, resize
from tests.test_notebooks import HAVE_ONE
from tools.notebooks_branch import LICENCES, lay_out, main

ON_BRANCH = [path for path in HAVE_ONE if not path.endswith("training/scale/")]
REQUIREMENTS = (ROOT / "requirements.txt").read_text(encoding="utf-8")
(TORCH,) = re.findall(r"^torch==\S+", REQUIREMENTS, re.M)
OTHERS = {"README.md", "requirements.txt", "runtime.txt", *LICENCES}


def files_of(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def notebook_of(path: str) -> str:
    return f"{path}{SOURCES[path].stem}.ipynb"


@pytest.fixture(scope="module")
def branch(site, tmp_path_factory) -> Path:
    """The branch's files, laid out from the built site."""
    folder = tmp_path_factory.mktemp("branch") / "notebooks"
    lay_out(site, folder)
    return folder


# What is on it


def test_it_holds_the_pages_that_can_run_there(branch):
    assert files_of(branch) == {notebook_of(path) for path in ON_BRANCH} | OTHERS


@each(HAVE_ONE)
def test_page_links_to_its_notebook_there(site, path):
    html = (site / path / "index.html").read_text(encoding="utf-8")
    links = re.findall(r'<a href="([^"]+)" class="notebook">', html)
    repository = REPO_URL.removeprefix("https://github.com/")
    wanted = [
        address.format(repository=repository, branch=BRANCH, path=notebook_of(path))
        for address in SERVICES.values()
        if path in ON_BRANCH
    ]
    assert links == wanted, f"{path} offers {links}; mend docs/theme/partials/actions.html"


@pytest.mark.parametrize(
    ("path", "names"),
    [
        ("training/reproduce/", ["下载本页的 笔记本 (.ipynb)", "在 Colab 打开", "在 Binder 打开"]),
        ("en/training/reproduce/", ["Download this page's notebook (.ipynb)", "Open in Colab", "Open in Binder"]),
    ],
)
def test_a_thumb_and_a_screen_reader_find_the_links(reader, path, names):
    with reader.at(path) as page:
        resize(page, PHONE)
        links = page.locator("a.notebook")
        for link, name in zip(links.all(), names, strict=True):
            expect(link).to_have_accessible_name(name)
            link.click(trial=True)  # nothing lies over it
            assert link.bounding_box()["height"] >= 24, f"{name} is too small for a thumb"
        line = page.evaluate("() => parseFloat(getComputedStyle(document.querySelector('h1')).lineHeight)")
        title = page.locator("h1").bounding_box()["height"]
        assert title < 1.5 * line, "the links leave too little room for a title of one word"


@each(ON_BRANCH)
def test_notebook_runs_with_nothing_to_do_by_hand(site, branch, path):
    """It is the page's, but for the cells that install and fetch, and what is said of them."""
    before, after = (nbformat.read(folder / notebook_of(path), as_version=4) for folder in (site, branch))
    nbformat.validate(after)
    assert len(before.cells) == len(after.cells)
    changed = [(a.source, b.source) for a, b in zip(before.cells, after.cells, strict=True) if a != b]
    code = [b for a, b in changed if a.startswith((INSTALL, FETCH))]
    words = [b for a, b in changed if not a.startswith((INSTALL, FETCH))]
    assert code[0] == f"%pip install --quiet {TORCH}"
    for source in code[1:]:
        assert source.startswith(FETCH.removeprefix("# "))
        assert f'urlretrieve("{SITE_URL}' in source and "# " not in source
    assert len(words) == len(code), "each of the two kinds of cell has words before it that say what it does"
    assert not any("`#`" in text for text in words), "nothing is left to uncomment"


def test_binder_installs_the_pins_of_what_the_notebooks_import(branch):
    pins = (branch / "requirements.txt").read_text(encoding="utf-8").splitlines()
    assert TORCH in pins and not any(pin.startswith("mkdocs") for pin in pins)
    assert set(pins) <= set(REQUIREMENTS.splitlines())
    for path in ON_BRANCH:
        notebook = nbformat.read(branch / notebook_of(path), as_version=4)
        code = "\n".join(cell.source for cell in notebook.cells if cell.cell_type == "code")
        for name in set(re.findall(r"^(?:import|from) (\w+)", code, re.M)) - sys.stdlib_module_names:
            assert any(pin.startswith({"sklearn": "scikit-learn"}.get(name, name) + "==") for pin in pins), name


# Its links


@pytest.mark.parametrize(
    ("repository", "links"),
    [
        ("https://github.com/a/b", 2),
        ("https://github.com/a/b.git", 2),
        ("https://github.com/a/b/", 2),
        ("https://github.com/a", 0),
        ("https://gitlab.com/a/b", 0),
        ("https://github.com.example.org/a/b", 0),
        ("", 0),
    ],
)
def test_only_a_repository_on_github_is_opened(repository, links):
    config = SimpleNamespace(repo_url=repository, theme={"language": "en"})
    found = services(v4.new_notebook(), "data/x/x.ipynb", config)
    assert len(found) == links
    if found:
        assert found["Colab"].endswith(f"/github/a/b/blob/{BRANCH}/en/data/x/x.ipynb")
        assert found["Binder"].endswith(f"/gh/a/b/{BRANCH}?labpath=en/data/x/x.ipynb")


def test_a_site_without_a_repository_has_no_links(small):
    small.append("snippets/one.py", "print(1)\n#> 1\n")
    small.append("docs/zh/index.md", '\n```python\n--8<-- "one.py"\n```\n')
    status, output = small.build()
    assert status == 0, output
    html = small.read("index.html")
    assert 'href="index.ipynb" download' in html
    assert not re.search("colab|binder", html, re.I)


# The push


def project(folder: Path, pages: dict[str, list[str]]) -> Path:
    """Make a folder that looks, to the workflow's steps, like a checkout with its built site."""
    (folder / "site").mkdir(parents=True)
    for name in ("docs", "tools"):
        (folder / name).symlink_to(ROOT / name)
    for path, cells in pages.items():
        (folder / "site" / path).parent.mkdir(parents=True, exist_ok=True)
        notebook = v4.new_notebook(cells=[v4.new_code_cell(cell, id=str(n)) for n, cell in enumerate(cells)])
        nbformat.write(notebook, folder / "site" / path)
    (folder / "site" / "index.html").write_text(f'<link rel="canonical" href="{SITE_URL}">', encoding="utf-8")
    return folder


def git(folder: Path, *words: str) -> str:
    return subprocess.run(["git", *words], cwd=folder, check=True, capture_output=True, encoding="utf-8").stdout


def steps_about_it() -> tuple[dict, dict, dict, dict]:
    """Return the steps of publish.yml that lay the branch out, keep it, fetch it, and push it."""
    jobs = yaml.safe_load((ROOT / ".github" / "workflows" / "publish.yml").read_text(encoding="utf-8"))["jobs"]
    build = jobs["build"]["steps"]
    (tool,) = (step for step in build if "tools/notebooks_branch.py" in step.get("run", ""))
    (keep,) = (step for step in build if "/upload-artifact@" in step.get("uses", ""))
    fetch, push = jobs["notebooks"]["steps"]
    assert "/download-artifact@" in fetch["uses"]
    return tool, keep, fetch, push


def run_step(step: dict, folder: Path, **variables: str) -> None:
    env = {**os.environ, "PATH": os.pathsep.join([os.path.dirname(sys.executable), os.environ["PATH"]]), **variables}
    cwd = folder / step.get("working-directory", ".")
    subprocess.run(["bash", "-eo", "pipefail", "-c", step["run"]], cwd=cwd, env=env, check=True)


@pytest.mark.skipif(not (shutil.which("bash") and shutil.which("git")), reason="the steps are written for bash and git")
def test_each_publishing_leaves_one_commit(tmp_path, monkeypatch):
    """The workflow's own steps, with a folder for the artifact and a bare repository for GitHub."""
    monkeypatch.setenv("HOME", str(tmp_path))  # no settings of git but the steps' own
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    remote = tmp_path / "github" / "example" / "notes"
    git(tmp_path, "init", "--quiet", "--bare", str(remote))
    author = ["-c", "user.name=a", "-c", "user.email=a@b"]
    git(tmp_path, "clone", "--quiet", str(remote), "clone")
    git(tmp_path / "clone", *author, "commit", "--quiet", "--allow-empty", "--message", "pages")
    git(tmp_path / "clone", "push", "--quiet", "origin", "HEAD:refs/heads/main")
    main_before = git(remote, "rev-parse", "main")

    tool, keep, fetch, push = steps_about_it()
    assert keep["with"]["name"] == fetch["with"]["name"]
    cells = [f"# %pip install {TORCH} numpy==1", "import torch", "import numpy"]
    first = {"data/x/x.ipynb": cells, "en/data/x/x.ipynb": cells, "old/old.ipynb": ["1"], "scale.ipynb": ["%%sh\nls"]}
    for turn, pages in enumerate([first, {name: first[name] for name in list(first)[:2]}]):
        checkout = project(tmp_path / f"build{turn}", pages)
        run_step(tool, checkout)
        job = tmp_path / f"job{turn}"
        shutil.copytree(checkout / keep["with"]["path"], job / fetch["with"]["path"])
        variables = {"GITHUB_SERVER_URL": f"file://{tmp_path}/github", "GITHUB_REPOSITORY": "example/notes"}
        run_step(push, job, GITHUB_SHA=f"{turn:040}", TOKEN="none", **variables)

        assert git(remote, "for-each-ref", "--format=%(refname:short)").split() == ["main", BRANCH]
        assert git(remote, "rev-parse", "main") == main_before
        assert git(remote, "log", "--format=%P|%an|%s", BRANCH) == f"|github-actions[bot]|The notebooks of {turn:040}\n"
        files = git(remote, "ls-tree", "-r", "--name-only", BRANCH).splitlines()
        assert set(files) == OTHERS | set(pages) - {"scale.ipynb"}
        assert set(git(remote, "ls-tree", "-r", "--format=%(objectmode)", BRANCH).split()) == {"100644"}
    pushed = nbformat.reads(git(remote, "show", f"{BRANCH}:en/data/x/x.ipynb"), as_version=4)
    assert [cell.source for cell in pushed.cells] == [f"%pip install --quiet {TORCH}", *cells[1:]]
    pins = git(remote, "show", f"{BRANCH}:requirements.txt").split()
    assert [pin.partition("==")[0] for pin in pins] == ["numpy", "torch"]
    assert SITE_URL in git(remote, "show", f"{BRANCH}:README.md")


def test_the_token_goes_to_git_alone(tmp_path):
    """The push's credential helper gives the token; it stands in no address and on no command line."""
    push = steps_about_it()[3]
    (line,) = re.findall(r"git config credential\.helper '(.*)'", push["run"])
    env = {**os.environ, "TOKEN": "secret", "GIT_CONFIG_NOSYSTEM": "1", "HOME": str(tmp_path)}
    command = ["git", "-c", f"credential.helper={line}", "credential", "fill"]
    asked = "protocol=https\nhost=github.com\n\n"
    done = subprocess.run(command, cwd=tmp_path, env=env, input=asked, capture_output=True, text=True, check=True)
    assert {"username=x-access-token", "password=secret"} <= set(done.stdout.split())
    assert push["run"].count("TOKEN") == 1 and "${{" not in push["run"]


def test_the_job_that_may_write_runs_nothing_else():
    jobs = yaml.safe_load((ROOT / ".github" / "workflows" / "publish.yml").read_text(encoding="utf-8"))["jobs"]
    _, push = jobs["notebooks"]["steps"]
    commands = {line.split()[0] for line in push["run"].splitlines()}
    assert commands == {"git"}, "no program of the project and no package where the token may write"
    assert jobs["notebooks"]["needs"] == "deploy"


def test_what_is_wrong_is_said(tmp_path):
    empty = project(tmp_path / "empty", {})
    assert "no notebook" in main(str(empty / "site"), str(tmp_path / "one"))
    (empty / "site" / "index.html").write_text("", encoding="utf-8")
    assert "SITE_URL" in main(str(empty / "site"), str(tmp_path / "two"))
    assert "index.html" in main(str(tmp_path / "nowhere"), str(tmp_path / "three"))
