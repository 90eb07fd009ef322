"""Places in a draft as an editor counts them, beside offsets into it as nutgraf reads it."""

import re
import unicodedata
from bisect import bisect_right
from itertools import accumulate

from lsprotocol.types import Position, PositionEncodingKind, Range

from nutgraf.inputs.drafts.decoding import normalize
from nutgraf.model import Span
from nutgraf.text.clusters import clusters

_BREAK = re.compile(r"\r\n|\r|\n")
_CODECS = {PositionEncodingKind.Utf8.value: "utf-8", PositionEncodingKind.Utf16.value: "utf-16-le"}
_WIDTHS = {"utf-8": 1, "utf-16-le": 2}


class EditorLines:
    """The lines of a text that an editor holds; its columns count units of an encoding.

    Offsets are into `normalize(text)`, which has as many lines, but may have fewer characters.
    """

    def __init__(self, text: str, encoding: str = PositionEncodingKind.Utf16.value) -> None:
        self.line_end = "\r\n" if "\r\n" in text else "\n"
        self.encoding = encoding
        self._lines = _BREAK.split(text)
        self._codec = _CODECS.get(encoding, "")
        normal = normalize(text).split("\n")
        self._starts = [0, *accumulate(len(line) + 1 for line in normal[:-1])]
        self._size = self._starts[-1] + len(normal[-1])

    def range(self, span: Span) -> Range:
        """The range of a span."""
        return Range(self.position(span.start), self.position(span.end))

    def position(self, offset: int) -> Position:
        """The position of an offset."""
        offset = min(max(0, offset), self._size)
        line = bisect_right(self._starts, offset) - 1
        before = self._before(self._lines[line], offset - self._starts[line])
        return Position(line, self._units(before))

    def offset(self, position: Position) -> int:
        """The offset of a position; one behind a line's end is that end."""
        if position.line >= len(self._lines):
            return self._size
        line = self._lines[position.line]
        before = normalize(self._first(line, position.character))
        return self._starts[position.line] + len(before)

    def span(self, range: Range) -> Span:
        """The span of a range."""
        return Span(self.offset(range.start), self.offset(range.end))

    def line_of(self, offset: int) -> Range:
        """The whole line of an offset."""
        line = self.position(offset).line
        return Range(Position(line, 0), Position(line, self._units(self._lines[line])))

    def _before(self, line: str, count: int) -> str:
        """What stands in a line before its character of that number in normal form."""
        if unicodedata.is_normalized("NFC", line):
            return line[:count]
        end = 0
        for piece in clusters(line):
            if count <= 0:
                break
            count -= len(unicodedata.normalize("NFC", piece))
            end += len(piece)
        return line[:end]

    def _units(self, text: str) -> int:
        if not self._codec or text.isascii():
            return len(text)
        return len(text.encode(self._codec, "surrogatepass")) // _WIDTHS[self._codec]

    def _first(self, line: str, units: int) -> str:
        """As much of a line as has that many units."""
        if not self._codec or line.isascii():
            return line[:units]
        data = line.encode(self._codec, "surrogatepass")[: units * _WIDTHS[self._codec]]
        return data.decode(self._codec, "ignore")
