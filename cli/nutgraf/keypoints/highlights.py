"""Key points behind `@highlight`, as the CNN/Daily Mail corpus has them."""

import re
from collections.abc import Sequence

from nutgraf.keypoints.items import item_point
from nutgraf.keypoints.results import FoundList
from nutgraf.model import Block, KeyPointList, Origin, Span

HIGHLIGHT = "@highlight"

HIGHLIGHTS_BELOW = re.compile(r"\n(?=[ \t]*@highlight\b)")
"""The line ends before `@highlight` marks."""


def take_highlight(blocks: Sequence[Block], index: int, taken: list[tuple[Block, Block]]) -> int:
    """Adds the text of an `@highlight` to those taken; returns the index of the block after it."""
    block = blocks[index]
    rest = block.part(len(HIGHLIGHT), len(block.text))
    if rest.text:
        taken.append((block, rest))
        return index + 1
    if index + 1 < len(blocks) and not blocks[index + 1].text.startswith(HIGHLIGHT):
        taken.append((block, blocks[index + 1]))
    return index + 2 if taken and taken[-1][0] is block else index + 1


def highlight_list(highlights: Sequence[tuple[Block, Block]]) -> FoundList:
    """All highlights of an article, as one list."""
    points = tuple(item_point([text]) for _, text in highlights)
    spans = tuple(
        Span(mark.span.start, max(mark.span.end, text.span.end)) for mark, text in highlights
    )
    return FoundList(KeyPointList(Origin.HIGHLIGHT, HIGHLIGHT, spans[0], points), spans)
