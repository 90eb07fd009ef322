"""JSON reports in the columns of a Parquet file, as their types have them; and back."""

import json
from collections.abc import Iterator
from typing import Any, BinaryIO

from msgspec import inspect

from nutgraf.formats.structs import JsonReport

_ROWS = 1000
"""Reports of a group of rows: what is held before it is written."""


class Columns:
    """A Parquet file of reports, written to a stream. Close it: its end says where all is."""

    def __init__(self, stream: BinaryIO) -> None:
        import pyarrow
        from pyarrow.parquet import ParquetWriter

        self._schema = pyarrow.schema(_column_type(inspect.type_info(JsonReport)))
        self._writer = ParquetWriter(pyarrow.PythonFile(stream, mode="w"), self._schema)
        self._rows: list[dict[str, Any]] = []

    def add(self, lines: str) -> None:
        """Adds the reports of some JSON lines."""
        encoded = lines.encode("utf-8", "replace")  # names may be of any bytes
        self._rows += (json.loads(line) for line in encoded.split(b"\n") if line)
        if len(self._rows) >= _ROWS:
            self._write()

    def close(self) -> None:
        """Writes what is left, and the end."""
        self._write()
        self._writer.close()

    def _write(self) -> None:
        import pyarrow

        if self._rows:
            self._writer.write_table(pyarrow.Table.from_pylist(self._rows, self._schema))
            self._rows.clear()


def lines_of_table(file: BinaryIO) -> Iterator[bytes]:
    """The reports of such a file as JSON lines again, fields that are null left out."""
    from pyarrow.parquet import ParquetFile

    for batch in ParquetFile(file).iter_batches(_ROWS):
        for row in batch.to_pylist():
            yield json.dumps(_without_nulls(row)).encode()


def _without_nulls(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _without_nulls(field) for name, field in value.items() if field is not None}
    return [_without_nulls(item) for item in value] if isinstance(value, list) else value


def _column_type(kind: inspect.Type) -> Any:
    """The type of a column for a type of the report; anything in it may be null."""
    import pyarrow

    match kind:
        case inspect.Metadata():
            return _column_type(kind.type)
        case inspect.UnionType():
            (column,) = (each for each in kind.types if not isinstance(each, inspect.NoneType))
            return _column_type(column)
        case inspect.ListType():
            return pyarrow.list_(_column_type(kind.item_type))
        case inspect.StructType():
            fields = ((field.encode_name, _column_type(field.type)) for field in kind.fields)
            return pyarrow.struct(fields)
        case inspect.IntType():
            return pyarrow.int64()
        case inspect.FloatType():
            return pyarrow.float64()
        case _:
            return pyarrow.string()
