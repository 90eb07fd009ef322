"""The lists that stand under a label, in a callout, or behind `@highlight`."""

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import replace

from nutgraf.keypoints.found import Found
from nutgraf.keypoints.highlights import HIGHLIGHT, HIGHLIGHTS_BELOW, highlight_list, take_highlight
from nutgraf.keypoints.items import item_points
from nutgraf.keypoints.labels import Label, LabelKind, label_of
from nutgraf.keypoints.lines import bare_points, numbered_points, sentence_points, split_run
from nutgraf.keypoints.tables import is_headed_column, table_points
from nutgraf.languages import language
from nutgraf.model import Block, BlockKind, KeyPoint, KeyPointList, Origin, Span
from nutgraf.text.folding import fold_space


def find(
    text: str | None, blocks: Sequence[Block], code: str, more: tuple[str, ...] = ()
) -> list[Found]:
    """The key-point lists among the blocks of a text, in order.

    `more` are headings that announce key points in this house.

    A list needs a label, a callout of a fitting type, or `@highlight`: an ordinary list in
    the body has none of these and stays where it is. `text` is what the blocks are lines of;
    None where they are not, and every two stand apart.
    """
    blocks = list(_exploded(blocks, code, more))
    found: list[Found] = []
    highlights: list[tuple[Block, Block]] = []
    at = 0
    while at < len(blocks):
        if blocks[at].text.startswith(HIGHLIGHT):
            at = take_highlight(blocks, at, highlights)
            continue
        hit = _callout(blocks, at, text, code, more) or _labelled(blocks, at, text, code, more)
        if hit:
            found.append(hit[0])
            at = hit[1]
        else:
            at += 1
    if highlights:
        found.append(highlight_list(highlights))
    return sorted(found, key=lambda each: each.spans)


def _exploded(blocks: Sequence[Block], code: str, more: tuple[str, ...]) -> Iterator[Block]:
    """The blocks, a label or `@highlight` on a line of a paragraph made a block of its own."""
    for block in blocks:
        if block.kind not in (BlockKind.PARAGRAPH, BlockKind.QUOTE):
            yield block
            continue
        ends = [match.start() for match in HIGHLIGHTS_BELOW.finditer(block.text)]
        first = block.text.find("\n")
        label = label_of(block.text[:first], code, more) if first > 0 else None
        if label and label.end == first and first not in ends:
            ends.insert(0, first)
        for start, end in itertools.pairwise([0, *ends, len(block.text)]):
            yield block.part(start, end)


def _labelled(
    blocks: Sequence[Block], at: int, text: str | None, code: str, more: tuple[str, ...] = ()
) -> tuple[Found, int] | None:
    """The list under the label that block `at` is, and the index of the block behind it."""
    block = blocks[at]
    if block.kind in (BlockKind.CODE, BlockKind.CAPTION):
        return None
    if block.kind is BlockKind.TABLE and not is_headed_column(blocks, at):
        return None
    label = label_of(block.text, code, more)
    if label is None or (block.kind is BlockKind.ITEM and not _may_label(blocks, at, label)):
        return None
    if block.kind is BlockKind.TABLE:
        listed = table_points(blocks, at) if label.end == len(block.text) else None
        return (_made(block, listed[0], blocks[at : listed[1]]), listed[1]) if listed else None
    if label.end < len(block.text):
        points = split_run(block.part(label.end, len(block.text)), code)
        return _made(block.part(0, label.end), points, (block,)), at + 1
    below = _below(blocks, at + 1, label, text, code, more)
    if below is None:
        return None
    points, end = below
    return _made(block, points, blocks[at:end]), end


def _may_label(blocks: Sequence[Block], at: int, label: Label) -> bool:
    """Whether a list item is no item but a label: it has a glyph of its own, or items below it.

    `🔑 Key Points` reads as an item, and so does `1. Key Points`.
    """
    block, after = blocks[at], blocks[at + 1 : at + 2]
    if at and blocks[at - 1].group == block.group:
        return False
    if after and after[0].group >= 0 and label.end == len(block.text):
        return after[0].level > block.level or _are_unlike(block.marker, after[0].marker)
    is_alone = not after or after[0].group != block.group
    return is_alone and label.kind is LabelKind.PLAIN


