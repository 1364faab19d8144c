"""The build and the preview: both languages at once, and strict about everything that could be wrong."""

import os
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.request

import pytest

from tests import ROOT

RAISES = """# ---
# jupyter:
#   kernelspec: {display_name: Python 3, language: python, name: python3}
# ---
# %%
raise ValueError("this lab is broken")
"""


@pytest.fixture
def small(tmp_path):
    """Return a copy of the project with two pages a language and no lab; the hooks and settings are the real ones."""
    for folder in ("docs/hooks", "docs/theme"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    shutil.copy(ROOT / "requirements.txt", tmp_path)
    (tmp_path / "snippets").mkdir()
    for name, language in ("mkdocs.yml", "zh"), ("mkdocs.en.yml", "en"):
        text = (ROOT / name).read_text(encoding="utf-8")
        nav = "nav:\n  - index.md\n  - Reference: [reference/glossary.md]\n\n"
        (tmp_path / name).write_text(re.sub(r"^nav:\n.*?\n\n", nav, text, flags=re.M | re.S), encoding="utf-8")
        (tmp_path / "docs" / language / "reference").mkdir(parents=True)
        (tmp_path / "docs" / language / "index.md").write_text("# Home { #home }\n", encoding="utf-8")
        glossary = "# Terms { #terms }\n\n### Loss { #loss }\n\nOne number. *loss*\n"
        (tmp_path / "docs" / language / "reference" / "glossary.md").write_text(glossary, encoding="utf-8")
    return tmp_path


def mkdocs(folder, *words, **kwargs):
    env = {**os.environ, "LABS_CACHE": "false", "NO_MKDOCS_2_WARNING": "1", "PYTHONUNBUFFERED": "1"}
    return subprocess.Popen(
        [sys.executable, "-m", "mkdocs", *words], cwd=folder, env=env, text=True, stderr=subprocess.STDOUT, **kwargs
    )


def strict_build(folder):
    """Return the exit status and the output of mkdocs build --strict."""
    build = mkdocs(folder, "build", "--strict", "--site-dir", str(folder / "site"), stdout=subprocess.PIPE)
    output = build.communicate()[0]
    return build.returncode, output


def test_the_small_site_is_clean(small):
    status, output = strict_build(small)
    assert status == 0, output
    for page, language in ("index.html", "zh-Hans"), ("en/index.html", "en"):
        html = (small / "site" / page).read_text(encoding="utf-8")
        assert f'<html lang="{language}"' in html
    assert 'title="One number"' not in html


@pytest.mark.parametrize("language", ["zh", "en"])
def test_strict_fails_on_whatever_leads_nowhere(small, language):
    broken = {
        "[a page](gone.md)": "'gone.md'",
        "[an anchor](reference/glossary.md#gone)": "'#gone'",
        "![an image](gone.png)": "'gone.png'",
        "[an absolute link](/gone/)": "'/gone/'",
    }
    with open(small / "docs" / language / "index.md", "a", encoding="utf-8") as page:
        page.write("\n\n".join(broken))
    (small / "docs" / language / "orphan.md").write_text("# Orphan { #orphan }\n", encoding="utf-8")
    status, output = strict_build(small)
    assert status != 0
    for named in *broken.values(), "- orphan.md":
        assert named in output, f"no warning names {named}:\n{output}"
    assert f"{len(broken) + 1} warnings in strict mode" in output


def test_the_build_fails_on_a_missing_snippet(small):
    with open(small / "docs" / "en" / "index.md", "a", encoding="utf-8") as page:
        page.write('\n```python\n--8<-- "no/such.py"\n```\n')
    status, output = strict_build(small)
    assert status != 0
    assert "no/such.py" in output


@pytest.mark.parametrize(
    ("lab", "says"),
    [
        (RAISES, "this lab is broken"),
        (
            RAISES.replace(
                'raise ValueError("this lab is broken")',
                '# %config InlineBackend.figure_formats = ["svg"]\nimport matplotlib.pyplot as plt\nplt.plot([1, 2]);',
            ),
            "labs/lab.py: plot 1 has no description",
        ),
    ],
    ids=["raises", "plot without alt"],
)
def test_the_build_fails_on_a_lab_that(small, lab, says):
    (small / "docs" / "en" / "labs").mkdir()
    (small / "docs" / "en" / "labs" / "lab.py").write_text(lab, encoding="utf-8")
    with open(small / "mkdocs.en.yml", "a", encoding="utf-8") as config:
        config.write("\n")
    text = (small / "mkdocs.en.yml").read_text(encoding="utf-8")
    (small / "mkdocs.en.yml").write_text(text.replace("  - index.md\n", "  - index.md\n  - labs/lab.py\n"))
    status, output = strict_build(small)
    assert status != 0
    assert says in output


def test_a_link_to_the_glossary_shows_the_meaning(small):
    with open(small / "docs" / "zh" / "index.md", "a", encoding="utf-8") as page:
        page.write("\n[loss](reference/glossary.md#loss)\n")
    status, output = strict_build(small)
    assert status == 0, output
    html = (small / "site" / "index.html").read_text(encoding="utf-8")
    assert '<a href="reference/glossary/#loss" title="One number">' in html


@pytest.fixture
def preview(small):
    """Serve the small site; yield a function that waits until a page holds a text."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with open(small / "log", "w", encoding="utf-8") as log:
        server = mkdocs(small, "serve", "--dev-addr", f"127.0.0.1:{port}", stdout=log)

    def holds(path, text, seconds=60):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            try:
                with urllib.request.urlopen(f"http://127.0.0.1:{port}/{path}", timeout=5) as page:
                    if text in page.read().decode():
                        return True
            except OSError:
                pass
            time.sleep(0.1)
        pytest.fail(f"/{path} never held {text!r}; mkdocs serve said:\n{(small / 'log').read_text(encoding='utf-8')}")

    yield holds
    server.terminate()
    server.wait()


def test_the_preview_shows_every_edit(small, preview):
    (small / "snippets" / "page.py").write_text("print(1)\n")
    preview("", '<html lang="zh-Hans"')
    preview("en/", '<html lang="en"')
    block = '\n```python\n--8<-- "page.py"\n```\n'
    for name, change, path, shown in [
        ("docs/zh/index.md", "\n第一处改动\n", "", "第一处改动"),
        ("docs/en/index.md", "\nSecond edit\n" + block, "en/", "Second edit"),
        ("snippets/page.py", "third_edit = 3\n", "en/", "third_edit"),
        ("docs/theme/assets/site.css", "\n/* fourth edit */\n", "assets/site.css", "fourth edit"),
    ]:
        with open(small / name, "a", encoding="utf-8") as file:
            file.write(change)
        preview(path, shown)
