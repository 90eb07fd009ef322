"""From bytes to text, in every encoding that a newsroom's files come in, or a clear error."""

import codecs
import re
import unicodedata
from typing import NamedTuple

from nutgraf.errors import InputError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SIGNATURES = (
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive or an Office document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"\x1f\x8b", "a gzip file"),
    (b"\x7fELF", "a program"),
)
_WAYS_OUT = {"a gzip file": "unpack it first; only files of records are read packed"}
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")  # MS-OFFCRYPTO 1.3.3
_SURROGATES = re.compile("[\ud800-\udfff]")
_GOOD = 2
"""Non-ASCII characters for each byte that cannot be decoded: from here on, a text is UTF-8."""

_SAMPLE = 200_000
"""Bytes that the detector of legacy encodings gets to see."""


class RawText(NamedTuple):
    """The text of a file as it stands there, its encoding, and its byte order mark, if any."""

    text: str
    encoding: str
    mark: bytes = b""


def decode(data: bytes, name: str) -> str:
    """The text of a file, with `\\n` line ends and in NFC; InputError for anything but text."""
    return normalize(raw_text(data, name).text)


def raw_text(data: bytes, name: str) -> RawText:
    """The text of a file with its line ends unchanged; InputError for anything but text."""
    if data.startswith(_OLE):
        raise InputError(f"{name}: {_old_or_locked(data)}")
    for signature, what in _SIGNATURES:
        if data.startswith(signature):
            way_out = _WAYS_OUT.get(what, "save it as plain text or Markdown")
            raise InputError(f"{name}: this is {what}, not text; {way_out}.")
    return _decode(data, name)


def _old_or_locked(data: bytes) -> str:
    if _ENCRYPTED in data:
        return "the document is protected by a password; remove it."
    return "this is an Office document of old, such as Word's .doc; save it as .docx."


def normalize(text: str) -> str:
    """The text with `\\n` line ends, in Unicode normal form C, without lone surrogates."""
    text = _SURROGATES.sub("\ufffd", text).replace("\r\n", "\n").replace("\r", "\n")
    return unicodedata.normalize("NFC", text)


def _decode(data: bytes, name: str) -> RawText:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return RawText(_decode_as(data, encoding, name, len(mark)), encoding, mark)
    if b"\0" in data:
        return _decode_without_mark(data, name)
    declared = _declared(data)
    if declared.startswith("iso2022") and b"\x1b" in data:  # all its bytes are ASCII's
        return RawText(data.decode(declared, "replace"), declared)
    try:
        # A page of pure ASCII keeps the encoding that it declares.
        return RawText(data.decode("utf-8"), declared if declared and data.isascii() else "utf-8")
    except UnicodeDecodeError as error:
        if declared and declared != "utf-8":
            return RawText(data.decode(declared, "replace"), declared)  # as browsers do
        text = data.decode("utf-8", "replace")
        if _is_damaged(text):
            return RawText(text, "utf-8")
        return _decode_legacy(data, name, error)


def _is_damaged(text: str) -> bool:
    """Whether a text is UTF-8 with a few damaged bytes: most of its non-ASCII bytes decode."""
    bad = text.count("\ufffd")
    return (
        sum(map(str.isalpha, text)) > 0 and _GOOD * bad <= sum(char > "\x7f" for char in text) - bad
    )


def _declared(data: bytes) -> str:
    """The encoding that a page declares; empty for any other text."""
    if not data[:200].lstrip().startswith(b"<"):
        return ""
    from nutgraf.inputs.drafts.charset import declared_encoding

    return declared_encoding(data)


def _decode_as(data: bytes, encoding: str, name: str, first: int = 0) -> str:
    try:
        return data[first:].decode(encoding)
    except UnicodeDecodeError as error:
        offset = first + error.start
        line = data[:offset].count(b"\n") + 1
        shown = encoding.removesuffix("-le").removesuffix("-be").upper()
        raise InputError(
            f"{name}:{line}: the file begins as {shown} but "
            f"cannot be decoded as that (byte {offset}); save it as UTF-8."
        ) from None


def _decode_without_mark(data: bytes, name: str) -> RawText:
    """The text of UTF-16 without a byte order mark; InputError for any other zero bytes."""
    even, odd = data[:4000:2].count(0), data[1:4000:2].count(0)
    half = max(1, len(data[:4000]) // 2)
    for zeros, others, encoding in ((odd, even, "utf-16-le"), (even, odd, "utf-16-be")):
        if zeros > 0.3 * half and others < 0.05 * half and len(data) % 2 == 0:
            return RawText(_decode_as(data, encoding, name), encoding)
    raise InputError(
        f"{name}: this is a binary file, not text; it is none of the formats that nutgraf reads."
    )


def _decode_legacy(data: bytes, name: str, error: UnicodeDecodeError) -> RawText:
    """The text in a legacy encoding (Windows-1252, Shift JIS), as charset-normalizer detects it."""
    line = data[: error.start].count(b"\n") + 1
    controls = sum(byte < 9 or 13 < byte < 27 or 27 < byte < 32 for byte in data[:4000])
    if controls <= 0.02 * min(len(data), 4000):
        from charset_normalizer import from_bytes

        sample = data[max(0, error.start - _SAMPLE // 2) :][:_SAMPLE]
        if _is_western(data):
            return RawText(data.decode("cp1252"), "cp1252")
        best = from_bytes(sample, cp_exclusion=["utf_7"]).best()
        if best is not None:
            try:
                return RawText(data.decode(best.encoding), best.encoding)
            except UnicodeDecodeError:
                pass
    raise InputError(
        f"{name}:{line}: byte {error.start} is not UTF-8 and no other encoding fits; "
        "save the file as UTF-8."
    )


def _is_western(data: bytes) -> bool:
    """Whether all bytes above ASCII are Windows-1252's punctuation and commonest letters.

    Detection by letter statistics fails on short files that have only a few quotation marks and
    dashes to go by, which is the common case in an English newsroom.
    """
    high = bytes(byte for byte in data if byte > 127)
    common = "‘’“”–—…•éèêëáàâäãåçñíìîïóòôöõúùûüßÉÀÄÖÜÅØøæÆ£€°©®½¼¾«»§·¿¡™ \u00a0".encode(
        "cp1252", "ignore"
    )
    if not set(high) <= set(common):
        return False
    return len(high) < 0.25 * len(data)  # Cyrillic letters are the same bytes, but more of them
