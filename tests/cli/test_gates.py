"""What a run fails for, and what it shows."""

from pathlib import Path

import pytest
from tests.cli.newsroom import CLEAN, NUMBER, ONE_POINT, write
from tests.conftest import Run


@pytest.mark.parametrize(
    ("text", "options", "code", "shown"),
    [
        (CLEAN, [], 0, []),
        (NUMBER, [], 1, ["number-mismatch"]),
        (NUMBER, ["--fail-on", "never"], 0, ["number-mismatch"]),
        (NUMBER, ["--exit-zero"], 0, ["number-mismatch"]),
        (NUMBER, ["--severity", "number-mismatch=warning"], 0, ["number-mismatch"]),
        (NUMBER, ["--ignore", "number-mismatch"], 0, []),
        (NUMBER, ["--select", "misquote"], 0, []),
        (NUMBER, ["--select", "misquote", "--extend-select", "number-mismatch"], 1,
         ["number-mismatch"]),
        (ONE_POINT, [], 0, ["few-key-points"]),
        (ONE_POINT, ["--fail-on", "warning"], 1, ["few-key-points"]),
        (ONE_POINT, ["--fail-on=info"], 1, ["few-key-points"]),
        (ONE_POINT, ["--min-severity", "error"], 0, []),
        (ONE_POINT, ["--min-severity", "error", "--fail-on", "warning"], 1, []),
        (ONE_POINT, ["--severity", "few-key-points=error"], 1, ["few-key-points"]),
    ],
)  # fmt: skip
@pytest.mark.parametrize("format", ["text", "json", "table"])
def test_exit_codes_and_findings(
    run: Run, tmp_path: Path, text: str, options: list[str], code: int, shown: list[str],
    format: str,
) -> None:  # fmt: skip
    draft = write(tmp_path / "draft.md", text)
    ran = run("check", draft, "--isolated", "--format", format, *options)
    assert ran.code == code
    for rule in ("number-mismatch", "few-key-points"):
        assert (rule in ran.out) == (rule in shown)


def test_findings_that_fail_unseen_are_said(run: Run, tmp_path: Path) -> None:
    draft = write(tmp_path / "draft.md", ONE_POINT)
    ran = run("check", draft, "--min-severity=error", "--fail-on=warning")
    assert "nutgraf: 1 of the findings that count for --fail-on are not shown" in ran.err


def test_coverage_of_one_draft_and_of_all(run: Run, tmp_path: Path) -> None:
    good = write(tmp_path / "good.md", CLEAN)
    bad = write(tmp_path / "bad.md", CLEAN.replace("Ferries will be free", "Cats like fish"))
    common = ["check", good, bad, "--fail-on", "never", "--ignore", "unsupported-point"]
    ran = run(*common, "--fail-under", "60")
    assert ran.code == 1
    assert ran.err == (
        f"nutgraf: {bad}: 50% of its key points are covered, under the 60% of fail-under\n"
    )
    assert run(*common, "--fail-under", "50").code == 0
    assert run(*common, "--fail-under-total", "75").code == 0
    ran = run(*common, "--fail-under-total", "76%")
    assert ran.code == 1
    assert "75% of all key points are covered, under the 76%" in ran.err
    assert run(*common, "--fail-under-total", "76%", "--exit-zero").code == 0


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--fail-on", "often"], '--fail-on: "often" is none of error, warning, info, never.'),
        (["--ignore", "misqote"], '--ignore: "misqote" is no rule; did you mean misquote?'),
        (["--severity", "misquote"], "is none of info, warning, error"),
        (["--min-severity", "never"], "is none of info, warning, error"),
        (["--config", "none.toml"], "--config: there is no file none.toml."),
        (["--config", "pyproject.toml", "--isolated"], "give one of them"),
        (["--write-baseline"], "name the file with --baseline FILE"),
        (["--diff-lines"], "it belongs to --diff"),
        (["--format", "table", "--format", "json"], "two formats for standard output"),
        (["--format", "json:"], "names no file"),
        (["--fail-under", ""], "--fail-under: it is empty"),
        (["--diff="], "--diff: it is empty"),
        (["--ignore", "all"], "leaves no rule"),
        (["--exclude", "foo\\"], '"foo\\" is no glob'),
        (["--fail-under", "1" + "0" * 400], "is no percentage"),
    ],
)
def test_options_that_cannot_be_obeyed(run: Run, options: list[str], words: str) -> None:
    ran = run("check", "samples/chatbot.txt", *options)
    assert (ran.code, ran.out) == (2, "")
    assert words in ran.err
