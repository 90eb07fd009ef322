"""One record of a file, and the bytes of files that have to be read as a whole."""

from collections.abc import Iterator
from dataclasses import dataclass

from nutgraf.errors import InputError
from nutgraf.inputs.drafts.decoding import decode

LARGEST = 100_000_000
"""Bytes of the largest file that is read as a whole; JSON lines may be of any number."""


@dataclass(frozen=True, slots=True)
class Record:
    """A JSON object, the line of the file on which it begins, and its place among the others.

    `place` (`row 3`, `item 3`) is empty where the line says as much.
    """

    data: bytes
    line: int
    place: str = ""


def whole_text(lines: Iterator[bytes], name: str) -> str:
    """The text of a file; InputError where it is too large or no text."""
    data = bytearray()
    for line in lines:
        data += line
        if len(data) > LARGEST:
            raise InputError(
                f"{name}: the file is larger than {LARGEST // 1_000_000} MB; export it as JSON "
                "lines (.jsonl), which are read one at a time."
            )
    return decode(bytes(data), name)
