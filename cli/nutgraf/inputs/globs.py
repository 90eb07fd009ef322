"""Globs as `.gitignore` has them, for configuration and for folders."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

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
"""POSIX's classes of characters, those that file names have, in ASCII as git itself has them."""


def matches(globs: Sequence[str], name: str) -> bool:
    """Whether a path, with `/` between its parts and at the end of a folder's, fits a glob."""
    return _spec(tuple(globs)).match_file(name)


@lru_cache(maxsize=256)
def _spec(globs: tuple[str, ...]) -> "GitIgnoreSpec":
    return spec_of(globs)


def spec_of(lines: Sequence[str]) -> "GitIgnoreSpec":
    """The patterns of some lines, without those that are none: git, too, passes them over."""
    from pathspec import GitIgnoreSpec

    return GitIgnoreSpec.from_lines([_spelled_out(each) for each in lines if is_glob(each)])


def _spelled_out(line: str) -> str:
    """A pattern with its classes of characters (`[[:digit:]]`) as ranges, which pathspec knows."""
    return (
        _CLASS.sub(lambda match: _CLASSES.get(match[1], match[0]), line) if "[:" in line else line
    )


def is_glob(line: str) -> bool:
    """Whether a line is a pattern, a comment or blank."""
    import warnings

    from pathspec import GitIgnoreSpec

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of odd brackets, by the regular expressions
            GitIgnoreSpec.from_lines([line])
    except (ValueError, re.error):
        return False
    return True
