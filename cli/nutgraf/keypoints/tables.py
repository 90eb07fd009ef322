"""Key points in a table: one in each row, with or without a number or label in the cell before."""

import itertools
from collections.abc import Sequence
from dataclasses import replace

from nutgraf.keypoints.items import item_point
from nutgraf.keypoints.lines import length_in_words
from nutgraf.keypoints.places import text_and_offsets
from nutgraf.model import Block, BlockKind, KeyPoint
from nutgraf.text.folding import fold_space

_LONGEST_LABEL = 6
_SHORTEST_POINT = 4
"""Words of the shortest point; a table with less in its cells is a table of data."""
_MOSTLY = 0.75
"""The share of rows that must read as points; the others then count too, however short."""


def table_points(blocks: Sequence[Block], start: int) -> tuple[list[KeyPoint], int] | None:
    """The points in the table that begins at a block, without its head, and the index behind it.

    None for any other block, and for a table of data.
    """
    rows, end = _rows(blocks, start)
    long = sum(_point(row) is not None for row in rows[1:])
    if long < 2 or long < _MOSTLY * len(rows[1:]):
        return None
    points = (_point(row, shortest=1) for row in rows[1:])
    return [point for point in points if point], end


def is_headed_column(blocks: Sequence[Block], index: int) -> bool:
    """Whether a block is the head of a table of one column."""
    is_first = index == 0 or blocks[index - 1].row < blocks[index].row - 1
    return (
        blocks[index].row > 0 and is_first and all(len(row) == 1 for row in _rows(blocks, index)[0])
    )


def _rows(blocks: Sequence[Block], start: int) -> tuple[list[list[Block]], int]:
    """The cells of each row, the head first, which is an empty row where the table has none."""
    end = start
    while end < len(blocks) and _goes_on(blocks, start, end):
        end += 1
    cells = itertools.groupby(blocks[start:end], key=lambda block: block.row)
    rows = [list(row) for _, row in cells]
    has_head = bool(rows) and (rows[0][0].is_head or _point(rows[0]) is None)
    return (rows if has_head else [[], *rows]), end


def _goes_on(blocks: Sequence[Block], start: int, end: int) -> bool:
    block = blocks[end]
    if block.kind is not BlockKind.TABLE or block.row <= 0:
        return False
    return end == start or 0 <= block.row - blocks[end - 1].row <= 1


def _point(row: Sequence[Block], shortest: int = _SHORTEST_POINT) -> KeyPoint | None:
    """The point in a row: its only cell, or the second of two with the first as label."""
    if len(row) > 2 or length_in_words(row[-1].text) < shortest:
        return None
    text = replace(row[-1], kind=BlockKind.ITEM)
    if len(row) == 1:
        return item_point([text])
    label = fold_space(row[0].text).rstrip(":：")
    if len(label.split()) > _LONGEST_LABEL:
        return None
    point = item_point([text])
    if not any(map(str.isalpha, label)):  # a number, or a picture
        return point
    span = replace(row[0].span, end=row[1].span.end)
    _, offsets = text_and_offsets([row[0]])
    joint = [row[0].span.end] * 2  # the colon and the space, which stand nowhere
    places = [*offsets[: len(label)], *joint, *(point.offsets or ())]
    return KeyPoint(f"{label}: {point.text}", span, label, places)
