"""A hostile clone: `--diff` runs none of its programs and opens no connection."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.conftest import Run

pytestmark = pytest.mark.skipif(
    sys.platform == "win32" or not shutil.which("git"), reason="a shell and git"
)
DRAFT = "# Bridge\n\nThe bridge will open in March.\n\n## Key points\n\n- The bridge will open\n"
WHO = ("-c", "user.name=A", "-c", "user.email=a@b.example", "-c", "commit.gpgSign=false")


def _git(folder: Path, *words: str, check: bool = True) -> None:
    subprocess.run(
        ["git", *WHO, *words],
        cwd=folder,
        check=check,
        capture_output=True,
        timeout=20,
        stdin=subprocess.DEVNULL,
    )


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    folder = tmp_path / "clone"
    folder.mkdir()
    _git(folder, "init", "-q")
    (folder / "a.md").write_text(DRAFT, encoding="utf-8")
    (folder / ".gitattributes").write_text("*.md filter=evil diff=evil\n", encoding="utf-8")
    _git(folder, "add", "-A")
    _git(folder, "commit", "-qm", "first")
    (folder / "a.md").write_text(DRAFT + "- It will open in April\n", encoding="utf-8")
    return folder


def _trap(folder: Path) -> tuple[str, Path]:
    """A program that says that it was run, and where it says so."""
    mark = folder.parent / "it-ran"
    program = folder.parent / "trap"
    program.write_text(f"#!/bin/sh\ntouch '{mark}'\nexit 1\n", encoding="utf-8")
    program.chmod(0o755)
    return str(program), mark


def _config(key: str, value: str = "{}") -> Callable[[Path, str], None]:
    return lambda folder, trap: _git(folder, "config", key, value.format(trap))


def _hook(folder: Path, trap: str) -> None:
    shutil.copy(trap, folder / ".git" / "hooks" / "post-index-change")


def _includes(folder: Path, trap: str) -> None:
    (folder / "more").write_text(f'[filter "evil"]\n\tclean = {trap}\n', encoding="utf-8")
    _git(folder, "config", "include.path", "../more")


def _lazy_fetch(key: str, value: str, url: str) -> Callable[[Path, str], None]:
    """A partial clone whose blob is missing, to be fetched by a program."""

    def set_up(folder: Path, trap: str) -> None:
        _git(folder, "config", "core.repositoryFormatVersion", "1")
        _git(folder, "config", "extensions.partialClone", "origin")
        _git(folder, "config", "remote.origin.promisor", "true")
        _git(folder, "config", "remote.origin.url", url.format(trap))
        _git(folder, "config", key, value.format(trap))
        found = subprocess.run(
            ["git", "rev-parse", "HEAD:a.md"],
            cwd=folder,
            capture_output=True,
            text=True,
            check=True,
        ).stdout.strip()
        blob = folder / ".git" / "objects" / found[:2] / found[2:]
        blob.unlink()

    return set_up


TRAPS = {
    "fsmonitor": _config("core.fsmonitor"),
    "clean filter": _config("filter.evil.clean"),
    "process filter": _config("filter.evil.process"),
    "included filter": _includes,
    "textconv": _config("diff.evil.textconv"),
    "diff driver": _config("diff.evil.command"),
    "external diff": _config("diff.external"),
    "hook": _hook,
    "hooks elsewhere": _config("core.hooksPath", ".githooks"),
    "lazy fetch, ext": _lazy_fetch("protocol.ext.allow", "always", "ext::{}"),
    "lazy fetch, ssh": _lazy_fetch("core.sshCommand", "{}", "ssh://host.example/x"),
    "lazy fetch, local": _lazy_fetch("remote.origin.uploadpack", "{}", "."),
}


@pytest.mark.parametrize("name", TRAPS)
def test_nothing_of_the_clone_runs(run: Run, clone: Path, name: str) -> None:
    trap, mark = _trap(clone)
    if name == "hooks elsewhere":
        (clone / ".githooks").mkdir()
        shutil.copy(trap, clone / ".githooks" / "post-index-change")
    TRAPS[name](clone, trap)
    ran = run("check", "--diff", "--diff-lines", "-f", "text", cwd=clone)
    assert not mark.exists()
    assert "Traceback" not in ran.err
    if "lazy" not in name:
        assert "1 article;" in ran.out, ran.err
    for words in (("diff",), ("update-index", "--refresh"), ("status",)):
        _git(clone, *words, check=False)
    assert mark.exists(), "the trap is none"


def test_a_configuration_that_never_ends(
    run: Run, clone: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("nutgraf.cli.git.SECONDS", 1)
    os.mkfifo(clone / ".git" / "never")
    _git(clone, "config", "core.excludesFile", str(clone / ".git" / "never"))
    from nutgraf.cli.git import git
    from nutgraf.errors import UsageError

    with pytest.raises(UsageError, match="does not answer"):
        git(clone, "ls-files", "--others", "--exclude-standard")


def test_git_in_the_working_folder_is_not_taken(
    clone: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from nutgraf.cli.git import _program

    (clone / "git").write_text("#!/bin/sh\n", encoding="utf-8")
    (clone / "git").chmod(0o755)
    monkeypatch.chdir(clone)
    monkeypatch.setenv("PATH", os.pathsep.join([".", "", os.environ["PATH"]]))
    assert os.path.isabs(_program())
    assert not _program().startswith(str(clone))
