"""Records as other engines have them, in the rows of a frame, turned into reports."""

import json
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from pathlib import PurePath
from typing import Any
from uuid import UUID

from nutgraf.batch.review import result_of
from nutgraf.batch.task import Task, Unread
from nutgraf.config import Settings
from nutgraf.formats.printers.json import dumps
from nutgraf.formats.view import View

NAME = "record"
"""What a record's source is called, which has no file."""


def reviewed_rows(rows: Iterable[Mapping[str, Any]], settings: Settings) -> Iterator[str]:
    """The report on each row as a line of JSON, or an object with an `error` in its place."""
    for number, row in enumerate(rows, 1):
        known = {str(key): _whole(value) for key, value in row.items() if not _is_missing(value)}
        try:
            data = json.dumps(known, default=_plain).encode()
        except (TypeError, ValueError, RecursionError) as error:
            yield json.dumps({"error": f"{NAME}:{number}: this is no record: {error}."})
            continue
        result = result_of(Task(name=NAME, settings=settings, data=data, line=number))
        if isinstance(result, Unread):
            yield json.dumps({"error": result.message})
        else:
            yield dumps(result, View.CHECK)


def _is_missing(value: object) -> bool:
    """Whether a frame has nothing there: None, not a number, and what pandas has for it."""
    is_nan = isinstance(value, float) and value != value
    return value is None or is_nan or type(value).__name__ in ("NAType", "NaTType")


def _whole(value: object) -> object:
    """A value; a whole number as one, which frames make a fraction where the column has gaps."""
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _plain(value: Any) -> object:
    """An array as a list, a date as ISO has it, bytes as UTF-8, decimals and the like as text."""
    if isinstance(value, bytes | bytearray):
        return value.decode("utf-8", "replace")
    for method in ("tolist", "isoformat"):
        if hasattr(value, method):
            return getattr(value, method)()
    if isinstance(value, Decimal | UUID | PurePath):
        return str(value)
    raise TypeError(f"a {type(value).__name__} is no value of a record")
