"""A document's paragraphs, and what its styles say of each."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from nutgraf.inputs.drafts.bullets import GLYPHS
from nutgraf.inputs.drafts.decoding import normalize
from nutgraf.model import BlockKind

BREAK = "\u2028"
"""A line break within a paragraph, as it stands in the text."""

_LINE_ENDS = re.compile(r"[\n\r\x0b\x0c\x85\u2029]")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph: its text on one line, with `BREAK`s, and what its style says of it.

    `level` is that of a heading or an item, `list` names the list that an item is in, `bold`
    counts the characters at its start that are set in bold. `box` numbers the text box or the
    cell that it stands in; 0 is the running text. `is_link` says that it is nothing but a link,
    `row` is that of a table with data, as a block has it, and `comments` are the texts of those
    that are anchored in it. `key` is what its reader knows it by, where that keeps its place.
    """

    text: str
    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    marker: str = ""
    list: str = ""
    bold: int = 0
    box: int = 0
    is_link: bool = False
    row: int = 0
    comments: tuple[str, ...] = ()
    key: int = -1


@dataclass
class Runs:
    """The text of a paragraph while it grows, and how much of its start is bold."""

    pieces: list[str] = field(default_factory=list)
    bold: int = 0
    _size: int = 0
    _is_bold: bool = True  # so far
    _has_link: bool = False
    _has_words: bool = False  # outside of links

    def add(self, piece: str, is_bold: bool, is_link: bool = False) -> None:
        """Adds characters that are set alike."""
        self.pieces.append(piece)
        self._size += len(piece)
        self._has_link |= is_link
        self._has_words |= not is_link and any(map(str.isalnum, piece))
        if piece.strip():
            self._is_bold &= is_bold
        if self._is_bold and is_bold:
            self.bold = self._size

    @property
    def is_link(self) -> bool:
        """Whether all words stand in links."""
        return self._has_link and not self._has_words

    @property
    def has_text(self) -> bool:
        """Whether there is anything to be seen."""
        return any(map(str.strip, self.pieces))

    def line(self) -> tuple[str, int]:
        """The text as a line of the source, and its bold start."""
        raw = "".join(self.pieces)
        text = _as_line(raw)
        bold = self.bold if len(text) == len(raw) else len(_as_line(raw[: self.bold]))
        return text, min(bold, len(text))


def _as_line(text: str) -> str:
    return _LINE_ENDS.sub(" ", normalize(text.translate(GLYPHS))).rstrip()


class Boxes:
    """Numbers for boxes, and the paragraphs that stand in them."""

    def __init__(self) -> None:
        self._last = 0
        self._row = 0

    def box(self, paragraphs: Iterable[Paragraph]) -> list[Paragraph]:
        """The paragraphs as those of one box; those of a box in it stay in theirs."""
        self._last += 1
        return [
            paragraph if paragraph.box else replace(paragraph, box=self._last)
            for paragraph in paragraphs
        ]

    def table(self, rows: Sequence[Sequence[Sequence[Paragraph]]]) -> list[Paragraph]:
        """A table's paragraphs: a box, the boxes that its cells are, or cells with data.

        A table of one column is a box; so is a cell of several paragraphs, with the label in
        the cell before it.
        """
        if all(len(row) <= 1 for row in rows):
            return self.box(paragraph for row in rows for cell in row for paragraph in cell)
        if not any(_is_long(cell) for row in rows for cell in row):
            return list(self._data(rows))
        paragraphs: list[Paragraph] = []
        for row in rows:
            waiting: list[Paragraph] = []
            for cell in row:
                waiting += cell
                if _is_long(cell):
                    paragraphs += self.box(waiting)
                    waiting = []
            paragraphs += self.box(waiting)
        return paragraphs

    def _data(self, rows: Sequence[Sequence[Sequence[Paragraph]]]) -> Iterator[Paragraph]:
        """A table's paragraphs as cells with data."""
        self._row += 1
        for row in rows:
            self._row += any(paragraph.text.strip() for cell in row for paragraph in cell)
            for paragraph in (paragraph for cell in row for paragraph in cell):
                yield replace(paragraph, kind=BlockKind.TABLE, list="", marker="", row=self._row)


def _is_long(cell: Sequence[Paragraph]) -> bool:
    return (
        sum(
            len(paragraph.text.strip().split(BREAK)) for paragraph in cell if paragraph.text.strip()
        )
        > 1
    )
