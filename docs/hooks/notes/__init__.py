"""What builds and proves the site: mkdocs (docs/hooks/main.py), pytest (conftest.py, tests/) and tools/ import it."""

import os

# A program's idle threads sleep: by default they spin, which takes half of the processors from the program beside it.
os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
