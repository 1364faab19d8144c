"""Work that several processes share is done once, whatever becomes of the one that does it."""

import multiprocessing
import os
import signal
import threading

import pytest

from notes.once import once


def noted(folder, told):
    """Note in a file that work is done; return what it tells."""
    with open(folder / "done", "a", encoding="utf-8") as file:
        file.write("once\n")
    return told


def times_done(folder):
    return (folder / "done").read_text(encoding="utf-8").count("once")


@pytest.mark.parametrize("told", [None, "", "第 3 行\n"])
def test_what_is_found_is_kept(tmp_path, told):
    assert [once(tmp_path / "kept", "a", lambda: noted(tmp_path, told)) for _ in range(3)] == [told] * 3
    assert times_done(tmp_path) == 1


def test_each_name_has_its_own(tmp_path):
    assert [once(tmp_path, name, lambda name=name: name.upper()) for name in ("a", "A", "a/b", "b" * 999)] == [
        "A", "A", "A/B", "B" * 999,
    ]  # fmt: skip


def test_without_a_folder_nothing_is_kept(tmp_path):
    for _ in range(2):
        once(None, "a", lambda: noted(tmp_path, None))
    assert times_done(tmp_path) == 2


def test_many_at_once_do_it_once(tmp_path):
    threads = [threading.Thread(target=once, args=(tmp_path, "a", lambda: noted(tmp_path, None))) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert times_done(tmp_path) == 1


def test_what_raises_is_done_by_the_next(tmp_path):
    with pytest.raises(ZeroDivisionError):
        once(tmp_path, "a", lambda: 1 // 0)
    assert once(tmp_path, "a", lambda: "told") == "told"


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="Windows has no SIGKILL")
def test_what_a_killed_process_was_doing_is_done_by_the_next(tmp_path):
    killed = multiprocessing.get_context("fork").Process(
        target=once, args=(tmp_path, "a", lambda: os.kill(os.getpid(), signal.SIGKILL))
    )
    killed.start()
    killed.join()
    assert killed.exitcode == -signal.SIGKILL
    assert once(tmp_path, "a", lambda: "told") == "told"
