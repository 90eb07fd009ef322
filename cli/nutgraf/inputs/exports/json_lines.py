"""JSON lines: a record a line, of any number."""

from collections.abc import Iterator

from nutgraf.errors import InputError
from nutgraf.inputs.exports.record import Record
from nutgraf.inputs.fields import Fields


def records(lines: Iterator[bytes], name: str, fields: Fields) -> Iterator[Record | InputError]:
    """The records; blank lines are none."""
    for number, line in enumerate(lines, 1):
        if line.strip() not in (b"", b"\xef\xbb\xbf"):
            yield Record(line, number)
