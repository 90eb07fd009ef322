"""Pieces of a line that Unicode's normal form leaves apart."""

import unicodedata
from collections.abc import Iterator


def clusters(line: str) -> Iterator[str]:
    """The pieces of a line that are put in normal form each by itself."""
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
    """Whether a character may become one with what stands before it."""
    if char.isascii():
        return False
    if unicodedata.combining(char):
        return True
    both = unicodedata.normalize("NFC", piece + char)
    return both != unicodedata.normalize("NFC", piece) + unicodedata.normalize("NFC", char)
