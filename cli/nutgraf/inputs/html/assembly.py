"""The blocks of a page's article, the boxes with its key points among them."""

from nutgraf.inputs.html.body import article_body
from nutgraf.inputs.html.boxes import Box, key_point_boxes
from nutgraf.inputs.html.cutter import Cutter
from nutgraf.inputs.html.page import Page
from nutgraf.model import Block


def article_blocks(page: Page) -> list[Block]:
    """The article's blocks in the order of the page; boxes keep their place outside of it."""
    boxes = key_point_boxes(page)
    apart = _apart(page, boxes)
    body = article_body(page, apart)

    def skips(index: int) -> bool:
        return bool(apart[index]) and not index <= body < page.nodes[index].stop

    blocks = Cutter(page, skips).cut(body, page.nodes[body].stop)
    blocks += [block for box in boxes for block in box.blocks]
    return sorted(blocks, key=lambda block: block.span)


def _apart(page: Page, boxes: list[Box]) -> bytearray:
    """Marks the nodes at which begins what is no running text: clutter, asides, boxes."""
    apart = bytearray(len(page.nodes))
    for index, node in enumerate(page.nodes):
        if node.name and (page.is_elsewhere(index) or page.is_beside(index)):
            apart[index] = 1
    for box in boxes:
        at = box.first
        while at < box.stop:
            apart[at] = 1
            at = page.nodes[at].stop
    return apart
