"""Parquet: the columnar files of data platforms, read by pyarrow a group of rows at a time."""

import datetime
import io
import json
from collections.abc import Iterator
from contextlib import suppress
from typing import Any, BinaryIO

from nutgraf.errors import InputError
from nutgraf.inputs.drafts.reader import Record
from nutgraf.inputs.records.fields import NAMES, Fields, field_path, missing_field
from nutgraf.inputs.records.whole import LARGEST
from nutgraf.inputs.sources.packed import packing_of

_ROWS = 100
"""The number of rows that are converted at a time."""


def records(lines: Iterator[bytes], name: str, fields: Fields) -> Iterator[Record | InputError]:
    """The records of an open file; a stream is read as a whole, up to 100 MB."""
    file = lines if hasattr(lines, "seek") else io.BytesIO(_whole(lines, name))
    opened = open_table(file, name)  # type: ignore[arg-type]
    return rows(opened, 0, opened.metadata.num_rows, name, fields)


def open_table(file: BinaryIO, name: str) -> Any:
    """A pyarrow ParquetFile; InputError for any other file, or where pyarrow is missing."""
    try:
        from pyarrow.parquet import ParquetFile
    except ImportError:
        raise InputError(
            f"{name}: Parquet is read by the extra \"parquet\": pip install 'nutgraf[parquet]'."
        ) from None
    if packing := packing_of(name):
        raise InputError(
            f"{name}: Parquet is packed within, and is not read from {packing}; unpack the file."
        )
    try:
        return ParquetFile(file)
    except Exception as error:  # pyarrow's are of many kinds
        raise _broken(name, error) from None


def rows(table: Any, start: int, end: int, name: str, fields: Fields) -> Iterator[Record]:
    """The records of some rows, counted from 0; a row's line is its number, from 1."""
    columns = _columns(table, name, fields)
    first_row = 0
    for group in range(table.metadata.num_row_groups):
        behind = first_row + table.metadata.row_group(group).num_rows
        if first_row < end and start < behind:
            yield from _of_group(table, group, first_row, start, end, columns, name)
        first_row = behind


def _of_group(
    table: Any, group: int, first_row: int, start: int, end: int, columns: list[str], name: str
) -> Iterator[Record]:
    try:
        for batch in table.iter_batches(_ROWS, row_groups=[group], columns=columns):
            if first_row < end and start < first_row + batch.num_rows:
                first, last = max(0, start - first_row), min(batch.num_rows, end - first_row)
                for number, row in enumerate(
                    _values(batch.slice(first, last - first)), first_row + first + 1
                ):
                    yield Record(json.dumps(row, default=_plain).encode(), number, f"row {number}")
            first_row += batch.num_rows
            if first_row >= end:
                return
    except Exception as error:
        raise _broken(name, error) from None


def _values(batch: Any) -> list[dict[str, Any]]:
    """The rows of a batch, with values as text that Python has no type for."""
    try:
        records: list[dict[str, Any]] = batch.to_pylist()
    except Exception:  # a date of the year 300,000, a time of nanoseconds, text that is not UTF-8
        names = batch.schema.names
        return [
            dict(zip(names, map(_value, row), strict=True))
            for row in zip(*batch.columns, strict=True)
        ]
    return records


def _value(scalar: Any) -> object:
    """The value of a cell, as text if it has no Python type; None if it cannot be text either."""
    import pyarrow

    with suppress(Exception):
        return scalar.as_py()
    for kind in (pyarrow.binary(), pyarrow.string()):
        with suppress(Exception):
            return scalar.cast(kind).as_py()
    return None


def _columns(table: Any, name: str, fields: Fields) -> list[str]:
    """The columns with fields of a record; InputError where a required one is missing."""
    names: list[str] = table.schema_arrow.names
    for field in dict.fromkeys(("text", *dict(fields))):
        path = field_path(field, fields)
        if path not in names and path.split(".", 1)[0] not in names:
            raise missing_field(field, path, dict.fromkeys(names), f"{name}: columns")
    paths = [field_path(field, fields) for field in NAMES]
    return [
        column
        for column in names
        if column in paths or any(path.startswith(column + ".") for path in paths)
    ]


def _plain(value: object) -> object:
    """A value that JSON has no type for, as text."""
    if isinstance(value, datetime.date | datetime.time):
        return value.isoformat()
    if isinstance(value, bytes):
        return value.decode("utf-8", "replace")
    return str(value)


def _whole(lines: Iterator[bytes], name: str) -> bytes:
    data = bytearray()
    for line in lines:
        data += line
        if len(data) > LARGEST:
            raise InputError(
                f"{name}: in a pipe, Parquet may have {LARGEST // 1_000_000} MB; name the file."
            )
    return bytes(data)


def _broken(name: str, error: Exception) -> InputError:
    words = str(error).rstrip(".") or type(error).__name__
    return InputError(f"{name}: this is no Parquet file, or it is broken: {words}.")
