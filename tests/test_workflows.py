"""The workflows are valid and safe, may do no more than they need, and run what is in the repository."""

import os
import re
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterator

import pytest
import yaml

from tests import ROOT

FOLDER = ROOT / ".github" / "workflows"
WORKFLOWS = sorted(path.name for path in FOLDER.glob("*.y*ml"))
each_workflow = pytest.mark.parametrize("name", WORKFLOWS)

# What each workflow may do, and under the name of a job what that job may do instead; why stands in the workflows.
PERMISSIONS = {
    "check.yml": {"": {"contents": "read"}},
    "publish.yml": {
        "": {},
        "build": {"contents": "read", "pages": "read"},
        "deploy": {"pages": "write", "id-token": "write"},
        "notebooks": {"contents": "write"},
    },
    "weekly.yml": {"": {"contents": "read"}},
}


def read(name: str) -> str:
    return (FOLDER / name).read_text(encoding="utf-8")


def fail(message: str) -> None:
    pytest.fail(message, pytrace=False)


def run(*command: str) -> subprocess.CompletedProcess:
    return subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", stdin=subprocess.DEVNULL)


def test_every_workflow_is_there():
    assert set(WORKFLOWS) == PERMISSIONS.keys(), "mend .github/workflows, or PERMISSIONS in this test"


@each_workflow
def test_follows_githubs_schema(name):
    path = f".github/workflows/{name}"
    done = run(sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.github-workflows", path)
    if done.returncode:
        fail(f"{path}: mend what GitHub would reject\n{done.stdout}{done.stderr}")


@each_workflow
def test_zizmor_finds_nothing(name):
    path = f".github/workflows/{name}"
    zizmor = shutil.which("zizmor", path=sysconfig.get_path("scripts")) or shutil.which("zizmor")
    if not zizmor:
        fail("zizmor isn't installed; run: pip install -r requirements.txt")
    done = run(zizmor, "--offline", "--persona=regular", "--no-progress", "--color=never", "--quiet", path)
    if done.returncode:
        fail(f"{path}: mend what zizmor found\n{done.stdout}{done.stderr}")


# Permissions


def permissions(text: str) -> dict[str, object]:
    """Return what a workflow asks for, under "", and what each of its jobs asks for that says so itself."""
    workflow = yaml.safe_load(text)
    asked = {"": workflow.get("permissions", "GitHub's default, since it says nothing")}
    return asked | {name: job["permissions"] for name, job in workflow["jobs"].items() if "permissions" in job}


@each_workflow
def test_a_workflow_may_do_no_more_than_it_needs(name):
    asked, needed = permissions(read(name)), PERMISSIONS[name]
    for job in sorted(asked.keys() | needed.keys()):
        if asked.get(job) != needed.get(job):
            where = f".github/workflows/{name}" + (f", the job {job}" if job else "")
            fail(f"{where}: its permissions are {asked.get(job)}; write {needed.get(job)}, as PERMISSIONS says")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("permissions: write-all\njobs: {check: {}}", id="all"),
        pytest.param("jobs: {check: {}}", id="unsaid"),
        pytest.param("permissions: {contents: write}\njobs: {check: {}}", id="more"),
        pytest.param("permissions: {contents: read}\njobs: {check: {permissions: write-all}}", id="a job"),
    ],
)
def test_too_much_is_seen(text):
    assert permissions(text) != PERMISSIONS["check.yml"]


# Actions


def actions(text: str) -> Iterator[str]:
    """Yield each action or workflow that a workflow uses, with the comment behind it."""
    for job in yaml.safe_load(text)["jobs"].values():
        for part in (job, *job.get("steps", [])):
            if "uses" in part:
                yield re.search(re.escape(part["uses"]) + "[\"']?(.*)", text)[0]


def unpinned(used: str) -> bool:
    return not re.fullmatch(r"[\w./-]+@[0-9a-f]{40} # v\d[\w.]*", used)


@each_workflow
def test_actions_are_pinned(name):
    found = list(actions(read(name)))
    assert found, f".github/workflows/{name} uses no action, not even one to check out: mend actions() in this test"
    for used in filter(unpinned, found):
        fail(f'.github/workflows/{name}: pin "{used}" as owner/name@<40-digit commit> # v1.2.3')


@pytest.mark.parametrize(
    "job",
    [
        'steps: [{uses: "actions/checkout@v4"}]',
        "steps: [{uses: actions/checkout@main}]",
        f"steps: [{{uses: actions/checkout@{'0' * 40}}}]",
        "uses: a/b/.github/workflows/x.yml@v1",
    ],
)
def test_an_action_without_its_pin_is_seen(job):
    assert any(map(unpinned, actions(f"jobs:\n  check:\n    {job}\n")))


