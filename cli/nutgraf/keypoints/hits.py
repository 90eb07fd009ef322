"""What stands under a label or in a box, as a list with all that is seen of it."""

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import replace

from nutgraf.keypoints.items import item_points
from nutgraf.keypoints.labels import Label
from nutgraf.keypoints.lines import split_run
from nutgraf.keypoints.results import FoundList
from nutgraf.keypoints.runs import items_of
from nutgraf.keypoints.score import BoxKind, Signs
from nutgraf.model import Block, BlockKind, KeyPoint, KeyPointList, Origin, Span
from nutgraf.text.folding import fold_space

Hit = tuple[FoundList, int]
"""What was found, and the index of the block behind it."""


def opens_callout(block: Block) -> bool:
    """Whether a block is the title of a box: a heading inside of one has a level."""
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
    return FoundList(points_list, spans, replace(signs, leads_elsewhere=_leads_elsewhere(inside)))


def boxed(boxed_list: FoundList, is_meant: bool) -> FoundList:
    """The same, with the box that it stands in among its signs."""
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
    """The points under a label, with what is seen of them."""
    words = fold_space(heading.text).rstrip(" :：-–—")
    points_list = KeyPointList(Origin.HEADING, words, heading.span, tuple(points))
    signs = Signs(words, heading.span, _texts(points), label.kind, is_list=is_list)
    signs = replace(signs, leads_elsewhere=_leads_elsewhere(blocks[start + 1 : end]))
    return FoundList(points_list, tuple(_spans(blocks[start:end])), signs), end


def _leads_elsewhere(blocks: Sequence[Block]) -> bool:
    """Whether all items are links: to other stories, or to parts of this one."""
    items = [block for block in blocks if block.marker]
    return bool(items) and all(block.is_link for block in items)


def _texts(points: Sequence[KeyPoint]) -> tuple[str, ...]:
    return tuple(point.text for point in points)


def _spans(blocks: Sequence[Block]) -> Iterator[Span]:
    """The blocks' ranges; of a table its whole range, the lines between its cells included."""
    for is_table, run in itertools.groupby(blocks, key=lambda block: block.kind is BlockKind.TABLE):
        spans = [block.span for block in run]
        yield from [Span(spans[0].start, spans[-1].end)] if is_table else spans
