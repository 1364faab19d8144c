"""What every Python does first that a page's command starts: Python imports a module of this name by itself.

One that runs the page's program begins its story; others, such as torchrun's own, are left alone.
"""

import os
import sys


def is_started_on(program):
    return program and os.path.abspath(sys.argv[0]) == program


def begin():
    import story

    sys.path.remove(os.path.dirname(__file__))
    settings = {name: os.environ.pop(name, "") for name in ("NOTES_PROGRAM", "NOTES_STORY", "NOTES_CPU", "NOTES_TORCH")}
    told = story.begin(settings["NOTES_PROGRAM"], settings["NOTES_STORY"], int(settings["NOTES_CPU"]))
    sys.stderr = story.marked(2, "backslashreplace")
    if settings["NOTES_TORCH"]:  # else torch begins with the same seed each time; the others don't
        import torch

        torch.manual_seed(int.from_bytes(os.urandom(4), "little"))
    del sys.modules["story"]
    told.begin_to_follow()


if is_started_on(os.environ.get("NOTES_PROGRAM")):
    begin()
