"""The size of a PDF's compressed streams, checked before it is opened."""

import re
import zlib

from nutgraf.errors import InputError

MOST_STREAMS = 20_000
LARGEST_TEXT, LARGEST_IMAGE, LARGEST_IMAGES = 20_000_000, 100_000_000, 2_000_000_000
"""Uncompressed bytes of all text and drawings, of the largest picture, and of all pictures."""

_STREAM = re.compile(rb"stream\r?\n")
_PIECE = 1_000_000


def check_size(data: bytes, name: str) -> None:
    """Raises InputError for a file whose streams unpack to more than any article's.

    Streams are found by their keyword, as readers do it in a broken file, and unpacked as Deflate
    (ISO 32000-2, 7.4.4) in pieces that are dropped.
    """
    text = pictures = 0
    for number, match in enumerate(_STREAM.finditer(data)):
        if number > MOST_STREAMS:
            raise InputError(f"{name}: the PDF has too many parts; save the article alone.")
        start = match.end()
        if data[start : start + 1] == b"" or data[start] & 0x0F != 8:
            continue  # not packed, or in a way of its own, as photographs are
        head = data[max(0, match.start() - 1000) : match.start()]
        is_image = b"/Image" in head[head.rfind(b"obj") :]
        most = min(LARGEST_IMAGE, LARGEST_IMAGES - pictures) if is_image else LARGEST_TEXT - text
        size = _unpacked(data, start, most)
        text += 0 if is_image else size
        pictures += size if is_image else 0
        if size > most:
            raise InputError(
                f"{name}: the PDF unpacks to more than {LARGEST_TEXT // 1_000_000} MB of text and "
                "drawings, too large for a draft."
            )


def _unpacked(data: bytes, start: int, most: int) -> int:
    """The number of bytes in a stream, as far as it is sound; stops a little beyond `most`."""
    inflate, size, position = zlib.decompressobj(), 0, start
    try:
        while position < len(data) and size <= most and not inflate.eof:
            piece = inflate.unconsumed_tail or data[position : position + 65_536]
            position += 0 if inflate.unconsumed_tail else len(piece)
            size += len(inflate.decompress(piece, _PIECE))
    except zlib.error:
        pass
    return size
