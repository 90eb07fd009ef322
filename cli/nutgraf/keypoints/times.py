"""Whether a list runs along a recording: the chapters of a video, or clips with their lengths.

A live page has a time before each point as well. Those are times of day, the newest first.
"""

import itertools
import re
from collections.abc import Iterator, Sequence

from nutgraf.model import Block, BlockKind

_TIME = r"[\[(]?(?:(\d{1,2}):)?(\d{1,3})(?::|m(?:in)? ?)([0-5]\d)(?: ?s(?:ec)?\b)?[\])]?"
_OF_DAY = r"[ ]?(?:[ap]\.?m\b|uhr\b|h\b|o'clock|gmt|utc|bst|c?e[sd]?t\b)"
_BEFORE = re.compile(rf"\W{{0,3}}{_TIME}(?![\d.]|:\d)(?!{_OF_DAY})", re.IGNORECASE)
_BEHIND = re.compile(rf"(?<![\d:.]){_TIME}\W{{0,2}}$")
_LAST_HOUR = 23
_MOSTLY = 0.6
_LINE_END = 60
"""Characters at the end of a line in which a time may stand."""


def runs_along_recording(blocks: Sequence[Block]) -> bool:
    """Whether each item has a time that can be none of a live page.

    That is a time behind its text, one that goes on from the item before, or one that no clock of
    a day shows: `45:10`, `1:02:15`.
    """
    lines = list(_lines(blocks))
    if len(lines) < 2:
        return False
    matches = [_BEFORE.match(line) for line in lines]
    if not any(matches):
        return sum(bool(_BEHIND.search(line[-_LINE_END:])) for line in lines) > _MOSTLY * len(lines)
    times = [_seconds(match) for match in matches if match]
    if len(times) < len(lines):
        return False
    is_none_of_day = any(match and (match[1] or int(match[2]) > _LAST_HOUR) for match in matches)
    return is_none_of_day or all(one < other for one, other in itertools.pairwise(times))


def _seconds(match: re.Match[str]) -> int:
    """The seconds from the start to a time, if it is one of a recording."""
    return 3600 * int(match[1] or 0) + 60 * int(match[2]) + int(match[3])


def _lines(blocks: Sequence[Block]) -> Iterator[str]:
    """What may be an item each: a table's row, an item with its paragraphs, or a line."""
    pieces: list[Block] = []
    for block in blocks:
        if pieces and not _goes_on(block, pieces[-1]):
            yield from _joined(pieces)
            pieces = []
        pieces.append(block)
    yield from _joined(pieces)


def _goes_on(block: Block, before: Block) -> bool:
    """Whether a block is of the same row or item as the one before it."""
    if block.row or before.row:
        return block.row == before.row
    return block.group >= 0 and block.group == before.group and not block.marker


def _joined(pieces: Sequence[Block]) -> Iterator[str]:
    """The text of a row or an item; the lines of a paragraph; nothing of a head or a heading."""
    first = pieces[0] if pieces else None
    if first is None or all(piece.is_head for piece in pieces):
        return
    if first.row or first.marker:
        yield " ".join(piece.text for piece in pieces)
    elif first.kind is BlockKind.PARAGRAPH:
        yield from filter(str.strip, first.text.split("\n"))
