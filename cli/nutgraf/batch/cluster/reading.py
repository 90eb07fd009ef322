"""Files of records as a worker reads them: forwards, at the places that a client names.

What is packed, or in columns, can only be read from its beginning. A file so stays open, and a
worker that gets its records in order unpacks it once.
"""

from collections.abc import Iterator
from contextlib import ExitStack
from typing import Any

from nutgraf.errors import InputError
from nutgraf.inputs.drafts.reader import Record
from nutgraf.inputs.records.fields import Fields
from nutgraf.inputs.records.parquet import open_table, rows
from nutgraf.inputs.sources.packed import next_line, packing_of, unpacked
from nutgraf.inputs.sources.stores import open_address

_CHUNK = 1 << 20


class LineFile:
    """JSON lines: places are bytes, as unpacked. Close it."""

    def __init__(self, address: str, name: str) -> None:
        self._address, self._name = address, name
        self._stack = ExitStack()
        self._at = 0
        self._stream = self._opened()

    def _opened(self) -> Any:
        file = self._stack.enter_context(open_address(self._address))
        return unpacked(file, self._name)

    def close(self) -> None:
        """Closes the file."""
        self._stack.close()

    def read(self, start: int, end: int) -> bytes:
        """The bytes between two places."""
        self._go_to(start)
        data = self._read(end - start)
        self._at = start + len(data)
        if self._at != end:
            raise InputError(f"{self._name}: the file has changed while it was read.")
        return data

    def records(self, start: int, line: int) -> Iterator[tuple[int, int, Record]]:
        """The records from a place and a line number on, each between two places."""
        self._go_to(start)
        while data := next_line(self._stream, self._name, line):
            start = self._at
            self._at += len(data)
            if data.strip() not in (b"", b"\xef\xbb\xbf"):
                yield start, self._at, Record(data, line)
            line += 1

    def _go_to(self, start: int) -> None:
        if start == self._at:
            return
        if not packing_of(self._name):
            self._stream.seek(start)
        else:
            if start < self._at:
                self.close()
                self._at, self._stream = 0, self._opened()
            while self._at < start:
                passed = len(self._read(min(_CHUNK, start - self._at)))
                if not passed:
                    break
                self._at += passed
        self._at = start

    def _read(self, size: int) -> bytes:
        try:
            data: bytes = self._stream.read(size)
        except Exception as error:
            raise InputError(f"{self._name}: it cannot be read any more: {error}.") from None
        return data


class RowFile:
    """The rows of a Parquet file: places are their numbers, from 0. Close it."""

    def __init__(self, address: str, name: str, fields: Fields) -> None:
        self._name, self._fields = name, fields
        self._stack = ExitStack()
        file = self._stack.enter_context(open_address(address))
        self._table = open_table(file, name)
        self.count: int = self._table.metadata.num_rows
        self._at = 0
        self._rows = self._from(0)

    def _from(self, start: int) -> Iterator[Record]:
        self._at = start
        return rows(self._table, start, self.count, self._name, self._fields)

    def close(self) -> None:
        """Closes the file."""
        self._stack.close()

    def read(self, start: int, end: int) -> bytes:
        """The record between two places."""
        if start < self._at:
            self._rows = self._from(start)
        while self._at < start and next(self._rows, None):
            self._at += 1
        record = next(self._rows, None)
        self._at += 1
        if record is None:
            raise InputError(f"{self._name}: the file has changed while it was read.")
        return record.data

    def records(self, start: int, line: int) -> Iterator[tuple[int, int, Record]]:
        """The records from a place on, each between two places."""
        self._rows = self._from(start)
        for record in self._rows:
            yield self._at, self._at + 1, record
            self._at += 1


File = LineFile | RowFile


def opened_records(address: str, name: str, is_table: bool, fields: Fields) -> File:
    """The file at an address; InputError where it cannot be read."""
    return RowFile(address, name, fields) if is_table else LineFile(address, name)
