"""The pieces of a line that Unicode normalization never joins."""

import unicodedata
from collections.abc import Iterator


def clusters(line: str) -> Iterator[str]:
    """The pieces of a line that can each be normalized by itself."""
    if line.isascii():
        yield from line
        return
    piece = ""
    for char in line:
        if piece and not _joins(piece, char):
            yield piece
            piece = ""
        piece += char
    if piece:
        yield piece


def _joins(piece: str, char: str) -> bool:
    """Whether a character may be combined with the piece before it."""
    if char.isascii():
        return False
    if unicodedata.combining(char):
        return True
    both = unicodedata.normalize("NFC", piece + char)
    return both != unicodedata.normalize("NFC", piece) + unicodedata.normalize("NFC", char)
