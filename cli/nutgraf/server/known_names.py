"""A name written into a configuration, so that drafts may have it though no article does."""

import json
import re
import tomllib
from collections.abc import Iterator
from copy import deepcopy
from typing import Any

from nutgraf.config.files import PYPROJECT
from nutgraf.model import Edit
from nutgraf.text.edits import edited

KEY = "names"
NEW = "nutgraf.toml"
"""What a configuration is called that is not there yet."""

_LIST = re.compile(rf"^[ \t]*(?:{KEY}|\"{KEY}\")[ \t]*=[ \t]*\[(\s*)", re.MULTILINE)
_TABLE = re.compile(r"^[ \t]*\[", re.MULTILINE)
_OURS = re.compile(r"^[ \t]*\[[ \t]*tool[ \t]*\.[ \t]*nutgraf[ \t]*\][^\n]*(?:\n|\Z)", re.MULTILINE)


def with_name(text: str, name: str, file: str = NEW) -> Edit | None:
    """The edit of a file of that name that adds a name to those that are known.

    None where it would change anything else, or where the file is no TOML. Its lines end with a
    line feed.
    """
    intended = _intended(text, name, file)
    if intended is None:
        return None
    return next(
        (edit for edit in _tried(text, name, file) if _parsed(text, edit) == intended), None
    )


def _intended(text: str, name: str, file: str) -> Any:
    """What the file is to say."""
    try:
        data = tomllib.loads(text)
        new: dict[str, Any] = deepcopy(data)
        table = new["tool"]["nutgraf"] if file == PYPROJECT else new
        table[KEY] = [name, *table.get(KEY, [])]
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
    return new


def _parsed(text: str, edit: Edit) -> Any:
    try:
        return tomllib.loads(edited(text, [edit]))
    except (ValueError, RecursionError):
        return None


def _tried(text: str, name: str, file: str) -> Iterator[Edit]:
    quoted = json.dumps(name, ensure_ascii=False)
    for match in _LIST.finditer(text):
        space = match[1] if "\n" in match[1] else " "
        is_empty = text[match.end() : match.end() + 1] == "]"
        yield Edit.insert(match.end(), quoted if is_empty else f"{quoted},{space}")
    line = f"{KEY} = [{quoted}]\n"
    if file == PYPROJECT:
        yield from (Edit.insert(match.end(), line) for match in _OURS.finditer(text))
        return
    for match in _TABLE.finditer(text):
        yield Edit.insert(match.start(), f"{line}\n")
    yield Edit.insert(len(text), line if not text or text.endswith("\n") else f"\n{line}")
