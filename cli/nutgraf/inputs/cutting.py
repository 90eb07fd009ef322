"""A run of text lines cut into blocks: list items, headings drawn by hand, paragraphs.

Plain text and the paragraphs of Markdown share this, for neither knows `•`.
"""

from collections.abc import Sequence
from dataclasses import replace

from nutgraf.inputs.inline import bold_lead, reduce_inline
from nutgraf.inputs.lines import Line, bullet, indent, is_wrap
from nutgraf.model import Block, BlockKind, Span


def make_block(text: str, start: int, kind: BlockKind) -> Block:
    """The block of a slice of the source that begins at `start`, `**` and the like taken away."""
    piece = text.strip()
    start += len(text) - len(text.lstrip())
    span = Span(start, start + len(piece))
    if not any(mark in piece for mark in ("**", "__")):
        return Block(kind, span, piece)
    plain = reduce_inline(piece)
    offsets = [start + at for at in plain.offsets]
    return Block(kind, span, plain.text, offsets, bold=bold_lead(piece, plain))


def cut_lines(lines: Sequence[Line], source: str, width: int, group: int) -> list[Block]:
    """The blocks of a run of lines without blank ones.

    `width` is the text's wrap width (see `lines.wrap_width`), `group` the number that
    the run's first list gets; a list's items have the same number.
    """
    pieces: list[tuple[Line, Line, str, int]] = []  # first line, last line, marker, its length
    for line in lines:
        marker, length = bullet(line.text)
        if pieces and not marker and _goes_on(pieces[-1], line, width):
            first, _, mark, skip = pieces[-1]
            pieces[-1] = (first, line, mark, skip)
        else:
            pieces.append((line, line, marker, length))
    blocks: list[Block] = []
    for first, last, marker, length in pieces:
        start = first.start + length
        kind = BlockKind.ITEM if marker else BlockKind.PARAGRAPH
        block = make_block(source[start : last.end], start, kind)
        if marker:
            level = 1 + indent(first.text) // 2
            block = replace(block, marker=marker, level=level, group=group)
        elif blocks and blocks[-1].kind is BlockKind.ITEM:
            group += 1
        blocks.append(block)
    return blocks


def _goes_on(piece: tuple[Line, Line, str, int], line: Line, width: int) -> bool:
    """Whether a line without a bullet goes on with the piece before it."""
    first, last, marker, length = piece
    if (
        marker
        and indent(line.text) >= max(2, indent(first.text) + 2)
        and indent(line.text) <= length + 4
    ):
        return True
    return is_wrap(last.text, line.text, width)
