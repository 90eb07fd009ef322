"""The blocks of a page's article, the boxes with its key points among them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from nutgraf.inputs.html.body import article_body
from nutgraf.inputs.html.boxes import Box, key_point_boxes
from nutgraf.inputs.html.cutter import Cutter
from nutgraf.inputs.html.page import Page
from nutgraf.keypoints.elsewhere import WordsElsewhere
from nutgraf.keypoints.score import weigh
from nutgraf.keypoints.times import tells_times
from nutgraf.model import Block, BlockKind, Candidate

_SHORTEST_COPY = 40
"""Characters of a paragraph that hardly stands twice on a page by chance."""


@dataclass(frozen=True, slots=True)
class Assembled:
    """A page's blocks, and the boxes that may have been its key points, taken or not."""

    blocks: list[Block]
    candidates: tuple[Candidate, ...]


def article_blocks(page: Page) -> Assembled:
    """The blocks of the article, and of boxes wherever they stand, in the order of the page."""
    boxes = key_point_boxes(page)
    first, blocks = _without_boxes(page, boxes)
    words = _Words(blocks, page.code)
    weighed = [_weighed(page, box, words, first) for box in boxes]
    taken = [box for box, candidate in zip(boxes, weighed, strict=True) if candidate.is_taken]
    if len(taken) < len(boxes):
        strips = [box for box in boxes if box.signs.is_tab_strip and box not in taken]
        _, blocks = _without_boxes(page, [*taken, *strips])
    blocks += [block for box in taken for block in box.blocks]
    shown = [candidate for box, candidate in zip(boxes, weighed, strict=True) if box.blocks]
    return Assembled(_without_copies(sorted(blocks, key=lambda block: block.span)), tuple(shown))


class _Words:
    """The words of some blocks, counted when they are first asked for."""

    def __init__(self, blocks: Sequence[Block], code: str) -> None:
        self._texts = [block.text for block in blocks]
        self._code = code

    @cached_property
    def body(self) -> WordsElsewhere:
        return WordsElsewhere(self._texts, self._code)

    @cached_property
    def tells_times(self) -> bool:
        return any(map(tells_times, self._texts))


def _weighed(page: Page, box: Box, words: _Words, first: int) -> Candidate:
    """A box with its score. It counts as at the edge if it is outside of the article's element."""
    is_outside = not first <= box.first < page.nodes[first].stop
    signs = replace(box.signs, is_at_edge=is_outside, code=page.code)
    return weigh(signs, lambda: words.body.share(signs.points), lambda: words.tells_times)


def _without_boxes(page: Page, boxes: Sequence[Box]) -> tuple[int, list[Block]]:
    """The element that holds the article, and the blocks in it that are in no box."""
    apart = _apart(page, boxes)
    body = article_body(page, apart)

    def skips(index: int) -> bool:
        return bool(apart[index]) and not index <= body < page.nodes[index].stop

    return body, Cutter(page, skips).cut(body, page.nodes[body].stop)


def _without_copies(blocks: list[Block]) -> list[Block]:
    """The blocks without the copies that a page has for telephones or for printers.

    Short blocks are taken as copied if they follow a copy.
    """
    known: set[str] = set()
    kept: list[Block] = []
    in_copy = False
    for block in blocks:
        text = block.text
        is_title = block.kind is BlockKind.HEADING and block.level == 1
        is_long = is_title or len(text) >= _SHORTEST_COPY
        is_copy = text in known and not block.callout and (is_long or in_copy)
        in_copy = is_copy
        known.add(text)
        if not is_copy:
            kept.append(block)
    return kept


def _apart(page: Page, boxes: Sequence[Box]) -> bytearray:
    """Marks the nodes where clutter, an aside or a box begins, which are no running text."""
    apart = bytearray(len(page.nodes))
    for index, node in enumerate(page.nodes):
        if node.name and (page.is_elsewhere(index) or page.is_beside(index)):
            apart[index] = 1
    for box in boxes:
        index = box.first
        while index < box.stop:
            apart[index] = 1
            index = page.nodes[index].stop
    return apart
