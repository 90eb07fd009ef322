"""What somebody types who has never seen the program, and what `init` sets up."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from tests.cli.newsroom import BODY, CLEAN, NUMBER, git, write
from tests.conftest import Run

from nutgraf.config.files import read_config

FILES = ("nutgraf.toml", ".pre-commit-config.yaml", ".github/workflows/nutgraf.yml")


def test_a_draft_is_checked(run: Run, tmp_path: Path) -> None:
    write(tmp_path / "story.md", NUMBER)
    write(tmp_path / "drafts" / "b", NUMBER)
    expected = run("check", "story.md", cwd=tmp_path)
    assert expected.code == 1
    for words in (("story.md",), ("./story.md",), ("--color", "never", "story.md")):
        assert run(*words, cwd=tmp_path) == expected, words
    assert run("-q", "story.md", cwd=tmp_path) == run("check", "-q", "story.md", cwd=tmp_path)
    assert run("-", stdin=NUMBER.encode()).code == 1
    assert run("drafts", "--include", "b", cwd=tmp_path).code == 1


def test_a_command_goes_before_a_file_of_its_name(run: Run, tmp_path: Path) -> None:
    write(tmp_path / "rules", NUMBER)
    assert "number-mismatch  " in run("rules", cwd=tmp_path).out


def test_a_misspelt_command_is_no_draft(run: Run) -> None:
    ran = run("chekc")
    assert (ran.code, ran.out) == (2, "")
    assert "Did you mean 'check'?" in ran.err


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("drafts/stroy.md", "drafts/story.md"),
        ("draft/story.md", "drafts"),
        ("Drafts/Story.MD", "drafts/story.md" if sys.platform == "darwin" else "drafts"),
        ("drafts/storY.txt", "drafts/story.md"),
    ],
)
def test_a_misspelt_file_is_pointed_out(name: str, meant: str, run: Run, tmp_path: Path) -> None:
    write(tmp_path / "drafts" / "story.md", CLEAN)
    ran = run("check", name, cwd=tmp_path)
    assert (ran.code, ran.out) == (3, "")
    assert f"there is no such file or folder; did you mean {meant}?" in ran.err


def test_nothing_near_is_nothing_meant(run: Run, tmp_path: Path) -> None:
    write(tmp_path / "story.md", CLEAN)
    assert run("check", "budget.md", cwd=tmp_path).err == (
        "nutgraf: error: budget.md: there is no such file or folder.\n"
    )


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX terminals")
@pytest.mark.parametrize("command", ["check", "points", "summarize"])
def test_at_a_terminal_no_path_is_this_folder(command: str, run: Run, tmp_path: Path) -> None:
    import pty

    write(tmp_path / "a" / "story.md", CLEAN)
    first, second = pty.openpty()
    try:
        done = subprocess.run(
            [sys.executable, "-m", "nutgraf", command, "-f", "text"],
            stdin=second, capture_output=True, text=True, cwd=tmp_path, timeout=60,
        )  # fmt: skip
    finally:
        os.close(first)
        os.close(second)
    assert done.stdout == run(command, ".", "-f", "text", cwd=tmp_path).out
    assert (done.returncode, done.stderr) == (0, "")


def test_init_writes_three_files_that_work(run: Run, tmp_path: Path) -> None:
    git(tmp_path, "init")
    names = BODY.replace("## Key points", "## Key points") + "- Ferries will be free\n"
    for number in range(2):
        write(tmp_path / "drafts" / f"{number}.md", names + "- It closes, says Acme Wire\n")
        house = CLEAN.replace("Key points", "Our five cents")
        write(tmp_path / "drafts" / f"h{number}.md", house)
    before = run("check", "drafts", cwd=tmp_path)
    assert before.out.count("unknown-name") == 2
    assert before.out.count("missing-key-points") == 2
    ran = run("init", "drafts", cwd=tmp_path)
    assert ran.code == 0
    assert ran.out == "".join(f"{name} is written\n" for name in FILES).replace("/", os.sep)
    values = read_config(tmp_path / FILES[0]).values
    assert values["names"] == ("Acme Wire",)
    assert values["headings"] == ("Our five cents",)
    (repo,) = yaml.safe_load((tmp_path / FILES[1]).read_text("utf-8"))["repos"]
    assert repo["hooks"] == [{"id": "nutgraf", "files": "^drafts/"}]
    job = yaml.safe_load((tmp_path / FILES[2]).read_text("utf-8"))["jobs"]["key-points"]
    assert job["steps"][1]["with"]["paths"].split() == ["drafts/"]
    after = run("check", "drafts", cwd=tmp_path)
    assert after.out.count("unknown-name") == after.out.count("missing-key-points") == 0


def test_init_overwrites_nothing(run: Run, tmp_path: Path) -> None:
    write(tmp_path / "a.md", CLEAN)
    write(tmp_path / FILES[0], "# mine\n")
    if sys.platform != "win32":
        (tmp_path / FILES[1]).symlink_to(tmp_path / "elsewhere.yaml")
    first = run("init", cwd=tmp_path)
    assert first.code == 0
    assert "nutgraf.toml is there already and stays as it is" in first.out
    assert (tmp_path / FILES[0]).read_text("utf-8") == "# mine\n"
    assert not (tmp_path / "elsewhere.yaml").exists()
    stamps = [(tmp_path / name).lstat().st_mtime_ns for name in FILES]
    again = run("init", cwd=tmp_path)
    assert again.out.count("is there already") == 3
    assert again.err == ""
    assert [(tmp_path / name).lstat().st_mtime_ns for name in FILES] == stamps


def test_init_in_an_empty_folder_and_where_there_is_none(run: Run, tmp_path: Path) -> None:
    write(tmp_path / "drafts" / "readme", "no draft")
    ran = run("init", "drfats", cwd=tmp_path)
    assert (ran.code, ran.out) == (3, "")
    assert "did you mean drafts?" in ran.err
    assert run("init", "..", cwd=tmp_path / "drafts").code == 2
    assert run("init", cwd=tmp_path).code == 0
    assert not read_config(tmp_path / FILES[0]).values.get("names")


def test_one_slip_is_no_custom_and_a_misspelling_is_none(run: Run, tmp_path: Path) -> None:
    write(tmp_path / "a.md", CLEAN + "- It closes, says Acme Wire\n")
    for number in range(2):
        write(tmp_path / f"m{number}.md", CLEAN + "- Mayor Ann Leee said so\n")
    run("init", cwd=tmp_path)
    assert "names" not in read_config(tmp_path / FILES[0]).values


def test_without_a_word_the_help_is_shown_line_by_line(run: Run) -> None:
    ran = run()
    assert (ran.code, ran.out) == (2, "")
    assert "\nCheck:\n  check " in ran.err
