"""git, asked about a repository that may be anybody's: it runs nothing of that repository's own.

A repository's configuration may name programs: to watch its files, to filter them, to compare
them, to fetch what is missing. All are switched off here, and no connection is opened.
"""

import os
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from nutgraf.errors import UsageError

SECONDS = 120
"""After which git is given up: a repository may have it read from a pipe."""

_OFF = {
    "core.quotePath": "false",
    "core.fsmonitor": "false",
    "core.hooksPath": os.devnull,
    "core.sshCommand": "false",
    "core.pager": "cat",
    "diff.external": "",
    "diff.orderFile": os.devnull,
    "protocol.allow": "never",
    "submodule.recurse": "false",
}
_ENVIRONMENT = {
    "GIT_ALLOW_PROTOCOL": "none",  # which is none: also not to fetch what a partial clone lacks
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
}
_OF_REPOSITORY = (b"local", b"worktree")
_OF_FILTER = ("clean", "smudge", "process")


def git(folder: Path, *words: str) -> bytes:
    """What git prints when it is called with some words in a folder; UsageError if it fails."""
    return _run(folder, [*_switched_off(folder), *words])


def _run(folder: Path, words: list[str]) -> bytes:
    import subprocess

    try:
        process = subprocess.run(  # noqa: S603 - git, with words of our own
            [_program(), *words],
            cwd=folder,
            env={**os.environ, **_ENVIRONMENT},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
            timeout=SECONDS,
        )
    except subprocess.TimeoutExpired:
        raise UsageError(f"--diff: git does not answer within {SECONDS} seconds.") from None
    except OSError as error:
        raise UsageError(f"--diff: git cannot be run: {error.strerror}.") from None
    if process.returncode:
        line = process.stderr.decode("utf-8", "replace").strip().split("\n")[0]
        problem = line.removeprefix("fatal: ").rstrip(".")
        raise UsageError(f"--diff: {problem}." if problem else "")
    return process.stdout


def _program() -> str:
    """The path of git. The working folder, where Windows would look first, is passed over."""
    names = ("git.exe",) if os.name == "nt" else ("git",)
    for folder in os.environ.get("PATH", os.defpath).split(os.pathsep):
        for name in names if os.path.isabs(folder) else ():
            if os.access(os.path.join(folder, name), os.X_OK):
                return os.path.join(folder, name)
    raise UsageError("--diff: git cannot be run: it is not on the PATH.")


@lru_cache(maxsize=64)
def _switched_off(folder: Path) -> tuple[str, ...]:
    """The options that switch a repository's own programs off: those above, and its filters."""
    settings = [f"{key}={value}" for key, value in _OFF.items()]
    for name in sorted(set(_filters(folder))):
        settings += (f"filter.{name}.{command}=" for command in _OF_FILTER)
        settings.append(f"filter.{name}.required=false")
    return tuple(word for setting in settings for word in ("-c", setting))


def _filters(folder: Path) -> Iterator[str]:
    """The filters of files that a repository's own configuration names."""
    parts = _run(folder, ["config", "--list", "--null", "--show-scope"]).split(b"\0")
    for scope, entry in zip(parts[::2], parts[1::2], strict=False):
        key = os.fsdecode(entry.split(b"\n", 1)[0])
        if scope not in _OF_REPOSITORY or not key.startswith("filter."):
            continue
        name = key.removeprefix("filter.").rpartition(".")[0]
        if "=" in name or "\n" in name:  # there is no way to say it on a command line
            raise UsageError("--diff: the repository's configuration has a filter of an odd name.")
        yield name
