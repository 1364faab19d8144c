"""The build and the preview: both languages at once, strict about everything that could be wrong, and never stale."""

import os
import re
import socket
import subprocess
import time
import urllib.request

import pytest

from tests.building import ENVIRONMENT, KEPT, built_once, fingerprint, mkdocs

RAISES = """# ---
# jupyter:
#   kernelspec: {display_name: Python 3, language: python, name: python3}
# ---
# %%
raise ValueError("this lab is broken")
"""
PLOTS = RAISES.replace(
    'raise ValueError("this lab is broken")',
    '# %config InlineBackend.figure_formats = ["svg"]\nimport matplotlib.pyplot as plt\nplt.plot([1, 2]);',
)


def test_the_small_site_is_clean(small):
    status, output = small.build()
    assert status == 0, output
    for page, language in ("index.html", "zh-Hans"), ("en/index.html", "en"):
        assert f'<html lang="{language}"' in small.read(page)
    assert 'title="One number"' not in small.read("index.html")


def test_it_is_built_from_another_folder(small):
    """By a path to mkdocs.yml that is relative, outside a git checkout."""
    words = "build", "--strict", "-f", f"{small.root.name}/mkdocs.yml", "--site-dir", str(small.site)
    build = mkdocs(small.root.parent, *words)
    assert "built" in build.communicate()[0]
    assert build.returncode == 0
    assert '<html lang="en"' in small.read("en/index.html")


def test_two_files_of_one_address_stop_the_build(small):
    for name in "snippets/index/table.csv", "docs/zh/table.csv":
        (small.root / name).parent.mkdir(exist_ok=True)
        (small.root / name).write_text("1", encoding="utf-8")
    status, output = small.build()
    assert status != 0
    assert "snippets/index/table.csv: table.csv is there already; give it another name" in output


def test_it_is_built_where_no_cache_can_be_kept(small):
    (small.root / ".cache").write_text("a file, where a folder would be made", encoding="utf-8")
    status, output = small.build()
    assert status == 0, output


@pytest.mark.parametrize("language", ["zh", "en"])
def test_strict_fails_on_whatever_leads_nowhere(small, language):
    """This is the build of the `site` that all tests share, so whatever leads nowhere turns them red."""
    broken = {
        "[a page](gone.md)": "'gone.md'",
        "[an anchor](reference/glossary.md#gone)": "'#gone'",
        "[an absolute link](/gone/)": "'/gone/'",
    }
    small.append(f"docs/{language}/index.md", "\n\n".join(broken))
    small.append(f"docs/{language}/orphan.md", "# Orphan { #orphan }\n")
    status, output = small.build()
    assert status != 0
    for named in *broken.values(), "- orphan.md":
        assert named in output, f"no warning names {named}:\n{output}"
    assert f"{len(broken) + 1} warnings in strict mode" in output


def test_a_warning_fails_the_tests_that_need_the_site(small, tmp_path):
    small.append("docs/zh/index.md", "[a page](gone.md)")
    with pytest.raises(pytest.fail.Exception, match="mend what it names") as failure:
        built_once(small.root, tmp_path / "cache")
    assert "'gone.md'" in str(failure.value)
    assert not [folder for folder in (tmp_path / "cache").iterdir() if folder.name != "building" and folder.is_dir()]


def test_the_site_is_built_anew_when_what_it_is_made_of_changes(small, tmp_path, monkeypatch):
    def git(*words):
        who = ["-c", "user.name=a", "-c", "user.email=a@b"]
        subprocess.run(["git", *who, *words], cwd=small.root, check=True, capture_output=True)

    seen = [fingerprint(small.root)]
    assert seen == [fingerprint(small.root)], "nothing has changed"
    for name in (
        "docs/zh/index.md",
        "docs/en/reference/glossary.md",
        "docs/hooks/main.py",
        "docs/theme/assets/site.css",
        "snippets/new.py",
        "mkdocs.yml",
        "mkdocs.en.yml",
        "requirements.txt",
    ):
        small.append(name, " ")
        seen.append(fingerprint(small.root))
    git("init")
    git("add", "docs")
    git("commit", "-m", "a page's date is that of its last commit")
    seen.append(fingerprint(small.root))
    monkeypatch.setenv("TORCHINDUCTOR_CACHE_DIR", "as torch sets it for the tests after one that trains")
    assert fingerprint(small.root) == seen[-1], "each process of a run would build a site of its own"
    monkeypatch.setitem(ENVIRONMENT, "OMP_NUM_THREADS", "3")
    seen += [fingerprint(small.root), fingerprint(small.root, SITE_URL="https://example.org/")]
    assert len(set(seen)) == len(seen), "a change would leave a stale site"
    (small.root / "README.md").write_text("not part of the site")
    assert fingerprint(small.root, SITE_URL="https://example.org/") == seen[-1]


