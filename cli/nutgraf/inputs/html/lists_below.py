"""The lists that stand below a label in a page's tree."""

from nutgraf.inputs.html.page import Page
from nutgraf.inputs.html.tree import is_list_element
from nutgraf.keypoints.labels import LONGEST


def list_below(page: Page, index: int) -> int:
    """The list right below a node, or below two short paragraphs in between; 0 without one."""
    sibling = page.nodes[index].stop
    end = page.nodes[page.nodes[index].parent].stop
    seen = 0
    while sibling < end and seen < 3:
        if page.sizes[sibling]:
            if _holds_list(page, sibling):
                return sibling
            seen += 1 if page.sizes[sibling] <= 2 * LONGEST else 3
        sibling = page.nodes[sibling].stop
    return 0


def _holds_list(page: Page, index: int) -> bool:
    stop = min(page.nodes[index].stop, index + 10)
    return any(is_list_element(page.nodes[node]) for node in range(index, stop))


def end_of_lists(page: Page, index: int) -> int:
    """The node behind a list and its continuations, which only adverts may part from it."""
    sibling = stop = page.nodes[index].stop
    end = page.nodes[page.nodes[index].parent].stop
    while sibling < end:
        node = page.nodes[sibling]
        if is_list_element(node):
            stop = node.stop
        elif page.sizes[sibling] and not page.is_elsewhere(sibling):
            break
        sibling = node.stop
    return stop
