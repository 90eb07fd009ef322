"""Tables: CSV as spreadsheets and databases write it, with a header, and tab-separated values."""

import csv
import io
import json
from collections.abc import Iterator, Sequence

from nutgraf.errors import InputError
from nutgraf.inputs.drafts.lines import bullet
from nutgraf.inputs.drafts.reader import Record
from nutgraf.inputs.records.fields import NAMES, Fields, field_path, missing_field
from nutgraf.inputs.records.whole import LARGEST, whole_text

_DELIMITERS = ",;\t|"
_HINT = "sep="
"""The start of a line that Excel writes above the header: `sep=;`."""


def comma_records(
    lines: Iterator[bytes], name: str, fields: Fields
) -> Iterator[Record | InputError]:
    """The records of a CSV file; its delimiter is the one that gives its header most columns."""
    text = whole_text(lines, name)
    first = text.lstrip("\n").split("\n", 1)[0]
    if first.lower().startswith(_HINT) and len(first) == len(_HINT) + 1:
        start = text.index(first) + len(first)
        return _records("\n" * text.count("\n", 0, start) + text[start:], name, fields, first[-1])
    best = max(_DELIMITERS, key=lambda delimiter: _cells(first, delimiter))
    return _records(text, name, fields, best)


def tab_records(lines: Iterator[bytes], name: str, fields: Fields) -> Iterator[Record | InputError]:
    """The records of a file of tab-separated values."""
    return _records(whole_text(lines, name), name, fields, "\t")


def _cells(line: str, delimiter: str) -> int:
    csv.field_size_limit(LARGEST)
    return len(next(csv.reader([line], delimiter=delimiter), []))


def _records(text: str, name: str, fields: Fields, delimiter: str) -> Iterator[Record | InputError]:
    csv.field_size_limit(LARGEST)  # 131,072 characters else: less than a long read
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    header: list[str] = []
    number, line = 0, 1
    while True:
        line, place = reader.line_num + 1, f"row {number + 1}"
        try:
            cells = next(reader, None)
        except csv.Error as error:
            number += 1
            yield InputError(f"{name}:{line}: {place}: it is broken: {error}.")
            continue
        if cells is None:
            return
        if not any(cells):
            continue
        number += 1
        if not header:
            header = _header(cells, fields, f"{name}:{line}")
        elif any(cells[len(header) :]):
            counts = f"it has {len(cells)} cells, and the header {len(header)}"
            yield InputError(f"{name}:{line}: {place}: {counts}; is a quotation mark missing?")
        else:
            yield Record(_object(header, cells, fields), line, place)


def _header(cells: Sequence[str], fields: Fields, where: str) -> list[str]:
    """The names of the columns; InputError where a required one is missing."""
    names = [cell.strip() for cell in cells]
    columns = dict.fromkeys(filter(None, names))
    for field in dict.fromkeys(("text", *dict(fields))):
        if field_path(field, fields) not in columns:
            raise missing_field(field, field_path(field, fields), columns, f"{where}: header")
    columns_read = {field_path(field, fields) for field in NAMES}
    twice = next((name for name in columns if name in columns_read and names.count(name) > 1), "")
    if twice:
        raise InputError(
            f'{where}: header: {names.count(twice)} columns are called "{twice}"; '
            "rename all but the one that is to be columns_read."
        )
    return names


def _object(header: Sequence[str], cells: Sequence[str], fields: Fields) -> bytes:
    """A row as a JSON object; an empty cell is null."""
    row: dict[str, object] = {
        key: cell if cell.strip() else None for key, cell in zip(header, cells, strict=False) if key
    }
    text, points = field_path("text", fields), field_path("key_points", fields)
    row[text] = row.get(text) or ""
    cell = row.get(points)
    if isinstance(cell, str) and points != text:
        row[points] = _points(cell)
    return json.dumps(row).encode()


def _points(cell: str) -> str | list[str]:
    """The key points in a cell: a JSON list, HTML unchanged, or split at lines, `|` or `;`."""
    cell = cell.strip()
    if cell.startswith("["):
        try:
            points = json.loads(cell)
        except (ValueError, RecursionError):
            points = None
        if isinstance(points, list) and all(isinstance(point, str) for point in points):
            return points
    if cell.startswith("<"):
        return cell
    mark = next((mark for mark in "\n|;" if mark in cell), "\n")
    parts = [part.strip() for part in cell.split(mark)]
    return [part[bullet(part)[1] :] for part in parts if part]