def test_old_sites_are_removed_and_the_last_is_kept(small, tmp_path):
    cache = tmp_path / "cache"
    first = built_once(small.root, cache)
    assert (first / "en" / "index.html").exists()
    for number in range(KEPT):
        old = cache / f"old{number}"
        old.mkdir()
        os.utime(old, (number, number))
    made = (first / "index.html").stat().st_mtime_ns
    assert built_once(small.root, cache) == first and (first / "index.html").stat().st_mtime_ns == made
    small.append("docs/zh/index.md", "\nmore\n")
    second = built_once(small.root, cache)
    assert "more" in (second / "index.html").read_text(encoding="utf-8")
    assert {folder.name for folder in cache.iterdir() if folder.is_dir()} == {"old2", first.name, second.name}


def test_the_build_fails_on_a_missing_snippet(small):
    small.append("docs/en/index.md", '\n```python\n--8<-- "no/such.py"\n```\n')
    status, output = small.build()
    assert status != 0
    assert "no/such.py" in output


@pytest.mark.parametrize(
    ("lab", "says"),
    [(RAISES, "this lab is broken"), (PLOTS, "labs/lab.py:5: its plot has no alt")],
    ids=["raises", "plot without alt"],
)
def test_the_build_fails_on_a_lab_that(small, lab, says):
    for language in "zh", "en":
        (small.root / "docs" / language / "labs").mkdir()
        small.append(f"docs/{language}/labs/lab.py", lab)
    text = (small.root / "mkdocs.yml").read_text(encoding="utf-8")
    nav = text.replace("  - index.md\n", "  - index.md\n  - labs/lab.py\n")
    (small.root / "mkdocs.yml").write_text(nav, encoding="utf-8")
    status, output = small.build()
    assert status != 0
    assert says in output


def test_a_link_to_the_glossary_shows_the_meaning(small):
    small.append("docs/zh/index.md", "\n[loss](reference/glossary.md#loss)\n")
    status, output = small.build()
    assert status == 0, output
    html = small.read("index.html")
    assert '<a href="reference/glossary/#loss" aria-describedby="term-loss">' in html
    meaning = re.search('<div class="term" id="term-loss" popover="manual">(.*?)</div>', html)[1]
    assert "One number" in meaning
    assert '<span lang="en">loss</span>' in meaning


@pytest.fixture
def preview(small):
    """Serve the small site; give a function that waits until a page holds a text."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    log = small.root / "log"
    with open(log, "w", encoding="utf-8") as file:
        server = mkdocs(small.root, "serve", "--dev-addr", f"127.0.0.1:{port}", stdout=file)

    def holds(path, text, seconds=300):
        end = time.monotonic() + seconds
        while time.monotonic() < end and server.poll() is None:
            try:
                with urllib.request.urlopen(f"http://127.0.0.1:{port}/{path}", timeout=seconds) as page:
                    if text in page.read().decode():
                        return True
            except OSError:  # not yet
                pass
            time.sleep(0.1)
        return pytest.fail(f"/{path} never held {text!r}; mkdocs serve said:\n{log.read_text(encoding='utf-8')}")

    yield holds
    server.terminate()
    server.wait()


def test_the_preview_shows_every_edit(small, preview):
    small.append("snippets/page.py", "print(1)\n")
    preview("", '<html lang="zh-Hans"')
    preview("en/", '<html lang="en"')
    block = '\n```python\n--8<-- "page.py"\n```\n'
    for name, change, path, shown in [
        ("docs/zh/index.md", "\nFirst edit\n", "", "First edit"),
        ("docs/en/index.md", "\nSecond edit\n" + block, "en/", "Second edit"),
        ("snippets/page.py", "third_edit = 3\n", "en/", "third_edit"),
        ("docs/theme/assets/site.css", "\n/* fourth edit */\n", "assets/site.css", "fourth edit"),
    ]:
        small.append(name, change)
        preview(path, shown)
