"""What builds and proves the site: mkdocs (docs/hooks/main.py), pytest (conftest.py, tests/) and tools/ import it."""

import os

# A program's idle threads sleep: by default they spin, and programs side by side take up to twice their CPU time.
os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
