import subprocess
import sys

program = """
class Line:
    slope = 2

    def at(self, x):
        return self.slope * x

print(Line().at(3))
"""

ways = {"as a file": ["-"], "line by line": ["-i", "-q"]}  # (1)!
for way, options in ways.items():
    done = subprocess.run(
        [sys.executable, *options],
        input=program,
        capture_output=True,
        text=True,
    )
    printed = (done.stdout + done.stderr).strip().split("\n")
    errors = [line for line in printed if "Error" in line]
    print(f"{way}:", (errors or printed)[0])
#> as a file: 6
#> line by line: IndentationError: unexpected indent
