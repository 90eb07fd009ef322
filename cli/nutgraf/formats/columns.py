"""JSON reports in the columns of a Parquet file, as their types have them; and back."""

import json
from collections.abc import Iterator
from types import UnionType
from typing import Any, BinaryIO, NotRequired, Union, get_args, get_origin, get_type_hints

from nutgraf.formats.structs import JsonReport

_ROWS = 1000
"""Reports of a group of rows: what is held before it is written."""


class Columns:
    """A Parquet file of reports, written to a stream. Close it: its end says where all is."""

    def __init__(self, stream: BinaryIO) -> None:
        import pyarrow
        from pyarrow.parquet import ParquetWriter

        self._schema = pyarrow.schema(_fields(JsonReport))
        self._writer = ParquetWriter(pyarrow.PythonFile(stream, mode="w"), self._schema)
        self._rows: list[dict[str, Any]] = []

    def add(self, lines: str) -> None:
        """Adds the reports of some JSON lines."""
        made = lines.encode("utf-8", "replace").split(b"\n")  # names may be of any bytes
        self._rows += (json.loads(line) for line in made if line)
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
        return {key: _without_nulls(each) for key, each in value.items() if each is not None}
    return [_without_nulls(each) for each in value] if isinstance(value, list) else value


def _fields(struct: Any) -> list[Any]:
    """The fields of a typed dictionary as pyarrow has them; any of them may be null."""
    import pyarrow

    hints = get_type_hints(struct, include_extras=True)
    return [pyarrow.field(name, _type(hint)) for name, hint in hints.items()]


def _type(hint: Any) -> Any:
    import pyarrow

    of = [each for each in get_args(hint) if each is not type(None)]
    if get_origin(hint) in (NotRequired, UnionType, Union):
        return _type(of[0])
    if get_origin(hint) is list:
        return pyarrow.list_(_type(of[0]))
    plain = {str: pyarrow.string(), int: pyarrow.int64(), float: pyarrow.float64()}
    return plain[hint] if hint in plain else pyarrow.struct(_fields(hint))
