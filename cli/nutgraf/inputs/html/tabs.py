"""Strips of tabs: navigation that sites call by what one of its panes shows."""

from nutgraf.inputs.html.names import names
from nutgraf.inputs.html.page import Page
from nutgraf.inputs.html.tree import Node, is_list_element

_MOST_NODES = 200
"""Nodes of an element that are examined."""

_PANES = ("pane", "panes", "panel", "panels", "content", "contents", "body", "view")
"""Last words of the names of what a tab shows: `tabs__pane`."""

_TAB = frozenset(("tab", "tabs"))
_PARTS = ("tab", "item", "link", "button", "btn", "label", "title", "trigger", "control")
"""Last words of the names of a tab itself: `tab-link`, `tabs__item`."""

_ROWS = ("list", "bar", "strip", "row", "header", "headers", "links", "items", "buttons", "labels")
"""Last words of the names of a row of tabs, behind `tab`: `tab-list`."""

_TOGGLES = ("data-toggle", "data-bs-toggle", "data-uk-toggle")


def is_tab_strip(page: Page, index: int) -> bool:
    """Whether an element is a strip of tabs, by its name, the one around it, or what is in it."""
    node = page.nodes[index]
    if _is_called_strip(page, node):
        return True
    if is_list_element(node) and _is_called_strip(page, page.nodes[node.parent]):
        return True
    inside = page.nodes[index + 1 : node.stop][:_MOST_NODES]
    return sum(_is_tab(below) for below in inside) > 1


def first_pane(page: Page, index: int) -> int:
    """The first pane in an element that is called a strip or holds one; 0 where there is none."""
    nodes = page.nodes[index + 1 : page.nodes[index].stop][:_MOST_NODES]
    if not _is_called_strip(page, page.nodes[index]) and not any(map(_is_tab, nodes)):
        return 0
    places = (place for place, node in enumerate(nodes, index + 1) if _is_pane(page, node))
    return next((place for place in places if page.sizes[place]), 0)


def _is_pane(page: Page, node: Node) -> bool:
    """Whether an element is what a tab shows, by its role or its name: `tab-content`."""
    if not node.attributes:
        return False
    if node.attributes.get("role", "").lower() == "tabpanel":
        return True
    called = [name.split() for name in names(node)]
    known = _TAB | frozenset(page.words.strips)
    return any(words and words[-1] in _PANES and not known.isdisjoint(words) for words in called)


def _is_called_strip(page: Page, node: Node) -> bool:
    if node.attributes.get("role", "").lower() == "tablist":
        return True
    called = [name.split() for name in names(node)]
    if "-" in node.name:
        called.append(node.name.split("-"))
    return any(_means_strip(page, words) for words in called if words)


def _means_strip(page: Page, words: list[str]) -> bool:
    """Whether the words of a name mean a strip of tabs, and not one of its panes."""
    if words[-1] in _PANES:
        return False
    if not page.words.strips.isdisjoint(words):
        return True
    return words[-1] in _ROWS and not _TAB.isdisjoint(words)


def _is_tab(node: Node) -> bool:
    attributes = node.attributes
    if not attributes:
        return False
    if attributes.get("role", "").lower() == "tab" or "aria-selected" in attributes:
        return True
    if any(attributes.get(key, "").lower() in _TAB for key in _TOGGLES):
        return True
    called = [name.split() for name in names(node)]
    return any(words and not _TAB.isdisjoint(words) and words[-1] in _PARTS for words in called)
