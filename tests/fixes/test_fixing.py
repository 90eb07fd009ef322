"""`--fix`, `--unsafe-fixes` and `--show-fixes`, as somebody at a desk uses them."""

import codecs
import json
import os
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from nutgraf.cli import replacing
from nutgraf.cli.replacing import replace_contents
from nutgraf.errors import InputError

Run = Callable[..., Any]
BODY = """Mayor Ruth Okafor said on Tuesday that the bridge had cost $15.2 million. Then 72 people
came to see it. "It was a bad day for us all," Okafor said. The plan has 35,800 trees and it opens
on 13 March.
"""
WRONG = """# The bridge

## Key Points

- Mayor Ruth Okafer said the bridge cost $12.5m
- Twenty-seven people came
- The plan has 38,500 trees and opens on 14 March

"""
SAFE = WRONG.replace("Okafer", "Okafor")
RIGHT = (
    SAFE.replace("12.5", "15.2").replace("Twenty-seven", "Seventy-two")
    .replace("38,500", "35,800").replace("14 March", "13 March")
)  # fmt: skip


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    path = tmp_path / "draft.md"
    path.write_text(WRONG + BODY, encoding="utf-8")
    return path


def test_safe_fixes_are_made_and_the_rest_is_offered(run: Run, draft: Path) -> None:
    ran = run("check", draft, "--fix", "-f", "text")
    assert draft.read_text() == SAFE + BODY
    assert ran.code == 1
    assert "--fix --unsafe-fixes corrects 4\n" in ran.out
    assert "nutgraf: 1 finding fixed in 1 draft\n" in ran.err
    assert "unknown-name" not in ran.out


def test_all_fixes_make_a_clean_draft(run: Run, draft: Path) -> None:
    assert run("check", draft).code == 1
    first = run("check", draft, "--fix", "--unsafe-fixes", "-f", "text")
    assert draft.read_text() == RIGHT + BODY
    assert (first.code, first.err) == (0, "nutgraf: 5 findings fixed in 1 draft\n")
    mtime = draft.stat().st_mtime_ns
    second = run("check", draft, "--fix", "--unsafe-fixes", "-f", "text")
    assert (second.code, second.err) == (0, "nutgraf: nothing is fixed\n")
    assert draft.stat().st_mtime_ns == mtime


def test_the_report_before_says_what_could_be_fixed(run: Run, draft: Path) -> None:
    for form in ("text", "table"):
        out = run("check", draft, "-f", form).out
        assert "--fix corrects 1, with --unsafe-fixes 5" in out
    findings = json.loads(run("check", draft, "-f", "json").out)[0]["findings"]
    (fix,) = [each["fix"] for each in findings if each["rule"] == "unknown-name"]
    line = WRONG.split("\n")[fix["edits"][0]["line"] - 1]
    edit = fix["edits"][0]
    assert fix["applicability"] == "safe"
    assert line[edit["column"] - 1 : edit["end_column"] - 1] == "Okafer"


def test_a_diff_that_patch_understands(run: Run, draft: Path) -> None:
    ran = run("check", draft.name, "--show-fixes", "--unsafe-fixes", cwd=draft.parent)
    assert draft.read_text() == WRONG + BODY
    assert ran.code == 1
    assert "5 findings would be fixed in 1 draft" in ran.err
    (draft.parent / "d.diff").write_text(ran.out)
    subprocess.run(["git", "apply", "-p0", "d.diff"], cwd=draft.parent, check=True)
    assert draft.read_text() == RIGHT + BODY


def test_fixes_can_be_made_and_shown(run: Run, draft: Path) -> None:
    ran = run("check", draft, "--fix", "--show-fixes")
    assert draft.read_text() == SAFE + BODY
    assert "+- Mayor Ruth Okafor said the bridge cost $12.5m\n" in ran.out


def test_standard_input_comes_out_fixed(run: Run) -> None:
    text = WRONG + BODY
    ran = run("check", "--fix", "--unsafe-fixes", "-", stdin=text.encode())
    assert ran.out == RIGHT + BODY
    assert ran.code == 0
    same = run("check", "--fix", "-", stdin=ran.out.encode())
    assert same.out == ran.out
    shown = run("check", "--show-fixes", "-", "--stdin-filename", "a.md", stdin=text.encode())
    assert shown.out.startswith("--- a.md\n+++ a.md\n@@ ")
    assert "-- Mayor Ruth Okafer" in shown.out


def test_findings_of_standard_input_go_to_standard_error(run: Run) -> None:
    ran = run("check", "--fix", "-", "-f", "text", stdin=(WRONG + BODY).encode())
    assert ran.out == SAFE + BODY
    assert "<stdin>:5:42: error number-mismatch" in ran.err


