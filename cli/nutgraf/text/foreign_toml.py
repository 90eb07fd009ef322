"""TOML from untrusted sources, refused where Python's parser would take quadratic memory."""

import re
import tomllib
from typing import Any

DEEPEST = 32
"""Parts of the longest key: `a.b.c` has three."""

LARGEST = 1_000_000
"""Characters of the longest text."""

_PART = r"""(?:[\w-]++|"[^"\n]*+"|'[^'\n]*+')"""
_DEEP = re.compile(rf"(?<![\w-]){_PART}(?:[ \t]*+\.[ \t]*+{_PART}){{{DEEPEST}}}")
"""A key of more parts, or a text that looks like one."""


def read_foreign_toml(text: str) -> dict[str, Any]:
    """The tables of a TOML text; ValueError, with the reason, where it cannot be read."""
    if len(text) > LARGEST:
        raise ValueError(f"it is longer than {LARGEST:,} characters")
    if _DEEP.search(text):
        raise ValueError(f"it has a key of more than {DEEPEST} parts")
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        raise
    except (ValueError, RecursionError):
        raise ValueError("it is nested too deeply or holds too long a number") from None
