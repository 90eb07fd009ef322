"""What was read, and where in it things stand.

Positions are 0-based offsets, in Unicode code points, into `Source.text`. They are
cut once, carried along, and turned into lines and columns only where they are printed.
"""

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of the source text: `text[start:end]`."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Place:
    """A 1-based line and column; columns count Unicode code points."""

    line: int
    column: int


@dataclass(frozen=True)
class Source:
    """What was read: the text as everything else counts it.

    The text is decoded, has no byte order mark, ends its lines with `\\n`, and is in
    Unicode normal form C. `id` and `line` are a record's, where the source is one.
    """

    name: str
    text: str
    id: str | None = None
    line: int | None = None

    @cached_property
    def _line_starts(self) -> list[int]:
        starts = [0]
        at = self.text.find("\n")
        while at >= 0:
            starts.append(at + 1)
            at = self.text.find("\n", at + 1)
        return starts

    def place(self, offset: int) -> Place:
        """The line and column of an offset."""
        line = bisect_right(self._line_starts, offset)
        return Place(line, offset - self._line_starts[line - 1] + 1)
