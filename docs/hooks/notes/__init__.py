"""What builds and proves the site: mkdocs (docs/hooks/main.py), pytest (conftest.py, tests/) and tools/ import it."""
