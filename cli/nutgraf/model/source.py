"""What was read, and where in it things stand.

Positions are 0-based offsets, in Unicode code points, into `Source.text`. They are
cut once, carried along, and turned into lines and columns only where they are printed.
"""

from bisect import bisect_right
from dataclasses import dataclass
from enum import Enum
from functools import cached_property


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of the source text: `text[start:end]`."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Place:
    """A 1-based line and column; columns count Unicode code points.

    In a source with pages they are the page, and the line on that page.
    """

    line: int
    column: int


class Unit(Enum):
    """What the lines of a source are called by those who look them up in it."""

    LINE = "line"
    PARAGRAPH = "paragraph"
    PAGE = "page"


@dataclass(frozen=True, slots=True)
class Row:
    """A line as it was printed: where in the text it begins, its page, its number on the page."""

    start: int
    page: int
    number: int


@dataclass(frozen=True)
class Source:
    """What was read: the text as everything else counts it.

    The text is decoded, has no byte order mark, ends its lines with `\\n`, and is in
    Unicode normal form C. `id` and `line` are a record's, where the source is one.
    The text of a document is what was extracted from it: `unit` says what its lines are, and
    `rows`, in order, where they stood on its pages.
    """

    name: str
    text: str
    id: str | None = None
    line: int | None = None
    unit: Unit = Unit.LINE
    rows: tuple[Row, ...] = ()

    @cached_property
    def _line_starts(self) -> list[int]:
        if self.rows:
            return [0, *(row.start for row in self.rows[1:])]
        starts = [0]
        end = self.text.find("\n")
        while end >= 0:
            starts.append(end + 1)
            end = self.text.find("\n", end + 1)
        return starts

    def place(self, offset: int) -> Place:
        """The line and column of an offset."""
        line = bisect_right(self._line_starts, offset)
        if self.rows:
            row = self.rows[line - 1]
            return Place(row.page, row.number)
        return Place(line, offset - self._line_starts[line - 1] + 1)

    def whereabouts(self, offset: int) -> str:
        """The place of an offset in words: `line 3`, `paragraph 3`, `page 3`."""
        return f"{self.unit.value} {self.place(offset).line}"
