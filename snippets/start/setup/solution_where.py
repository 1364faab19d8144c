import subprocess
import sys
from pathlib import Path


def where():
    return sys.executable, sys.prefix != sys.base_prefix


# check
python, in_environment = where()
asked = [python, "-c", "import sys; print(sys.prefix)"]
answer = subprocess.run(asked, capture_output=True, text=True)
assert answer.stdout.strip() == sys.prefix, (
    f"{python} belongs to {answer.stdout.strip()}, and the Python that"
    f" runs this program to {sys.prefix}"
)
found = Path(sys.prefix, "pyvenv.cfg").exists()
assert in_environment is found, (
    f"pyvenv.cfg in {sys.prefix}: {found}, and where() says"
    f" {in_environment}; compare sys.prefix with sys.base_prefix"
)
print("ok: the path and the environment")
#> ok: the path and the environment
