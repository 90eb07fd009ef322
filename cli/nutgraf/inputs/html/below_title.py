"""The lists that stand right below a page's title, above its text."""

from collections.abc import Iterator

from nutgraf.inputs.html.page import Page
from nutgraf.inputs.html.tree import is_list_element

_MOST_BETWEEN = 300
"""Characters that may stand between title and list: a deck, a byline, a date, a bar of buttons."""


def lists_below_title(page: Page) -> Iterator[int]:
    """The lists below the first `<h1>` that no text parts from it, in order."""
    title = max(page.titles, default=0)
    index, shown = page.nodes[title].stop, 0
    while title and index < len(page.nodes) and shown <= _MOST_BETWEEN:
        node = page.nodes[index]
        is_whole = not node.name or page.is_never_text(index) or page.is_elsewhere(index)
        if is_list_element(node) and page.sizes[index]:
            is_whole = True
            yield index
        if is_whole and not page.is_never_text(index):
            shown += page.sizes[index]
        index = node.stop if is_whole else index + 1
