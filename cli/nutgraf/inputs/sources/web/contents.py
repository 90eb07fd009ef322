"""What an answer holds: its type, its bytes within bounds, and its encoding."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from typing import TYPE_CHECKING

from nutgraf.errors import InputError
from nutgraf.inputs.drafts.charset import codec_named

if TYPE_CHECKING:
    from urllib3.response import HTTPResponse

FORMATS = {
    "text/html": "html",
    "application/xhtml+xml": "html",
    "text/markdown": "markdown",
    "text/x-markdown": "markdown",
    "text/plain": "",
    "": "",
}
"""The reader of a type; where it is empty, or there is no type, the text has to tell."""

_CHARSET = re.compile(r"charset\s*+=\s*+[\"']?([\w.:-]{2,40})", re.IGNORECASE)
_CHUNK = 65_536
MOST_MEMBERS = 1_000
"""Pieces that a page is packed in: each costs a start, however little is in it."""


def content_of(header: str) -> tuple[str, str]:
    """The type in a Content-Type, and Python's name of its charset, empty where it has none."""
    charset = _CHARSET.search(header[:1000])
    kind = header.split(";", 1)[0].strip().lower()
    return kind, codec_named(charset[1]) if charset else ""


def format_of(kind: str) -> str:
    """The name of the reader for a type; InputError for what is no text."""
    if kind not in FORMATS:
        raise InputError(
            f"this is {kind[:60]}; of the web, nutgraf reads HTML, plain text and Markdown."
        )
    return FORMATS[kind]


def response_body(response: HTTPResponse, coding: str, most: int) -> bytes:
    """The unpacked bytes of an answer; InputError where there are more than `most`."""
    if coding not in ("", "identity", "gzip", "x-gzip"):
        raise InputError(f'it is packed as "{coding[:40]}", which nobody asked for.')
    chunks = _chunks(response, most)
    data = bytearray()
    for chunk in _unpacked(chunks, most) if coding.endswith("gzip") else chunks:
        data += chunk
        if len(data) > most:
            raise _too_large(most)
    return bytes(data)


def _chunks(response: HTTPResponse, most: int) -> Iterator[bytes]:
    """What the server sends, as it comes."""
    size = 0
    while chunk := response.read(_CHUNK):
        size += len(chunk)
        if size > most:
            raise _too_large(most)
        yield chunk


def _unpacked(chunks: Iterator[bytes], most: int) -> Iterator[bytes]:
    """What is in all the members of a gzip file (RFC 1952, 2.2); blanks may follow the last."""
    unpacker, members, left = zlib.decompressobj(16 + zlib.MAX_WBITS), 1, most + 1
    for chunk in chunks:
        while chunk:
            if unpacker.eof:
                chunk = chunk.lstrip(b"\0")  # with which a file is filled up
                if not chunk:
                    break
                unpacker, members = zlib.decompressobj(16 + zlib.MAX_WBITS), members + 1
                if members > MOST_MEMBERS:
                    raise InputError(f"it is packed in more than {MOST_MEMBERS:,} pieces.")
            piece = unpacker.decompress(chunk, left)
            left -= len(piece)
            yield piece
            if left <= 0:
                return
            chunk = unpacker.unused_data if unpacker.eof else b""
    if not unpacker.eof and left <= most:
        raise InputError("it is packed, and its end is missing.")


def _too_large(most: int) -> InputError:
    return InputError(f"it is larger than {most // 1_000_000} MB, too large for an article.")


def in_utf8(data: bytes, charset: str) -> bytes:
    """The bytes in UTF-8, if the server tells a charset and they are not in UTF-8 anyway.

    They then open with a byte order mark, which counts for more than what the page says. A
    charset that does not fit is left to the page, and to what the bytes look like.
    """
    if not charset or data.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        return data
    if charset.startswith("iso2022") or not _is_utf8(data):
        try:
            return data.decode(charset).encode("utf-8-sig")
        except UnicodeError:
            return data
    return data


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
