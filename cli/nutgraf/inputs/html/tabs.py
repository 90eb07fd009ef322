"""Strips of tabs: navigation that sites call by what one of its panes shows."""

from nutgraf.inputs.html.names import names
from nutgraf.inputs.html.page import Page
from nutgraf.inputs.html.tree import Node, is_list_element

_MOST_NODES = 200
"""Nodes of an element that are looked at."""

_TAB = frozenset(("tab", "tabs"))
_ROWS = ("list", "bar", "strip", "row", "header", "headers", "links", "items", "buttons", "labels")
"""What a row of tabs is called behind that word: `tabs__list`."""

_PARTS = ("tab", "item", "link", "button", "btn", "label", "title", "trigger", "control")
"""What a tab itself is called: `tab-link`, `tabs__item`. A `tab-pane` is what it shows."""


def is_tab_strip(page: Page, index: int) -> bool:
    """Whether an element is a strip of tabs, by its name, the one around it, or what is in it."""
    node = page.nodes[index]
    if _is_called_strip(page, node):
        return True
    if is_list_element(node) and _is_called_strip(page, page.nodes[node.parent]):
        return True
    inside = page.nodes[index + 1 : node.stop][:_MOST_NODES]
    return sum(_is_tab(below) for below in inside) > 1


def _is_called_strip(page: Page, node: Node) -> bool:
    """Whether the last word of a name, which says what a thing is, is one for such strips."""
    if node.attributes.get("role", "").lower() == "tablist":
        return True
    called = [name.split() for name in names(node)]
    if "-" in node.name:
        called.append(node.name.split("-"))
    return any(
        words[-1] in page.words.strips or (words[0] in _TAB and words[-1] in _ROWS)
        for words in called
        if words
    )


def _is_tab(node: Node) -> bool:
    if not node.attributes:
        return False
    if node.attributes.get("role", "").lower() == "tab":
        return True
    called = [name.split() for name in names(node)]
    return any(words and not _TAB.isdisjoint(words) and words[-1] in _PARTS for words in called)