@pytest.mark.parametrize(("mark", "encoding"), [
    (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF8, "utf-8"), (b"", "cp1252"),
])  # fmt: skip
def test_bytes_stay(run: Run, tmp_path: Path, mark: bytes, encoding: str) -> None:
    def written(text: str) -> bytes:
        return mark + (text + "“Café” – naïve.\n").replace("\n", "\r\n").encode(encoding)

    path = tmp_path / "a.md"
    path.write_bytes(written(WRONG + BODY))
    path.chmod(0o640)
    run("check", path, "--fix", "--unsafe-fixes")
    assert path.read_bytes() == written(RIGHT + BODY)
    assert path.stat().st_mode & 0o777 == 0o640
    assert sorted(each.name for each in tmp_path.iterdir()) == ["a.md"]


def test_a_link_stays_a_link(run: Run, draft: Path) -> None:
    link = draft.parent / "link.md"
    link.symlink_to(draft)
    run("check", link, "--fix")
    assert link.is_symlink()
    assert draft.read_text() == SAFE + BODY


def test_a_read_only_draft_is_left_alone(run: Run, draft: Path) -> None:
    draft.chmod(0o444)
    ran = run("check", draft, "--fix", "-f", "text")
    assert ran.code == 3
    assert "it is read-only, so it is not changed" in ran.err
    assert "Okafer" in ran.out  # what holds is said of what is there
    assert draft.read_text() == WRONG + BODY


def test_a_draft_that_changes_meanwhile_is_left_alone(
    run: Run, draft: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def as_before(part: Path, path: Path) -> None:
        path.write_text("Somebody else's work.")

    monkeypatch.setattr(replacing, "_keep_owner_and_mode", as_before)
    ran = run("check", draft, "--fix")
    assert ran.code == 3
    assert "it was changed while it was checked, so it is not fixed; run again" in ran.err
    assert draft.read_text() == "Somebody else's work."
    assert [each.name for each in draft.parent.iterdir()] == ["draft.md"]


def test_nothing_is_left_where_writing_fails(draft: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", fails)
    with pytest.raises(InputError, match="it cannot be changed: no space left on device"):
        replace_contents(draft, draft.read_bytes(), b"new")
    assert draft.read_text() == WRONG + BODY
    assert [each.name for each in draft.parent.iterdir()] == ["draft.md"]


def test_records_and_documents_are_not_changed(run: Run, tmp_path: Path) -> None:
    record = {"text": WRONG + BODY}
    path = tmp_path / "a.jsonl"
    path.write_text(json.dumps(record))
    ran = run("check", path, "--fix", "--unsafe-fixes", "-f", "text")
    assert "records are not changed; fix the drafts that they were made of" in ran.err
    assert path.read_text() == json.dumps(record)
    assert "corrects" not in ran.out


@pytest.mark.parametrize(("words", "told"), [
    (["--unsafe-fixes"], "--unsafe-fixes: give it with --fix or --show-fixes"),
    (["--fix", "--resume", "a.ledger"], "--resume: it does not go with --fix"),
    (["--fix", "--baseline", "b.json", "--write-baseline"], "--write-baseline: it does not go"),
    (["--show-fixes", "-f", "json"], "give json a file: NAME:FILE"),
    (["--fix", "--engine", "dask"], "--engine: drafts are fixed on this machine"),
])  # fmt: skip
def test_what_does_not_go_together(run: Run, draft: Path, words: list[str], told: str) -> None:
    ran = run("check", draft, *words, cwd=draft.parent)
    assert ran.code == 2
    assert told in ran.err
    assert draft.read_text() == WRONG + BODY


def test_known_findings_are_left_alone(run: Run, draft: Path) -> None:
    folder = draft.parent
    run("check", draft, "--baseline", folder / "b.json", "--write-baseline")
    ran = run("check", draft, "--baseline", folder / "b.json", "--fix", "--unsafe-fixes")
    assert draft.read_text() == WRONG + BODY
    assert ran.code == 0


def test_comments_that_silence_nothing_go(run: Run, tmp_path: Path) -> None:
    text = (
        "# A bridge\n\n<!-- nutgraf-disable misquote -->\n\n## Key Points\n\n"
        "- The bridge cost $12.5m <!-- nutgraf-disable-line number-mismatch, misquote -->\n"
        "- It opens on 13 March <!-- nutgraf-disable-line date-mismatch -->\n\n"
    )
    path = tmp_path / "a.md"
    path.write_text(text + BODY)
    ran = run("check", path, "--fix", "-f", "text")
    assert (
        path.read_text()
        == (
            "# A bridge\n\n## Key Points\n\n"
            "- The bridge cost $12.5m <!-- nutgraf-disable-line number-mismatch -->\n"
            "- It opens on 13 March\n\n"
        )
        + BODY
    )
    assert (ran.code, "unused-ignore" in ran.out) == (0, False)