def _are_unlike(marker: str, other: str) -> bool:
    """Whether two markers cannot be those of neighbours in one list, as `1.` and `2.` are."""
    if marker[-1:] in (".", ")") or marker.isnumeric():
        return marker[-1:] != other[-1:] and not other.isnumeric()
    return marker != other


def _below(
    blocks: Sequence[Block],
    start: int,
    label: Label,
    text: str | None,
    code: str,
    more: tuple[str, ...],
) -> tuple[list[KeyPoint], int] | None:
    """The points right below a label and the index of the block behind them."""
    first = start
    if label.kind is LabelKind.PLAIN and _is_intro(blocks, start):
        first += 1
    if first < len(blocks) and blocks[first].kind is BlockKind.ITEM:
        end = first + 1
        while end < len(blocks) and blocks[end].group == blocks[first].group:
            end += 1
        if all(block.is_link for block in blocks[first:end]):
            return None  # to other stories, or to parts of this one
        numbered = _in_one_item(blocks[first:end])
        return numbered or list(item_points(blocks[first:end])), end
    if first < len(blocks) and blocks[first].kind is BlockKind.TABLE:
        return table_points(blocks, first)
    if label.kind is LabelKind.AMBIGUOUS:
        return None
    return bare_points(blocks, start, text) or sentence_points(blocks, start, code, more)


def _in_one_item(items: Sequence[Block]) -> list[KeyPoint]:
    """The points of a lone item that is `(1) … (2) …` on one line; empty for any other list."""
    is_lone = len(items) == 1 and items[0].marker.strip("().") == "1"
    return numbered_points(items[0], first=2) if is_lone else []


def _is_intro(blocks: Sequence[Block], at: int) -> bool:
    """Whether a paragraph between label and list only leads into the list."""
    return (
        at + 1 < len(blocks)
        and blocks[at].kind is BlockKind.PARAGRAPH
        and blocks[at].text.rstrip().endswith((":", "："))
        and blocks[at + 1].kind is BlockKind.ITEM
    )


def _callout(
    blocks: Sequence[Block], at: int, text: str | None, code: str, more: tuple[str, ...]
) -> tuple[Found, int] | None:
    """The box that begins at block `at`: of a fitting type, or with a label and a list in it."""
    if not _opens_callout(blocks[at]):
        return None
    end, kind = at + 1, blocks[at].callout
    while end < len(blocks) and blocks[end].callout == kind and not _opens_callout(blocks[end]):
        end += 1
    inside = [replace(block, callout="") for block in blocks[at:end]]
    spans = tuple(block.span for block in inside)
    for first in range(min(2, len(inside))):
        labelled = _labelled(inside, first, text, code, more)
        if labelled and labelled[1] == len(inside):
            return replace(labelled[0], spans=spans), end
    if kind not in language(code).callouts:
        return None
    points = _points_in_callout(inside, code)
    heading = fold_space(inside[0].text)
    return Found(KeyPointList(Origin.CALLOUT, heading, spans[0], tuple(points)), spans), end


def _opens_callout(block: Block) -> bool:
    """Whether a block is the title of a box: a heading inside of one has a level."""
    return bool(block.callout) and block.kind is BlockKind.HEADING and not block.level


def _points_in_callout(inside: Sequence[Block], code: str) -> list[KeyPoint]:
    items = [block for block in inside if block.group >= 0]
    if items:
        return list(item_points(items))
    prose = [block for block in inside if block.kind is not BlockKind.HEADING]
    return [point for block in prose for point in split_run(block, code)]


def _made(heading: Block, points: Sequence[KeyPoint], blocks: Sequence[Block]) -> Found:
    words = fold_space(heading.text).rstrip(" :：-–—")
    found = KeyPointList(Origin.HEADING, words, heading.span, tuple(points))
    return Found(found, tuple(_spans(blocks)))


def _spans(blocks: Sequence[Block]) -> Iterator[Span]:
    """The blocks' ranges; of a table its whole range, the lines between its cells included."""
    for is_table, run in itertools.groupby(blocks, key=lambda block: block.kind is BlockKind.TABLE):
        spans = [block.span for block in run]
        yield from [Span(spans[0].start, spans[-1].end)] if is_table else spans
