"""Which part of a page is the article: the smallest element with most of its running text.

After Readability (Arc90 2009; Mozilla's Readability.js): paragraphs count by the length of their
text outside of links, parts that are named as clutter do not count, and an `<article>` around
the result is trusted. This chooses nodes and not their text, so that positions are kept.
"""

from nutgraf.inputs.html.page import Page

SHORTEST = 50
"""Characters outside of links from which on a block counts as running text."""

_ARTICLE = ("article", "main")


def article_body(page: Page, apart: bytearray) -> int:
    """The index of the element that holds the article.

    `apart` marks the nodes where a part begins that is no running text.
    """
    weights = _weights(page, apart)
    total, body = weights[0], 0
    descends = total > 0
    while descends:
        heavy = [child for child in page.children(body) if 3 * weights[child] >= 2 * total]
        descends = bool(heavy) and not _is_paragraph(page, heavy[0], weights)
        body = heavy[0] if descends else body
    return _enclosing(page, body)


def _is_paragraph(page: Page, index: int, weights: list[int]) -> bool:
    """Whether an element is a paragraph, or a list item with nothing but text in it."""
    name = page.nodes[index].name
    return name == "p" or (
        name == "li" and not any(weights[child] for child in page.children(index))
    )


def _enclosing(page: Page, index: int) -> int:
    """The article element around a node, else the main one, else the node itself."""
    for kind in _ARTICLE:
        up = index
        while up > 0:
            node = page.nodes[up]
            if node.name == kind or node.attributes.get("role", "").lower() == kind:
                return up
            if kind == "article" and "articlebody" in node.attributes.get("itemprop", "").lower():
                return up
            up = node.parent
    return index


def _weights(page: Page, apart: bytearray) -> list[int]:
    """The characters of running text in every node."""
    own = [0] * len(page.nodes)
    nearest = [0] * len(page.nodes)  # the block that a node stands in
    index = 1
    while index < len(page.nodes):
        node = page.nodes[index]
        block = nearest[node.parent]
        if not node.name:
            own[block] += page.sizes[index]
        elif apart[index] or node.name == "a" or page.is_never_text(index) or page.is_beside(index):
            index = node.stop
            continue
        nearest[index] = index if node.is_block else block
        index += 1
    weights = [size if size >= SHORTEST else 0 for size in own]
    for index in range(len(weights) - 1, 0, -1):
        weights[page.nodes[index].parent] += weights[index]
    return weights
