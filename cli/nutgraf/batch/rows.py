"""Records as other engines have them, in the rows of a frame, turned into reports."""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from nutgraf.batch.review import result_of
from nutgraf.batch.task import Task, Unread
from nutgraf.config import Settings
from nutgraf.formats.json import dumps
from nutgraf.formats.view import View

NAME = "record"
"""What a record's source is called, which has no file."""


def reviewed_rows(rows: Iterable[Mapping[str, Any]], settings: Settings) -> Iterator[str]:
    """The report on each row as a line of JSON, or an object with an `error` in its place."""
    for number, row in enumerate(rows, 1):
        known = {str(key): value for key, value in row.items() if not _is_missing(value)}
        data = json.dumps(known, default=_plain).encode()
        result = result_of(Task(name=NAME, settings=settings, data=data, line=number))
        if isinstance(result, Unread):
            yield json.dumps({"error": result.message})
        else:
            yield dumps(result, View.CHECK)


def _is_missing(value: object) -> bool:
    """Whether a frame has nothing there: None, not a number, and what pandas has for it."""
    is_nan = isinstance(value, float) and value != value
    return value is None or is_nan or type(value).__name__ in ("NAType", "NaTType")


def _plain(value: Any) -> object:
    """An array as a list, a date as ISO has it, and anything else as text."""
    for method in ("tolist", "isoformat"):
        if hasattr(value, method):
            return getattr(value, method)()
    return str(value)
