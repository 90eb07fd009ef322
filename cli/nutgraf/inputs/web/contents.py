"""What an answer holds: its type, its bytes within bounds, and its encoding."""

from __future__ import annotations

import re
import zlib
from typing import TYPE_CHECKING

from nutgraf.errors import InputError
from nutgraf.inputs.html.charset import codec_named

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

_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]{2,40})", re.IGNORECASE)
_CHUNK = 65_536


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


def body(response: HTTPResponse, coding: str, most: int) -> bytes:
    """The unpacked bytes of an answer; InputError where there are more than `most`."""
    if coding not in ("", "identity", "gzip", "x-gzip"):
        raise InputError(f'it is packed as "{coding[:40]}", which nobody asked for.')
    unpacker = zlib.decompressobj(16 + zlib.MAX_WBITS) if coding.endswith("gzip") else None
    data = bytearray()
    while chunk := response.read(_CHUNK):
        data += unpacker.decompress(chunk, most + 1 - len(data)) if unpacker else chunk
        if len(data) > most:
            raise InputError(f"it is larger than {most // 1_000_000} MB, too large for an article.")
    if unpacker and data and not unpacker.eof:
        raise InputError("it is packed, and its end is missing.")
    return bytes(data)


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
