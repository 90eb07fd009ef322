"""Lists under a label, in a box or below the title, each with the signs for its score."""

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import replace

from nutgraf.keypoints.items import item_points
from nutgraf.keypoints.labels import Label
from nutgraf.keypoints.parts import split_run
from nutgraf.keypoints.results import FoundList
from nutgraf.keypoints.runs import items_of
from nutgraf.keypoints.score import BoxKind, Signs
from nutgraf.keypoints.times import along_recording
from nutgraf.model import Block, BlockKind, KeyPoint, KeyPointList, Origin, Span
from nutgraf.text.folding import fold_space

Hit = tuple[FoundList, int]
"""A list, and the index of the block behind it."""


def opens_callout(block: Block) -> bool:
    """Whether a block is the title of a box; other headings in a box have a level."""
    return bool(block.callout) and block.kind is BlockKind.HEADING and not block.level


def _points_in_callout(inside: Sequence[Block], code: str) -> list[KeyPoint]:
    if any(block.group >= 0 for block in inside):
        return list(item_points(items_of(inside, code)))
    prose = [block for block in inside if block.kind is not BlockKind.HEADING]
    return [point for block in prose for point in split_run(block, code)]


def callout_list(inside: Sequence[Block], spans: tuple[Span, ...], code: str) -> FoundList:
    """The list in a box, whose title is its heading."""
    points = tuple(_points_in_callout(inside, code))
    heading = fold_space(inside[0].text)
    points_list = KeyPointList(Origin.CALLOUT, heading, spans[0], points)
    is_list = any(block.group >= 0 for block in inside)
    signs = Signs(heading, spans[0], _texts(points), is_list=is_list, code=code)
    return FoundList(points_list, spans, _with_signs_of_items(signs, inside[1:]))


def title_list(title: str, blocks: Sequence[Block], items: Sequence[Block]) -> FoundList:
    """The list in bold that stands below the title: its blocks, of which some are its items."""
    points, spans = tuple(item_points(items)), tuple(_spans(blocks))
    points_list = KeyPointList(Origin.HEADING, title, spans[0], points)
    signs = Signs(title, spans[0], _texts(points), is_list=True, is_bold_below_title=True)
    return FoundList(points_list, spans, _with_signs_of_items(signs, items))


def with_box_sign(boxed_list: FoundList, is_meant: bool) -> FoundList:
    """The list with a further sign: the box around it, if that is meant for key points."""
    if boxed_list.signs is None or not is_meant:
        return boxed_list
    return replace(boxed_list, signs=replace(boxed_list.signs, box=BoxKind.MEANT))


def labelled_list(
    heading: Block,
    label: Label,
    points: Sequence[KeyPoint],
    end: int,
    blocks: Sequence[Block],
    start: int,
    *,
    is_list: bool = True,
) -> Hit:
    """The list of the points under a label, with its signs."""
    words = fold_space(heading.text).rstrip(" :：-–—")
    points_list = KeyPointList(Origin.HEADING, words, heading.span, tuple(points))
    signs = Signs(words, heading.span, _texts(points), label.kind, is_list=is_list)
    signs = _with_signs_of_items(signs, blocks[start + 1 : end])
    return FoundList(points_list, tuple(_spans(blocks[start:end])), signs), end


def _with_signs_of_items(signs: Signs, blocks: Sequence[Block]) -> Signs:
    """The signs, with those that the blocks show of which the points were made."""
    return replace(
        signs,
        leads_elsewhere=_leads_elsewhere(blocks),
        along_recording=along_recording(blocks, signs.heading),
    )


def _leads_elsewhere(blocks: Sequence[Block]) -> bool:
    """Whether all items are links, be it to other stories or to parts of this one."""
    items = [block for block in blocks if block.marker]
    return bool(items) and all(block.is_link for block in items)


def _texts(points: Sequence[KeyPoint]) -> tuple[str, ...]:
    return tuple(point.text for point in points)


def _spans(blocks: Sequence[Block]) -> Iterator[Span]:
    """The ranges of the blocks; a table has one, with all that stands between its cells."""
    for is_table, run in itertools.groupby(blocks, key=lambda block: block.kind is BlockKind.TABLE):
        spans = [block.span for block in run]
        yield from [Span(spans[0].start, spans[-1].end)] if is_table else spans
