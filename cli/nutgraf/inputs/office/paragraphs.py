"""A document's paragraphs, with the properties that their styles give them."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from nutgraf.inputs.drafts.bullets import GLYPHS
from nutgraf.inputs.drafts.decoding import normalize
from nutgraf.model import BlockKind

BREAK = "\u2028"
"""The character for a line break within a paragraph."""

_LINE_ENDS = re.compile(r"[\n\r\x0b\x0c\x85\u2029]")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph: its text on one line, with `BREAK`s, and the properties of its style.

    `level` is that of a heading or an item, `list` names the list of an item, and `bold`
    counts the bold characters at the start. `box` numbers the text box or cell around it; 0 is
    the running text. `is_link` says that it is nothing but a link, `row` counts the rows of tables
    with data, as in a block, and `comments` are the texts of comments on it. `key` identifies the
    paragraph to a reader that keeps its place.
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
    """The text of a paragraph that is being read, and the length of its bold start."""

    pieces: list[str] = field(default_factory=list)
    bold: int = 0
    _size: int = 0
    _is_bold: bool = True  # so far
    _has_link: bool = False
    _has_words: bool = False  # outside of links

    def add(self, piece: str, is_bold: bool, is_link: bool = False) -> None:
        """Adds characters with the same properties."""
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
        """Whether all words are in links."""
        return self._has_link and not self._has_words

    @property
    def has_text(self) -> bool:
        """Whether there is any visible text."""
        return any(map(str.strip, self.pieces))

    def line(self) -> tuple[str, int]:
        """The text as a line of the source, and the length of its bold start."""
        raw = "".join(self.pieces)
        text = _as_line(raw)
        bold = self.bold if len(text) == len(raw) else len(_as_line(raw[: self.bold]))
        return text, min(bold, len(text))


def _as_line(text: str) -> str:
    return _LINE_ENDS.sub(" ", normalize(text.translate(GLYPHS))).rstrip()


class Boxes:
    """Numbers boxes and rows, and marks the paragraphs in them."""

    def __init__(self) -> None:
        self._last = 0
        self._row = 0

    def box(self, paragraphs: Iterable[Paragraph]) -> list[Paragraph]:
        """The paragraphs of a box, marked as such; those of boxes within keep their own number."""
        self._last += 1
        return [
            paragraph if paragraph.box else replace(paragraph, box=self._last)
            for paragraph in paragraphs
        ]

    def table(self, rows: Sequence[Sequence[Sequence[Paragraph]]]) -> list[Paragraph]:
        """The paragraphs of a table, marked as those of one box, of several, or of cells with data.

        A table of one column is a box. So is a cell of several paragraphs, together with the label
        in the cell before it.
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
        """The paragraphs of a table, marked as cells with data."""
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
