"""`--diff` and `--diff-lines`, against a real repository."""

import shutil
from pathlib import Path

import pytest
from tests.cli.newsroom import CLEAN, NUMBER, git, write
from tests.conftest import Run
from tests.inputs.word_files import docx, p

pytestmark = pytest.mark.skipif(not shutil.which("git"), reason="git is not installed")


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    git(tmp_path, "init", "-q", "-b", "main")
    for name in ("same.md", "edited.md", "sub/moved on.md"):
        write(tmp_path / name, NUMBER)
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-q", "-m", "one")
    return tmp_path


def _checked(run: Run, folder: Path, *options: str) -> list[str]:
    ran = run("check", *options, "-f", "text", "-q", cwd=folder)
    assert ran.err == ""
    return sorted({line.split(":")[0] for line in ran.out.splitlines()})


def test_only_what_has_changed_is_checked(run: Run, repository: Path) -> None:
    assert run("check", "--diff", cwd=repository).code == 0
    write(repository / "edited.md", NUMBER + "- Ferries cost $9 million\n")
    write(repository / "new.md", NUMBER)
    (repository / "same.md").touch()
    assert _checked(run, repository, "--diff") == ["edited.md", "new.md"]
    assert _checked(run, repository, "--diff", ".") == ["edited.md", "new.md"]
    assert _checked(run, repository, "--diff", "new.md", "same.md") == ["new.md"]
    git(repository, "add", "-A")
    git(repository, "commit", "-q", "-m", "two")
    assert _checked(run, repository, "--diff") == []
    assert _checked(run, repository, "--diff=HEAD~1") == ["edited.md", "new.md"]
    assert _checked(run, repository / "sub", "--diff=HEAD~1", "..") == ["../edited.md", "../new.md"]


def test_what_others_changed_since_the_branch_left_is_not_ours(run: Run, repository: Path) -> None:
    git(repository, "checkout", "-q", "-b", "story")
    write(repository / "story.md", NUMBER)
    git(repository, "add", "-A")
    git(repository, "commit", "-q", "-m", "story")
    git(repository, "checkout", "-q", "main")
    write(repository / "same.md", CLEAN)
    git(repository, "commit", "-q", "-am", "others")
    git(repository, "checkout", "-q", "story")
    assert _checked(run, repository, "--diff=main") == ["story.md"]


def test_only_findings_on_changed_lines(run: Run, repository: Path) -> None:
    write(repository / "edited.md", NUMBER + "- The council needs $9 million\n")
    ran = run("check", "--diff", "--diff-lines", "-f", "text", cwd=repository)
    assert "$9 million" in ran.out
    assert "$7 million" not in ran.out
    assert ran.code == 1
    write(repository / "edited.md", NUMBER.replace("# Bridge", "# The bridge"))
    assert run("check", "--diff", "--diff-lines", cwd=repository).code == 0


def test_a_document_has_no_lines_that_git_could_tell(run: Run, repository: Path) -> None:
    draft = repository / "draft.docx"
    draft.write_bytes(docx(p("Key points") + p("• It costs $7 million") + p("The end is near.")))
    git(repository, "add", "-A")
    git(repository, "commit", "-q", "-m", "document")
    draft.write_bytes(
        docx(p("Key points") + p("• It costs $9 million") + p("It costs $5 million."))
    )
    ran = run("check", "--diff", "--diff-lines", "-f", "text", cwd=repository)
    assert "draft.docx:2:" in ran.out
    assert "paragraph 3" in ran.out


def test_a_deleted_draft_is_no_draft(run: Run, repository: Path) -> None:
    (repository / "same.md").unlink()
    assert run("check", "--diff", cwd=repository).code == 0


def test_what_cannot_be_compared(run: Run, repository: Path, tmp_path_factory: object) -> None:
    ran = run("check", "--diff=nothing", cwd=repository)
    assert ran.code == 2
    assert ran.err == 'nutgraf: error: --diff: "nothing" is no revision of this repository.\n'
    ran = run("check", "--diff=--output=evil", cwd=repository)
    assert ran.code == 2
    assert not (repository / "evil").exists()


def test_outside_of_a_repository(run: Run, tmp_path: Path) -> None:
    ran = run("check", "--diff", cwd=tmp_path, GIT_CEILING_DIRECTORIES=str(tmp_path.parent))
    assert ran.code == 2
    assert "not a git repository" in ran.err


def test_lines_that_git_does_not_see_all_count(run: Run, repository: Path) -> None:
    wrong = NUMBER + "- The council needs $9 million\n"
    (repository / "wide.md").write_bytes(CLEAN.encode("utf-16"))
    (repository / "mac.md").write_bytes(CLEAN.replace("\n", "\r").encode())
    write(repository / ".gitattributes", "bin.md binary\n")
    write(repository / "bin.md", CLEAN)
    git(repository, "add", "-A")
    git(repository, "commit", "-q", "-m", "more")
    (repository / "wide.md").write_bytes(wrong.encode("utf-16"))
    (repository / "mac.md").write_bytes(wrong.replace("\n", "\r").encode())
    write(repository / "bin.md", wrong)
    git(repository, "config", "diff.interHunkContext", "50")
    for name in ("wide.md", "mac.md", "bin.md"):
        ran = run("check", name, "--diff", "--diff-lines", cwd=repository)
        assert (ran.code, "$9 million" in ran.out) == (1, True), name


def test_a_repository_in_a_repository_is_asked_itself(run: Run, repository: Path) -> None:
    inner = repository / "inner"
    inner.mkdir()
    git(inner, "init", "-q", "-b", "main")
    write(inner / "draft.md", CLEAN)
    git(inner, "add", "-A")
    git(inner, "commit", "-q", "-m", "inner")
    assert run("check", "inner/draft.md", "--diff", cwd=repository).out == ""
    write(inner / "draft.md", NUMBER)
    assert run("check", "inner/draft.md", "--diff", cwd=repository).code == 1


def test_before_the_first_commit_everything_is_new(run: Run, tmp_path: Path) -> None:
    git(tmp_path, "init", "-q")
    write(tmp_path / "added.md", NUMBER)
    git(tmp_path, "add", "-A")
    write(tmp_path / "new.md", NUMBER)
    assert _checked(run, tmp_path, "--diff") == ["added.md", "new.md"]
    assert _checked(run, tmp_path, "--diff", "--diff-lines") == ["added.md", "new.md"]
    assert run("check", "--diff=main~1", cwd=tmp_path).code == 2


def test_what_a_linked_working_tree_excludes(run: Run, repository: Path) -> None:
    (repository / ".git/info/exclude").write_text("mine/\n", encoding="utf-8")
    git(repository, "worktree", "add", "-q", "../linked", "-b", "linked")
    linked = repository.parent / "linked"
    write(linked / "mine" / "a.md", NUMBER)
    assert _checked(run, linked, ".") == ["edited.md", "same.md", "sub/moved on.md"]
