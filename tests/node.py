"""The figures' scripts, run by the node that playwright brings."""

import json
import subprocess

from playwright._impl._driver import compute_driver_executable

from tests import ROOT

NODE = compute_driver_executable()[0]
CALL = """import {{ load }} from {loader};
load({name});
console.log(JSON.stringify((0, eval)({expression})));"""


def run_js(name: str, expression: str):
    """Return the value, through JSON, of an expression in which docs/theme/assets/live/<name>.js is known."""
    loader = (ROOT / "tests" / "live" / "load.mjs").as_uri()
    call = CALL.format(loader=json.dumps(loader), name=json.dumps(name), expression=json.dumps(expression))
    node = subprocess.run([NODE, "--input-type=module"], input=call, capture_output=True, text=True, check=False)
    assert node.returncode == 0, f"docs/theme/assets/live/{name}.js: {expression[:80]} fails\n{node.stderr}"
    return json.loads(node.stdout)
