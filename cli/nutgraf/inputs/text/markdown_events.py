"""The parts of a Markdown text, where they begin and end, and the lines of text in them.

It is parsed by pulldown-cmark, through pyromark, whose events have the position of everything.
markdown-it-py, used before, gave only the lines of a paragraph or a cell, stopped at a certain
nesting, and took ten times as long to import (149 against 14 ms).
"""

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Any

from nutgraf.inputs.drafts.lines import Line

_INLINE = frozenset({"Emphasis", "Strong", "Strikethrough", "Link", "Image"})
_RAW = ("CodeBlock", "HtmlBlock")
_MARKER = re.compile(r"[ \t>]*([-*+]|\d{1,9}[.)])")
_CONTENT = re.compile(r"[ \t>]*")
_BARE_HEAD = re.compile(
    r"(?<=[^\n]\n)[ \t>]*+(?=[^|\s][^|\n]*+\|[^\n]*+\n[ \t>]*+:?-++:?[ \t]*+\|[ \t:|-]*+$)",
    re.MULTILINE,
)
"""The start of a table's first row that has no bar there, right below a paragraph. The parser would
take the row for the next line of that paragraph.
"""

_BEGINS = bytes(0 if 0x80 <= byte < 0xC0 else 1 for byte in range(256))
"""For each byte of UTF-8, 1 if a character begins with it."""


@dataclass(frozen=True, slots=True)
class Edge:
    """The beginning or the end of a list, an item, a quote, a heading, a table or a part of one.

    `line` is the line on which it begins, `level` the level of a heading, `marker` that of an item.
    """

    name: str
    begins: bool
    line: int
    level: int = 0
    marker: str = ""


@dataclass(frozen=True, slots=True)
class Raw:
    """Lines of code or of HTML, from `first` to before `last`."""

    is_code: bool
    first: int
    last: int


Text = list[Line]
"""The lines of a paragraph, a heading or a cell, without the markup around them."""


class Events:
    """The parts of a text, in order.

    The lines that are parsed may begin otherwise than the `lines` of the source, so positions are
    counted from the ends of lines.
    """

    def __init__(self, parsed: str, lines: Sequence[Line]) -> None:
        heads = enumerate(match.end() for match in _BARE_HEAD.finditer(parsed))
        self._bars = {offset + number for number, offset in heads}
        self._parsed, self._lines = _BARE_HEAD.sub(r"\g<0>|", parsed), lines
        lengths = (len(line) + 1 for line in self._parsed.split("\n"))
        self._line_starts = list(accumulate(lengths, initial=0))
        self._starts: dict[int, int] = {}  # of the text so far, by its lines
        self._end = 0
        self._within: tuple[int, int] | None = None  # what a cell takes up
        self._is_heading = self._in_raw = False
        self._html: Raw | None = None

    def __iter__(self) -> Iterator[Edge | Raw | Text]:
        import pyromark

        chars = _characters(self._parsed)
        events: Any = pyromark.events_with_range(
            self._parsed, options=pyromark.Options.ENABLE_TABLES, merge_text=True
        )
        for event, place in events:
            start, end = chars[place["start"]], chars[place["end"]]
            if isinstance(event, str):
                if event == "Rule":
                    yield from self._ended()
                continue
            what, value = next(iter(event.items()))
            name = value if isinstance(value, str) else next(iter(value))
            if what not in ("Start", "End") or name in _INLINE:
                self._touch(start, end)
            else:
                yield from self._ended(name)
                yield from self._edge(what == "Start", name, value, start, end)
        yield from self._ended()

    def _edge(
        self, begins: bool, name: str, value: Any, start: int, end: int
    ) -> Iterator[Edge | Raw]:
        line = self._line(start)
        if name in _RAW:
            self._in_raw = begins
            if begins:
                yield from self._raw(name, line, self._line(max(start, end - 1)))
        elif name == "Heading":
            self._is_heading = begins
            yield Edge(name, begins, line, int(value[name]["level"][1]) if begins else 0)
        elif name == "Item":
            marker = _MARKER.match(self._parsed, start)
            yield Edge(name, begins, line, marker=marker[1] if marker else "-")
        else:
            if name == "TableCell":
                self._within = (start, end) if begins else None
            yield Edge(name, begins, line)

    def _raw(self, name: str, first: int, last: int) -> Iterator[Raw]:
        while last > first and self._lines[last].is_blank:
            last -= 1
        if name == "CodeBlock":
            yield Raw(True, first, last + 1)
        else:  # blank lines part HTML that is one to its reader
            self._html = Raw(False, self._html.first if self._html else first, last + 1)

    def _touch(self, start: int, end: int) -> None:
        """Notes a range with text, or with markup within text."""
        if self._in_raw:
            return
        start += start in self._bars
        first = self._line(start)
        if first not in self._starts:
            is_escaped = start > self._line_starts[first] and self._parsed[start - 1] == "\\"
            self._starts[first] = start - is_escaped
        for line in range(first + 1, self._line(max(start, end - 1)) + 1):
            match = _CONTENT.match(
                self._parsed, self._line_starts[line], self._line_starts[line + 1] - 1
            )
            self._starts.setdefault(line, match.end() if match else self._line_starts[line])
        self._end = max(self._end, end)

    def _ended(self, name: str = "") -> Iterator[Raw | Text]:
        """The HTML or the text that has ended, as a part with some name begins or ends."""
        if self._html and name != "HtmlBlock":
            yield self._html
            self._html = None
        if self._starts:
            pieces = list(self._pieces())
            self._starts, self._end = {}, 0
            if pieces:
                yield pieces

    def _pieces(self) -> Iterator[Line]:
        for line, start in sorted(self._starts.items()):
            stop = self._line_starts[line + 1] - 1
            if self._within:
                start, stop = self._within
            elif self._is_heading:
                stop = min(stop, self._end)
            piece = self._parsed[start:stop]
            offset = self._lines[line].end - (self._line_starts[line + 1] - 1 - start)
            if piece.strip():
                yield Line(piece.strip(), offset + len(piece) - len(piece.lstrip()))

    def _line(self, offset: int) -> int:
        return bisect_right(self._line_starts, offset, hi=len(self._lines)) - 1


def _characters(text: str) -> Sequence[int]:
    """For each byte of a text in UTF-8, and for its end, the number of characters before it."""
    if text.isascii():
        return range(len(text) + 1)
    return array("L", accumulate(text.encode().translate(_BEGINS), initial=0))
