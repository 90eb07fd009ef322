"""Whether a list runs along a recording: the chapters of a video, or clips with their lengths.

Key points tell times as well: a live page's are times of day, the newest first; a programme's go
on through the day; and a sentence may end with a time, `Polls close at 22:00`, or with a result.
"""

import itertools
import re
from collections.abc import Iterable, Iterator, Sequence
from enum import Enum

from nutgraf.model import Block, BlockKind

_CORE = r"(?:(\d{1,2}):)?(\d{1,3})(?::|m(?:in)? ?)([0-5]\d)(?: ?s(?:ec)?\b)?"
_OF_DAY = r"[ ]?(?:[ap]\.?m\b|uhr\b|h\b|o'clock|gmt|utc|bst|c?e[sd]?t\b)"
_BEFORE = re.compile(
    rf"\W{{0,3}}[\[(]?{_CORE}[\])]?(?![\d.]|:\d)(?!{_OF_DAY})",
    re.IGNORECASE,
)
_GAP = r"(?:(?<=[a-zß-ÿ])|(?<=\S)[ \u00a0]{2,8}|\t|[(\[（|·•]\s{0,2}|(?<!\d)\s[–—-]\s{0,2})"
_SET_OFF = re.compile(rf"{_GAP}[\[(]?{_CORE}\W{{0,2}}$")
"""A time that is set off from the text before it: by a gap, a bracket, a bar or a dash.

On a page it may follow a letter, where the two are elements of their own.
"""

_AFTER_WORD = re.compile(rf"(\w{{1,40}})\s{_CORE}\W{{0,2}}$")
_LONGEST_SMALL_WORD = 3
"""Letters of the words that stand before a time in a sentence: `at`, `in`, `um`, `à`, `las`."""

_CLOCK = re.compile(
    r"(?<![\d.:])\d{1,2}[:h]\d\d"
    r"|(?<!\d)\d{1,2}[ \u00a0]?(?:[ap]\.?m\b|uhr\b|h\b|o'clock|[時时点點])"
    r"|\bklo?\.? \d",
    re.IGNORECASE,
)
_PLAYER = re.compile(
    r"\b(?:chapters?|timestamps?|videos?|podcasts?|audio|recordings?|player|clips?"
    r"|kapitel|capítulos?|chapitres?|capitoli)\b",
    re.IGNORECASE,
)
_DAY, _HOUR, _NEAR_ZERO, _MINUTE = 24 * 60, 60 * 60, 6 * 60, 60
"""Seconds of a recording, for which a clock would show hours where there are minutes."""

_MOSTLY = 0.6
_LINE_END = 60
"""Characters at the end of a line in which a time may stand."""


class Along(Enum):
    """Whether a list runs along a recording."""

    NO = "no"
    PERHAPS = "perhaps"  # its times may be of a day, or results: the article tells
    YES = "yes"


def along_recording(blocks: Sequence[Block], around: str = "") -> Along:
    """Whether each item has a time that stands in a recording, or is the length of one.

    `around` are the words around the list, a heading or a box's name, which may tell of a player.
    """
    lines = list(_lines(blocks))
    if len(lines) < 2:
        return Along.NO
    before = [_BEFORE.match(line) for line in lines]
    along = _of_starts(before) if any(before) else _of_lengths(lines)
    words = (around, *(block.text for block in blocks if block.is_head))
    is_by_player = along is Along.PERHAPS and any(map(_PLAYER.search, words))
    return Along.YES if is_by_player else along


def tells_times(text: str) -> bool:
    """Whether a text says at what time of a day something is, or how long it took."""
    return bool(_CLOCK.search(text))


def _of_starts(matches: Sequence[re.Match[str] | None]) -> Along:
    """Whether the times that items begin with go on from the beginning of a recording."""
    known = [match for match in matches if match]
    if len(known) < len(matches):
        return Along.NO
    times = list(map(_seconds, known))
    rises = _is_rising(times)
    if not any(match[1] for match in known) and max(times) < _DAY:
        if not rises:
            return Along.NO
        is_as_on_clock = times[0] >= _MINUTE and known[0][2].startswith("0")
        return Along.PERHAPS if times[0] >= _NEAR_ZERO or is_as_on_clock else Along.YES
    is_in_order = rises or _is_rising(times[::-1])
    return Along.YES if is_in_order and min(times) < _HOUR else Along.PERHAPS


def _of_lengths(lines: Sequence[str]) -> Along:
    """Whether the times that items end with are the lengths of clips."""
    ends = [line[-_LINE_END:] for line in lines]
    set_off = [match for match in map(_SET_OFF.search, ends) if match]
    if len(set_off) > _MOSTLY * len(lines):
        times = [_seconds(match) for match in set_off]
        is_none_of_day = any(time < _NEAR_ZERO or _DAY <= time < _HOUR for time in times)
        return Along.YES if is_none_of_day else Along.PERHAPS
    behind = [match for match in map(_AFTER_WORD.search, ends) if match]
    own = [match for match in behind if len(match[1]) > _LONGEST_SMALL_WORD]
    is_below_a_minute = any(_seconds(match, 1) < _MINUTE for match in own)
    return Along.YES if is_below_a_minute and len(own) > _MOSTLY * len(lines) else Along.NO


def _is_rising(times: Iterable[int]) -> bool:
    return all(one < other for one, other in itertools.pairwise(times))


def _seconds(match: re.Match[str], first: int = 0) -> int:
    """The seconds of a time, if it is one of a recording; `first` counts the groups before it."""
    hours, minutes, seconds = match.groups()[first : first + 3]
    return 3600 * int(hours or 0) + 60 * int(minutes) + int(seconds)


def _lines(blocks: Sequence[Block]) -> Iterator[str]:
    """The texts that may be an item each: a table's row, an item with its paragraphs, or a line."""
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
        yield "\t".join(piece.text for piece in pieces)
    elif first.kind is BlockKind.PARAGRAPH:
        yield from filter(str.strip, first.text.split("\n"))
