"""Cutting a run of text lines into blocks: list items and paragraphs.

Plain text and the paragraphs of Markdown share this, as neither format has `•` for a bullet.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from nutgraf.inputs.drafts.lines import Line, bullet, indent, is_wrap, marker_kind
from nutgraf.inputs.text.inline import bold_lead, reduce_bold
from nutgraf.model import Block, BlockKind, Span


@dataclass
class ListNumbers:
    """Numbers the lists of a text while it is cut from top to bottom."""

    group: int = -1
    _kinds: set[str] = field(default_factory=set)

    def number(self, marker: str, level: int, is_below_gap: bool) -> int:
        """The number of an item's list, which is the open list if the item continues it.

        Behind a blank line it does so if it is indented, or has a kind of marker of that list.
        """
        kind = marker_kind(marker)
        if not self._kinds or (is_below_gap and level == 1 and kind not in self._kinds):
            self.open()
        self._kinds.add(kind)
        return self.group

    def open(self) -> None:
        """Begins a new list."""
        self.group += 1
        self._kinds = set()

    def close(self) -> None:
        """Ends the list that is open."""
        self._kinds = set()


def make_block(text: str, start: int, kind: BlockKind) -> Block:
    """The block of a slice of the source that begins at `start`, without `**` and the like."""
    piece = text.strip()
    start += len(text) - len(text.lstrip())
    span = Span(start, start + len(piece))
    if not any(mark in piece for mark in ("**", "__")):
        return Block(kind, span, piece)
    plain = reduce_bold(piece)
    offsets = [start + offset for offset in plain.offsets]
    return Block(kind, span, plain.text, offsets, bold=bold_lead(piece, plain))


def cut_lines(
    lines: Sequence[Line], source: str, width: int, lists: ListNumbers
) -> Iterator[Block]:
    """The blocks of a run of lines, none of which is blank.

    `width` is the text's wrap width (see `lines.wrap_width`).
    """
    for number, (first, last, marker, length) in enumerate(_pieces(lines, width)):
        start = first.start + length
        if marker:
            level = 1 + indent(first.text) // 2
            group = lists.number(marker, level, number == 0)
            block = make_block(source[start : last.end], start, BlockKind.ITEM)
            yield replace(block, marker=marker, level=level, group=group)
        else:
            lists.close()
            yield make_block(source[start : last.end], start, BlockKind.PARAGRAPH)


def _pieces(lines: Sequence[Line], width: int) -> list[tuple[Line, Line, str, int]]:
    """Each item and paragraph of a run: its first and last line, its marker, and that's length."""
    pieces: list[tuple[Line, Line, str, int]] = []
    for line in lines:
        marker, length = bullet(line.text)
        if pieces and not marker and _goes_on(pieces[-1], line, width):
            first, _, mark, skip = pieces[-1]
            pieces[-1] = (first, line, mark, skip)
        else:
            pieces.append((line, line, marker, length))
    return pieces


def _goes_on(piece: tuple[Line, Line, str, int], line: Line, width: int) -> bool:
    """Whether a line without a bullet continues the piece before it."""
    first, last, marker, length = piece
    if (
        marker
        and indent(line.text) >= max(2, indent(first.text) + 2)
        and indent(line.text) <= length + 4
    ):
        return True
    return is_wrap(last.text, line.text, width)
