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
    from pathspec import GitIgnoreSpec

    return GitIgnoreSpec.from_lines(globs)
