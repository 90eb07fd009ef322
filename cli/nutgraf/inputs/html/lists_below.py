"""The lists that stand below a label in a page's tree."""

from nutgraf.inputs.html.page import Page
from nutgraf.inputs.html.tree import is_list_element
from nutgraf.keypoints.labels import LONGEST


def list_below(page: Page, index: int) -> int:
    """The list right below a node, or below two short paragraphs; 0 where there is none."""
    at = page.nodes[index].stop
    end = page.nodes[page.nodes[index].parent].stop
    seen = 0
    while at < end and seen < 3:
        if page.sizes[at]:
            if _holds_list(page, at):
                return at
            seen += 1 if page.sizes[at] <= 2 * LONGEST else 3
        at = page.nodes[at].stop
    return 0


def _holds_list(page: Page, index: int) -> bool:
    stop = min(page.nodes[index].stop, index + 10)
    return any(is_list_element(page.nodes[at]) for at in range(index, stop))


def end_of_lists(page: Page, index: int) -> int:
    """The node behind a list and those that go on with it, with nothing but adverts between."""
    at = stop = page.nodes[index].stop
    end = page.nodes[page.nodes[index].parent].stop
    while at < end:
        node = page.nodes[at]
        if is_list_element(node):
            stop = node.stop
        elif page.sizes[at] and not page.is_elsewhere(at):
            break
        at = node.stop
    return stop
