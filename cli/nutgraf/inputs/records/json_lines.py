"""JSON lines: a record a line, of any number."""

from collections.abc import Iterator

from nutgraf.errors import InputError
from nutgraf.inputs.drafts.reader import Record
from nutgraf.inputs.records.fields import Fields


def records(lines: Iterator[bytes], name: str, fields: Fields) -> Iterator[Record | InputError]:
    """The records; blank lines are skipped."""
    return (Record(line, number) for number, line in lines_of(lines))


def lines_of(lines: Iterator[bytes]) -> Iterator[tuple[int, bytes]]:
    """The lines that are not blank, with their numbers."""
    for number, line in enumerate(lines, 1):
        if line.strip() not in (b"", b"\xef\xbb\xbf"):
            yield number, line
