"""The language files, read in a twentieth of tomllib's time: they are most of what a start reads.

A plain file is TOML in which a value is also JSON but for trailing commas and for strings of
several lines without quotes and backslashes in them, comments and table headers stand in lines of
their own, and a table header starts its line. Any other is left to tomllib, so that a file may use
all of TOML and is only read more slowly.
"""

import json
import re
from typing import Any

_HEADER = re.compile(r"^\[([\w.-]+)\]$", re.MULTILINE)
_COMMENT = re.compile(r"^[ \t]*#.*$", re.MULTILINE)
_KEY = re.compile(r'^(?:"([^"\\\n]+)"|([\w-]+))[ ]*=[ ]*', re.MULTILINE)
_LINES = re.compile(r'"""\n?([^"\\]*)"""')
_COMMA = re.compile(r",\s*\]")


def read_toml(text: str) -> dict[str, Any]:
    """The tables of a TOML text; tomllib.TOMLDecodeError where it is none."""
    try:
        return read_plain(text)
    except ValueError:
        import tomllib

        return tomllib.loads(text)


def read_plain(text: str) -> dict[str, Any]:
    """The tables of a plain TOML text; ValueError where it is not plain."""
    root: dict[str, Any] = {}
    if '"""' in text:
        text = _LINES.sub(lambda match: json.dumps(match[1]), text)
    first, *rest = _HEADER.split(text)
    root.update(_table(first))
    for name, body in zip(rest[::2], rest[1::2], strict=True):
        table = root
        for part in name.split("."):
            table = table.setdefault(part, {})
        table.update(_table(body))
    return root


def _table(body: str) -> dict[str, Any]:
    entries = _KEY.sub(r',"\1\2": ', _COMMA.sub("]", _COMMENT.sub("", body)))
    table: dict[str, Any] = json.loads("{" + entries.lstrip().removeprefix(",") + "}")
    return table