def test_each_action_is_one_version():
    used = {line.partition("@")[0]: line for name in WORKFLOWS for line in actions(read(name))}
    for name in WORKFLOWS:
        for line in actions(read(name)):
            assert line == used[line.partition("@")[0]], f".github/workflows/{name}: {line} is another one elsewhere"


# What they run


@each_workflow
def test_the_programs_that_it_runs_are_there(name):
    steps = [step for job in yaml.safe_load(read(name))["jobs"].values() for step in job.get("steps", [])]
    for program in re.findall(r"\btools/[\w/.$]+", "\n".join(step.get("run", "") for step in steps)):
        if not (ROOT / program).exists() and "$" not in program:
            fail(f".github/workflows/{name}: {program} isn't there")


def test_every_benchmark_is_run_each_week():
    matrix = yaml.safe_load(read("weekly.yml"))["jobs"]["benchmarks"]["strategy"]["matrix"]["benchmark"]
    found = sorted(path.stem for path in (ROOT / "tools" / "benchmarks").glob("[!_]*.py"))
    assert sorted(matrix) == found, "list in weekly.yml, under matrix, what is in tools/benchmarks"


# The programs elsewhere


def elsewhere() -> dict:
    return yaml.safe_load(read("weekly.yml"))["jobs"]["elsewhere"]


def step_of(job: dict, words: str) -> dict:
    found = [step for step in job["steps"] if words in step.get("run", "")]
    assert len(found) == 1, f"weekly.yml, elsewhere: {len(found)} steps run {words}, and not one"
    return found[0]


def test_the_programs_run_each_week_where_readers_are():
    rows = elsewhere()["strategy"]["matrix"]["include"]
    systems = {row["system"].partition("-")[0] for row in rows}
    assert systems >= {"macos", "windows", "ubuntu"}, "run the programs on each system that setup.md speaks of"
    assert any(row["system"].endswith("-arm") for row in rows), "run the programs on Linux on ARM"
    assert [row["torch"] for row in rows].count("newest") == 1, "run the programs with the newest torch, once"


def test_only_that_row_gets_the_newest_torch():
    step = step_of(elsewhere(), "pip install --upgrade torch")
    assert step["if"] == "matrix.torch == 'newest'"


def test_a_program_that_fails_still_leaves_the_summary():
    job = elsewhere()
    steps = [step.get("run", "") for step in job["steps"]]
    runs, tells = step_of(job, "pytest docs"), step_of(job, "GITHUB_STEP_SUMMARY")
    assert steps.index(runs["run"]) < steps.index(tells["run"])
    assert "--update-outputs" in runs["run"], "write what is printed, or there is nothing to show"
    assert not runs.get("continue-on-error"), "a program that fails must turn the job red"
    assert tells["if"] == "!cancelled()"


@pytest.mark.skipif(not shutil.which("bash"), reason="the step is written for bash")
@pytest.mark.parametrize("printed", ["#> 1\n", "#> 2\n"])
def test_the_summary_shows_what_is_printed_otherwise(tmp_path, printed):
    snippet = tmp_path / "snippets" / "page" / "one.py"
    snippet.parent.mkdir(parents=True)
    snippet.write_text("print(1)\n#> 1\n", encoding="utf-8")
    author = "-c user.name=a -c user.email=a@b -c commit.gpgsign=false".split()
    for command in ["init", "-q"], ["add", "."], [*author, "commit", "-qm", "first"]:
        subprocess.run(["git", *command], cwd=tmp_path, check=True)
    snippet.write_text(f"print(1)\n{printed}", encoding="utf-8")

    script, summary = step_of(elsewhere(), "GITHUB_STEP_SUMMARY")["run"], tmp_path / "summary"
    env = {**os.environ, "NAME": "here", "GITHUB_STEP_SUMMARY": str(summary)}
    env["PATH"] = os.pathsep.join([os.path.dirname(sys.executable), env["PATH"]])
    subprocess.run(["bash", "-eo", "pipefail", "-c", script], cwd=tmp_path, env=env, check=True)
    told = summary.read_text(encoding="utf-8")
    assert told.startswith("## here: torch 2")
    same = "Every program prints what its page shows." in told
    assert same == (printed == "#> 1\n")
    assert same or ("    -#> 1\n    +#> 2\n" in told and "snippets/page/one.py | 2 +-" in told)


def test_other_seeds_and_mutants_are_tried_each_week():
    jobs = yaml.safe_load(read("weekly.yml"))["jobs"].values()
    runs = [step.get("run", "") for job in jobs for step in job["steps"]]
    assert "python tools/seeds.py" in runs
    assert "python tools/mutants.py" in runs
