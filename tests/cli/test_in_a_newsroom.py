"""A repository of ten drafts, as the hook, as the Action's command line, and as a plain pipe."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from tests.cli.newsroom import BODY, CLEAN, NUMBER, ONE_POINT, git, write
from tests.conftest import GOLDEN

ROOT = GOLDEN.parent.parent
ACTION = ROOT / ".github/actions/nutgraf"
DRAFTS = {
    "city/bridge.md": CLEAN,
    "city/budget.md": NUMBER,
    "city/ferry.md": CLEAN.replace("Ferries will be free", "Captain Zoe Quill welcomed it"),
    "city/known.md": NUMBER,
    "city/vote.txt": BODY.replace("# ", "").replace("## ", "") + "- The council did not vote\n",
    "desk/one.md": ONE_POINT,
    "desk/silenced.md": NUMBER.replace("$7 million", "$7 million <!-- nutgraf-disable-line -->"),
    "desk/stale.md": CLEAN + "\n<!-- nutgraf-disable-file misquote -->\n",
    "desk/none.md": BODY.split("## ")[0],
    "archive/old.md": NUMBER,
}
CONFIG = """exclude = ["archive/"]
baseline = "known.json"
[[overrides]]
files = ["desk/"]
fail-on = "warning"
"""
Golden = Callable[[str, str], None]


@pytest.fixture
def newsroom(tmp_path: Path) -> Path:
    for name, text in DRAFTS.items():
        write(tmp_path / name, text)
    write(tmp_path / "nutgraf.toml", CONFIG)
    _run(tmp_path, "nutgraf", "check", "city/known.md", "--write-baseline")
    return tmp_path


def _run(
    folder: Path, *words: str, stdin: str = "", **variables: str
) -> "subprocess.CompletedProcess[str]":
    env = {key: value for key, value in os.environ.items() if not key.startswith("GITHUB_")}
    path = os.pathsep.join([str(Path(sys.executable).parent), env["PATH"]])
    return subprocess.run(
        words, cwd=folder, input=stdin, capture_output=True, text=True,
        env=env | {"PATH": path, "PYTHONIOENCODING": "utf-8"} | variables,
    )  # fmt: skip


def test_as_a_plain_pipe(newsroom: Path, golden: Golden) -> None:
    names = "\0".join(sorted(DRAFTS))
    ran = _run(newsroom, "nutgraf", "check", "--files-from", "-", "-0", "--force-exclude",
               stdin=names)  # fmt: skip
    golden("newsroom/pipe.txt", f"{ran.stdout}--- stderr\n{ran.stderr}--- exit {ran.returncode}\n")
    folder = _run(newsroom, "nutgraf", "check", ".")
    assert (sorted(folder.stdout.splitlines()), folder.returncode) == (
        sorted(ran.stdout.splitlines()),
        ran.returncode,
    )


@pytest.mark.skipif(not shutil.which("bash"), reason="bash is not installed")
def test_as_the_actions_command_line(newsroom: Path, golden: Golden) -> None:
    variables = {
        "GITHUB_ACTIONS": "true",
        "GITHUB_OUTPUT": str(newsroom / "output"),
        "GITHUB_STEP_SUMMARY": str(newsroom / "page.md"),
        "INPUT_PATHS": "city\ndesk\n",
        "INPUT_ARGS": "--min-severity=warning\n",
        "INPUT_SARIF": "found.sarif",
    }
    ran = _run(newsroom, "bash", str(ACTION / "check.sh"), **variables)
    assert (newsroom / "output").read_text() == "exit-code=1\n"
    golden(
        "newsroom/action.txt", f"{ran.stdout}--- stderr\n{ran.stderr}--- exit {ran.returncode}\n"
    )
    golden("newsroom/action.page.md", (newsroom / "page.md").read_text("utf-8"))
    golden("newsroom/action.sarif", (newsroom / "found.sarif").read_text("utf-8"))


def test_the_action_names_what_it_runs() -> None:
    action = yaml.safe_load((ACTION / "action.yml").read_text("utf-8"))
    script = (ACTION / "check.sh").read_text("utf-8")
    step = action["runs"]["steps"][-1]
    assert set(step["env"]) == set(re.findall(r"INPUT_\w+", script))
    for expression in step["env"].values():
        assert re.fullmatch(r"\$\{\{ inputs\.([\w-]+) \}\}", expression)[1] in action["inputs"]  # type: ignore[index]
    assert "${{" not in step["run"]  # an input in a script would be run


@pytest.mark.skipif(
    not (shutil.which("git") and shutil.which("pre-commit", path=Path(sys.executable).parent)),
    reason="git or pre-commit is not installed",
)
def test_as_a_hook(newsroom: Path, golden: Golden) -> None:
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    hook["language"] = "system"  # the program that is tested, not one to be fetched
    del hook["minimum_pre_commit_version"]
    local = {"repos": [{"repo": "local", "hooks": [hook]}]}
    write(newsroom / ".pre-commit-config.yaml", yaml.safe_dump(local))
    git(newsroom, "init", "-q", "-b", "main")
    git(newsroom, "add", "-A")
    ran = _run(newsroom, "pre-commit", "run", "--all-files", "--color=never",
               PRE_COMMIT_HOME=str(newsroom / ".cache"))  # fmt: skip
    assert ran.returncode == 1
    golden("newsroom/hook.txt", ran.stdout)
    git(newsroom, "rm", "-q", "--cached", "-r", ".")
    git(newsroom, "add", "city/bridge.md", "archive/old.md")
    clean = _run(newsroom, "pre-commit", "run", "--color=never",
                 PRE_COMMIT_HOME=str(newsroom / ".cache"))  # fmt: skip
    assert clean.returncode == 0, clean.stdout + clean.stderr
