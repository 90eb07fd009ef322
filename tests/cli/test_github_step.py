"""In a step of GitHub Actions."""

from pathlib import Path

from tests.cli.newsroom import CLEAN, NUMBER, write
from tests.conftest import Run

STEP = {"GITHUB_ACTIONS": "true"}


def test_annotations_are_the_default_where_nothing_else_is_asked_for(
    run: Run, tmp_path: Path
) -> None:
    write(tmp_path / "a.md", NUMBER)
    ran = run("check", "a.md", cwd=tmp_path, **STEP)
    assert ran.code == 1
    assert ran.out.startswith("::error file=a.md,line=10,endLine=10,col=25,endColumn=35,")
    beside = run("check", "a.md", "-f", "json:out.json", cwd=tmp_path, **STEP)
    assert beside.out == ran.out
    assert (tmp_path / "out.json").exists()
    for asked in ("text", "json", "table"):
        assert "::error" not in run("check", "a.md", "-f", asked, cwd=tmp_path, **STEP).out
    out = run("check", "a.md", "-o", "out.txt", cwd=tmp_path, **STEP)
    assert out.out == ""
    assert (tmp_path / "out.txt").read_text("utf-8").startswith("a.md:10:25: error")
    assert "::" not in run("points", "a.md", cwd=tmp_path, **STEP).out


def test_the_page_of_the_step_is_written_behind_what_stands_there(run: Run, tmp_path: Path) -> None:
    page = write(tmp_path / "page.md", "# Before\n")
    write(tmp_path / "a.md", NUMBER)
    run("check", "a.md", cwd=tmp_path, GITHUB_STEP_SUMMARY=str(page), **STEP)
    text = page.read_text("utf-8")
    assert text.startswith("# Before\n\n### 1 of 3 key points needs a look: a.md\n")
    assert "number-mismatch" in text
    ran = run("check", "a.md", cwd=tmp_path, GITHUB_STEP_SUMMARY=str(tmp_path), **STEP)
    assert ran.code == 2
    assert "cannot be written" in ran.err


def test_an_article_gives_the_runner_no_command(run: Run, tmp_path: Path) -> None:
    evil = CLEAN.replace("The harbour bridge will", "::add-mask::x ##[error]y will")
    write(tmp_path / "a.md", evil)
    for command, form in (("check", "text"), ("check", "table"), ("summarize", "text"),
                          ("points", "text"), ("check", "github"), ("check", "csv")):  # fmt: skip
        out = run(command, "a.md", "-f", form, cwd=tmp_path, **STEP).out
        assert "##[" not in out
        assert not any(line.startswith("::add-mask") for line in out.splitlines())
