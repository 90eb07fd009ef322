"""The contents of a response: its type, its bytes within limits, and its encoding."""

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
"""The input format for a media type; empty where the text has to show it."""

_CHARSET = re.compile(r"charset\s*+=\s*+[\"']?([\w.:-]{2,40})", re.IGNORECASE)
_CHUNK = 65_536
MOST_MEMBERS = 1_000
"""The most gzip members of a page; each takes time to start, however small it is."""


def content_of(header: str) -> tuple[str, str]:
    """The type in a Content-Type header, and Python's name of its charset, or empty without one."""
    charset = _CHARSET.search(header[:1000])
    kind = header.split(";", 1)[0].strip().lower()
    return kind, codec_named(charset[1]) if charset else ""


def format_of(kind: str) -> str:
    """The input format for a media type; InputError for anything but text."""
    if kind not in FORMATS:
        raise InputError(
            f"this is {kind[:60]}; of the web, nutgraf reads HTML, plain text and Markdown."
        )
    return FORMATS[kind]


def response_body(response: HTTPResponse, coding: str, most: int) -> bytes:
    """The unpacked bytes of a response; InputError where there are more than `most`."""
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
    """The bytes that the server sends, as they come."""
    size = 0
    while chunk := response.read(_CHUNK):
        size += len(chunk)
        if size > most:
            raise _too_large(most)
        yield chunk


def _unpacked(chunks: Iterator[bytes], most: int) -> Iterator[bytes]:
    """The contents of all members of a gzip file (RFC 1952, 2.2); zeros may follow the last."""
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
    """The bytes, converted to UTF-8 if the server names a charset and they are not UTF-8 already.

    Converted bytes start with a byte order mark, which outweighs the page's own declaration. If
    the charset does not fit, the bytes are left to that declaration and to detection.
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
