"""Globs with the syntax of `.gitignore`, for configuration and for folders."""

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

LONGEST = 4096
"""Characters of the longest glob, as of the longest path of most systems."""

_CLASS = re.compile(r"\[:([a-z]{1,10}):\]")
_CLASSES = {
    "alnum": "a-zA-Z0-9",
    "alpha": "a-zA-Z",
    "blank": " \t",
    "digit": "0-9",
    "lower": "a-z",
    "space": " \t",
    "upper": "A-Z",
    "xdigit": "0-9a-fA-F",
}
"""POSIX's character classes that matter in file names; in ASCII, as in git itself."""


def matches(globs: Sequence[str], name: str) -> bool:
    """Whether a path matches a glob. Its parts are separated by `/`, and a folder's ends in one."""
    return _spec(tuple(globs)).match_file(name)


@lru_cache(maxsize=256)
def _spec(globs: tuple[str, ...]) -> "GitIgnoreSpec":
    return spec_of(globs)


def spec_of(lines: Sequence[str]) -> "GitIgnoreSpec":
    """The patterns in some lines. Invalid ones are ignored, as git does it."""
    from pathspec import GitIgnoreSpec

    with _quiet():
        spec = GitIgnoreSpec.from_lines([_spelled_out(line) for line in lines if is_glob(line)])
        for pattern in spec.patterns:
            if pattern.include is not None and pattern.regex is not None:
                pattern.regex = without_backtracking(pattern.regex)
        return GitIgnoreSpec(spec.patterns)


@contextmanager
def _quiet() -> Iterator[None]:
    """Silences Python's warning about odd brackets in a glob: `[[a]`."""
    import warnings

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


def _spelled_out(line: str) -> str:
    """The pattern with character classes (`[[:digit:]]`) as ranges, as pathspec needs it."""
    return (
        _CLASS.sub(lambda match: _CLASSES.get(match[1], match[0]), line) if "[:" in line else line
    )


def is_glob(line: str) -> bool:
    """Whether a line is a valid pattern, a comment or blank."""
    from pathspec import GitIgnoreSpec

    if len(line) > LONGEST:
        return False
    try:
        with _quiet():
            GitIgnoreSpec.from_lines([line])
    except (ValueError, re.error):
        return False
    return True


_ANY = "[^/]*"
"""A star, as pathspec writes it."""

_ATOM = re.compile(r"\[\^/\]\*|\\.|\[(?:\^?\]|\^)?(?:\\.|[^\]\\])*+(?:\]|\Z)|.", re.DOTALL)
_LEAD, _BETWEEN = "^(?:.+/)?", "(?:/.+)?/"
_TAIL = re.compile(r"(?:\(\?:\(\?P<\w+>/\)\|\$\)|\(\?P<\w+>/\)|\(\?:/\.\*\)\?\$|/\.\*\$|/|\$)?\Z")


def without_backtracking(regex: re.Pattern[str]) -> re.Pattern[str]:
    """The pattern of a glob, rewritten to take at most quadratic time in the length of a path.

    pathspec translates `*a*a*b` to `[^/]*a[^/]*a[^/]*b`, which tries every way to divide a name
    among the stars. The first place where a piece matches is as good as any other, so it is kept:
    `(?>[^/]*?a)(?>[^/]*?a)[^/]*b`. The same holds for the folders between two `**`.
    """
    written = regex.pattern
    if written.count(_ANY) + written.count(".+") < 2:
        return regex
    tail = _TAIL.search(written)
    body, end = (written[: tail.start()], tail[0]) if tail else (written, "")
    lead = _LEAD if body.startswith(_LEAD) else "^" * body.startswith("^")
    first, *others = body[len(lead) :].split(_BETWEEN)
    groups = [_stars(first), *(f"/{_stars(folders)}" for folders in others)]
    if others:
        start = r"^(?>(?:[^/]*/)*?" if lead == _LEAD else f"{lead}(?>"
        groups[0] = f"{start}{groups[0]}(?=/|$))"
        lead = ""
    for index in range(1, len(groups) - 1):
        groups[index] = rf"(?>(?:/[^/]+)*?{groups[index]}(?=/|$))"
    if others:
        groups[-1] = f"(?:/.+)?{groups[-1]}"
    return re.compile(lead + "".join(groups) + end, regex.flags)


def _stars(group: str) -> str:
    """The pattern of some folder names, with each piece between two stars at its first match."""
    out, piece, is_after_star = [], "", False
    for atom in _ATOM.findall(group):
        if atom == _ANY and is_after_star:
            out.append(f"(?>[^/]*?{piece})" if piece else "")
            piece = ""
        elif atom == _ANY:
            out.append(piece)
            piece, is_after_star = "", True
        elif atom == "/":
            out.append((_ANY if is_after_star else "") + piece + "/")
            piece, is_after_star = "", False
        else:
            piece += atom
    return "".join(out) + (_ANY if is_after_star else "") + piece
