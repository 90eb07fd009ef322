"""`nutgraf points --explain`: why a list was taken, and why what looks like one was not."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from nutgraf.cli import app

BODY = "The mayor spoke on Friday about the pool, which needs a new roof before the winter.\n"


def explained(path: Path, *more: str) -> tuple[int, str]:
    done = CliRunner().invoke(app, ["points", "--explain", "--isolated", *more, str(path)])
    return done.exit_code, done.output


def test_a_list_is_explained_sign_by_sign(tmp_path: Path) -> None:
    path = tmp_path / "draft.md"
    path.write_text(
        f"# Pool\n\n{BODY}\n## Key points\n\n- The pool needs a new roof soon\n", "utf-8"
    )
    code, text = explained(path)
    assert code == 0
    assert "The pool needs a new roof soon" in text
    assert 'draft.md:5:4: "Key points" is taken' in text
    assert "its heading announces key points (+4)" in text


def test_a_candidate_that_was_not_taken_is_explained(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    tabs = '<div class="key-points"><ul><li>Today</li><li>Past week</li></ul></div>'
    path.write_text(f"<html><body><h1>Pool</h1>{tabs}<p>{BODY}</p></body></html>", "utf-8")
    text = explained(path)[1]
    assert '"key points" is not taken' in text
    assert "its points are no statements (-2)" in text


def test_silence_is_explained_as_well(tmp_path: Path) -> None:
    path = tmp_path / "draft.txt"
    path.write_text(BODY, "utf-8")
    assert "nothing looks like key points" in explained(path)[1]


def test_front_matter_needs_no_score(tmp_path: Path) -> None:
    path = tmp_path / "draft.md"
    path.write_text(f"---\nkey_points: [The pool needs a roof]\n---\n\n{BODY}", "utf-8")
    assert '"key_points" is taken: the front matter names them' in explained(path)[1]


@pytest.mark.parametrize("format", ["json", "table"])
def test_only_text_has_a_place_for_reasons(tmp_path: Path, format: str) -> None:
    path = tmp_path / "draft.txt"
    path.write_text(BODY, "utf-8")
    code, text = explained(path, "--format", format)
    assert code == 2
    assert "has no place for reasons" in text


def test_links_to_elsewhere_are_said_to_be_such(tmp_path: Path) -> None:
    path = tmp_path / "draft.md"
    links = "- [The bridge in Kell is shut again](/a)\n- [The library opens on Sundays](/b)\n"
    path.write_text(f"# Pool\n\n{BODY}\n## Key points\n\n{links}", "utf-8")
    text = explained(path)[1]
    assert '"Key points" is not taken' in text
    assert "it leads elsewhere (-9)" in text
