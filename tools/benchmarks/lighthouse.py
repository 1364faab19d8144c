"""Lighthouse's scores on a phone, the median of three runs.

    python tools/benchmarks/lighthouse.py [PATH …]

It builds the site, serves it compressed, and needs npx (Node.js 18 or newer) and a Chromium. A PATH is a page below the
site's root, such as training/sgd/; without any, the home page, the page with the most HTML and the labs are measured,
in both languages. It fails where a score is under its mark.
"""

import json
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from playwright.sync_api import sync_playwright

from tests import ROOT, SITE_URL
from tests.browser import ARGUMENTS, LABS, SOURCES, compressed, find_browser, serve
from tests.building import strict_build

LIGHTHOUSE = "lighthouse@12.8.2"
SCORES = {"performance": 97, "accessibility": 100, "best-practices": 100, "seo": 100}
LAB_PERFORMANCE = 93
TIMES = {"FCP": "first-contentful-paint", "LCP": "largest-contentful-paint", "TBT": "total-blocking-time"}


def measure(url, browser):
    """Return the scores of one run, 0 to 100, and the times in ms."""
    flags = " ".join(["--headless=new", "--no-sandbox", *(flag for flag in ARGUMENTS if " " not in flag)])
    command = ["npx", "--yes", LIGHTHOUSE, url, "--quiet", "--output=json", f"--chrome-flags={flags}"]
    run = subprocess.run(command, env={**os.environ, "CHROME_PATH": browser}, capture_output=True, text=True)
    if run.returncode:
        sys.exit(f"lighthouse can't measure {url}:\n{run.stderr}")
    report = json.loads(run.stdout)
    low = {
        audit
        for category in report["categories"].values()
        for part in category["auditRefs"]
        if part["weight"] and (audit := part["id"]) and (report["audits"][audit]["score"] or 0) < 0.9
        and report["audits"][audit]["scoreDisplayMode"] not in ("notApplicable", "manual", "informative")
    }  # fmt: skip
    scores = {name: round(100 * report["categories"][name]["score"]) for name in SCORES}
    return scores | {name: report["audits"][audit]["numericValue"] for name, audit in TIMES.items()}, low


def main(paths):
    with sync_playwright() as playwright:
        browser = find_browser(playwright) or sys.exit("no Chromium: apt install chromium")
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder, "site")
        status, output = strict_build(ROOT, site, SITE_URL=SITE_URL)
        if status:
            sys.exit(output)
        if not paths:
            pages = [path for path in SOURCES if path not in LABS]
            heaviest = max(pages, key=lambda path: len(compressed(site / path / "index.html"))).removeprefix("en/")
            paths = [f"{en}{path}" for path in ("", heaviest) for en in ("", "en/")] + LABS
        failed = False
        print(f"{'page':28}" + "".join(f"{name:>16}" for name in [*SCORES, *TIMES]))
        with serve(site) as address:
            for path in paths:
                runs, lows = zip(*(measure(address + path, browser) for _ in range(3)), strict=True)
                median = {name: statistics.median(run[name] for run in runs) for name in runs[0]}
                marks = SCORES | ({"performance": LAB_PERFORMANCE} if path in LABS else {})
                under = [name for name, mark in marks.items() if median[name] < mark]
                failed |= bool(under)
                print(f"{path or 'home':28}" + "".join(f"{median[name]:16.0f}" for name in median), *under)
                if low := set.union(*lows):
                    print(f"{'':28}  under 0.9: {', '.join(sorted(low))}")
    sys.exit(failed)


if __name__ == "__main__":
    main(sys.argv[1:])
