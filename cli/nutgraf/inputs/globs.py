"""Globs as `.gitignore` has them, for configuration and for folders."""

from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec


def matches(globs: Sequence[str], name: str) -> bool:
    """Whether a path, with `/` between its parts and at the end of a folder's, fits a glob."""
    return _spec(tuple(globs)).match_file(name)


@lru_cache(maxsize=256)
def _spec(globs: tuple[str, ...]) -> "GitIgnoreSpec":
    return spec_of(globs)


def spec_of(lines: Sequence[str]) -> "GitIgnoreSpec":
    """The patterns of some lines, without those that are none: git, too, passes them over."""
    from pathspec import GitIgnoreSpec

    return GitIgnoreSpec.from_lines([each for each in lines if is_glob(each)])


def is_glob(line: str) -> bool:
    """Whether a line is a pattern, a comment or blank."""
    import re
    import warnings

    from pathspec import GitIgnoreSpec

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of odd brackets, by the regular expressions
            GitIgnoreSpec.from_lines([line])
    except (ValueError, re.error):
        return False
    return True
