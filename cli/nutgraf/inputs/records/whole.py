"""The text of those files of records that have to be read as a whole."""

from collections.abc import Iterator

from nutgraf.errors import InputError
from nutgraf.inputs.drafts.decoding import decode

LARGEST = 100_000_000
"""Bytes of the largest file that is read as a whole; JSON lines have no limit."""


def whole_text(lines: Iterator[bytes], name: str) -> str:
    """The text of a file; InputError where it is too large, or not text."""
    data = bytearray()
    for line in lines:
        data += line
        if len(data) > LARGEST:
            raise InputError(
                f"{name}: the file is larger than {LARGEST // 1_000_000} MB; export it as JSON "
                "lines (.jsonl), which are read one at a time."
            )
    return decode(bytes(data), name)
