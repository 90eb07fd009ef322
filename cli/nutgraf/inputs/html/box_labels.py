"""The elements of a page that announce key points by their text."""

import html

from nutgraf.inputs.html.page import Page
from nutgraf.keypoints.labels import LONGEST, heading_of, label_of
from nutgraf.text.folding import fold_space

_MOST_IN_LABEL = 30
"""Nodes of a label."""


def is_label(page: Page, index: int) -> bool:
    """Whether an element's whole text announces key points, and its parent has more text."""
    node = page.nodes[index]
    if page.sizes[index] > LONGEST or page.sizes[node.parent] == page.sizes[index]:
        return False
    text = text_of_nodes(page, index, node.stop) if node.stop - index <= _MOST_IN_LABEL else ""
    label = heading_of(text, page.code, page.headings) if text else None
    return label is not None and label.end == len(text)


def text_of_nodes(page: Page, index: int, stop: int) -> str:
    """The text of a few nodes, without positions."""
    pieces = []
    while index < stop:
        node = page.nodes[index]
        if not node.name:
            pieces.append(page.source[node.start : node.end])
        index = node.stop if page.is_never_text(index) else index + 1
    return fold_space(html.unescape("".join(pieces)))


def is_lead(page: Page, index: int) -> bool:
    """Whether a paragraph opens with a label, as `TL;DR: …; …` does."""
    for node in page.nodes[index + 1 : index + 6]:
        text = fold_space(page.source[node.start : node.end]) if not node.name else ""
        if text:
            return label_of(text, page.code, page.headings) is not None
    return False
