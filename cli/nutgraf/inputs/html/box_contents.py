"""The contents of a box that is named as one: its title, and the blocks that are its points."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from nutgraf.inputs.html.page import Page
from nutgraf.keypoints.labels import LONGEST, label_of
from nutgraf.model import Block, BlockKind, Span

_MOST_WORDS, _MOST_PROSE = 60, 120  # of a point, and of a box that is a single paragraph


def empty_title(kind: str, start: int, end: int) -> Block:
    """The title of a box that shows none: the name in its tag, at that range of the source."""
    return Block(BlockKind.HEADING, Span(start, end), kind, [start] * len(kind))


def split_off_title(blocks: list[Block], page: Page) -> list[Block]:
    """The blocks, with a title on the first line of a paragraph cut off as a heading."""
    end = blocks[0].text.find("\n") if blocks else -1
    bold = blocks[0].bold if blocks and blocks[0].group < 0 else 0
    lead = label_of(blocks[0].text[:bold].rstrip(" :"), page.code, page.headings) if bold else None
    if lead and bold < len(blocks[0].text) and (end < 0 or bold < end):
        heading = replace(blocks[0].part(0, bold), kind=BlockKind.HEADING)
        return [heading, blocks[0].part(bold, len(blocks[0].text)), *blocks[1:]]
    if end < 0 or blocks[0].group >= 0:
        return blocks
    line = blocks[0].part(0, end)
    label = label_of(line.text, page.code, page.headings)
    if line.bold < len(line.text) and not (label and label.end == len(line.text)):
        return blocks
    heading = replace(line, kind=BlockKind.HEADING)
    return [heading, blocks[0].part(end, len(blocks[0].text)), *blocks[1:]]


def is_title(blocks: Sequence[Block], page: Page) -> bool:
    """Whether the first block is the box's title: a heading, a label, or a short bold line."""
    first = blocks[0]
    if first.kind is BlockKind.HEADING:
        return True
    label = (
        label_of(first.text, page.code, page.headings)
        if len(blocks) > 1 and first.group < 0
        else None
    )
    if label:
        return label.end == len(first.text)
    is_short = len(blocks) > 1 and len(first.text) <= LONGEST // 2
    return is_short and first.group < 0 and first.bold == len(first.text)


def points_in_box(blocks: Sequence[Block], is_loose: bool) -> list[Block]:
    """The blocks of a named box that are its points; empty where the box is something else."""
    items = [block for block in blocks if block.group >= 0]
    prose = [
        replace(block, kind=BlockKind.PARAGRAPH)
        for block in blocks
        if block.group < 0 and block.kind is not BlockKind.HEADING
    ]
    if items:
        beside = sum(len(block.text) for block in prose)
        is_box = beside <= sum(len(block.text) for block in items)
        return items if is_box and (not is_loose or len(items) > 1) else []
    if is_loose or not prose:
        return []
    lines = [line for block in prose for line in _lines(block)]
    if len(lines) == 1:
        return lines if len(lines[0].text.split()) <= _MOST_PROSE else []
    if any(len(line.text.split()) > _MOST_WORDS for line in lines):
        return []
    return [replace(line, kind=BlockKind.ITEM, marker="-", level=1, group=0) for line in lines]


def _lines(block: Block) -> Iterator[Block]:
    """The lines of a block between its `<br>`s."""
    start = 0
    for end in [*(index for index, char in enumerate(block.text) if char == "\n"), len(block.text)]:
        line = block.part(start, end)
        if line.text:
            yield line
        start = end
