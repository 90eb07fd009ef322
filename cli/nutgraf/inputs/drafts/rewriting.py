"""Edits made in the bytes of a file, of which every other byte stays as it is."""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from nutgraf.errors import InputError
from nutgraf.inputs.drafts.decoding import RawText, decode, normalize, raw_text
from nutgraf.model import Edit, Span
from nutgraf.text.clusters import clusters
from nutgraf.text.edits import edited

_LINE = re.compile(r"[^\r\n]*+(?:\r\n|\r|\n|\Z)")


def rewritten(data: bytes, name: str, edits: Sequence[Edit]) -> bytes:
    """The bytes of a file after some edits of its text, as `decode(data, name)` reads it.

    Encoding, byte order mark and line ends are kept. InputError where the encoding cannot
    represent the new text, or does not reproduce the file.
    """
    raw = raw_text(data, name)
    if raw.mark + raw.text.encode(raw.encoding, "replace") != data:
        raise InputError(
            f"{name}: it has bytes that are none of {raw.encoding.upper()}, so it is not changed; "
            "save it as UTF-8."
        )
    places = _Places(raw)
    raw_edits = [replace(edit, span=places.span(edit.span)) for edit in edits]
    text = edited(raw.text, raw_edits)
    try:
        new = raw.mark + text.encode(raw.encoding)
    except UnicodeEncodeError as error:
        raise InputError(
            f'{name}: its encoding, {raw.encoding.upper()}, has no "{text[error.start]}", so it is '
            "not changed; save it as UTF-8."
        ) from None
    if decode(new, name) != edited(normalize(raw.text), edits):
        raise InputError(
            f"{name}: with the fixes it would be read in another encoding, so it is not changed; "
            "save it as UTF-8."
        )
    return new


class _Places:
    """Where the characters of a text stood before it was put in normal form, line by line."""

    def __init__(self, raw: RawText) -> None:
        self._text = raw.text
        self._starts: list[int] = []  # of lines, in the normal form
        self._raw_starts: list[int] = []
        self._plain: list[bool] = []  # lines that are in normal form as they are
        start = 0
        for match in _LINE.finditer(raw.text):
            self._starts.append(start)
            self._raw_starts.append(match.start())
            self._plain.append(unicodedata.is_normalized("NFC", match[0]))
            start += len(normalize(match[0]))

    def span(self, span: Span) -> Span:
        """The range of the raw text for a range of the normal form."""
        return Span(self._raw(span.start), self._raw(span.end))

    def _raw(self, offset: int) -> int:
        line = bisect_right(self._starts, offset) - 1
        start, column = self._raw_starts[line], offset - self._starts[line]
        if self._plain[line]:
            return start + column
        end = self._raw_starts[line + 1] if line + 1 < len(self._raw_starts) else len(self._text)
        for piece in clusters(self._text[start:end]):
            if column <= 0:
                break
            column -= len(normalize(piece))
            start += len(piece)
        return start
