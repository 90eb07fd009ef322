"""The tree of a page, as a flat list in document order, so that no walk over it needs recursion.

End tags that a page omits are supplied by the rules of the WHATWG HTML standard (13.2.6), but
without its adoption agency, so that text stays where it stands in the source.
"""

import re
from collections import defaultdict
from dataclasses import dataclass, field

from nutgraf.errors import NutgrafError
from nutgraf.inputs.html.elements import BLOCKS, HEADINGS, ITEMS, LISTS, VOID
from nutgraf.inputs.html.tokens import HtmlToken, html_tokens

MOST_NODES = 500_000
"""Tags and texts of the largest page that is read."""

_INNER = ("body", "caption", "html", "legend", "tbody", "td", "tfoot", "th", "thead", "tr")
"""Blocks that end no paragraph."""

_SCOPES = ("table", "td", "th", "caption", "template", "object")
_TABLE_PARTS = ("td", "th", "tr", "tbody", "thead", "tfoot", "caption")
_CLOSED_BY = {
    "li": (("li",), ("ul", "ol", "menu", "dir", "section", "article", "aside", *_SCOPES)),
    "dt": (("dt", "dd"), ("dl", *_SCOPES)),
    "dd": (("dt", "dd"), ("dl", *_SCOPES)),
    "td": (("td", "th"), ("tr", "table", "template")),
    "th": (("td", "th"), ("tr", "table", "template")),
    "tr": (("tr",), ("table", "template")),
    "tbody": (("thead", "tbody", "tfoot", "caption"), ("table", "template")),
    "thead": (("thead", "tbody", "tfoot", "caption"), ("table", "template")),
    "tfoot": (("thead", "tbody", "tfoot", "caption"), ("table", "template")),
}
"""For a start tag, the elements that it closes, and those beyond which it closes nothing."""


class PageTooLargeError(NutgrafError):
    """A page has more tags than any article."""


@dataclass(slots=True, eq=False)
class Node:
    """An element or, without a name, a text, with the source range of its tag or characters.

    Its descendants are `nodes[index + 1 : stop]`.
    """

    name: str
    start: int
    end: int
    parent: int
    stop: int
    attributes: dict[str, str]

    @property
    def is_block(self) -> bool:
        """Whether the element breaks the line, so that its text begins on a new one."""
        if self.name in BLOCKS or "-" in self.name:
            return True
        if not self.attributes:
            return False
        style = self.attributes.get("style", "")[:200]
        is_set = "display" in style and "display:block" in style.replace(" ", "")
        return is_set or self.attributes.get("role", "") in ("list", "listitem")


def is_list_element(node: Node) -> bool:
    """Whether an element is a list, by its name or its role."""
    return node.name in LISTS or node.attributes.get("role", "") == "list"


def is_item_element(node: Node) -> bool:
    """Whether an element is an item of a list."""
    return node.name in ITEMS or node.attributes.get("role", "") == "listitem"


@dataclass
class _Builder:
    """The tree during its construction. `open` has the indices of the open elements."""

    is_xml: bool
    nodes: list[Node] = field(default_factory=lambda: [Node("#page", 0, 0, -1, 0, {})])
    open: list[int] = field(default_factory=lambda: [0])
    depths: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))

    def add(self, token: HtmlToken) -> None:
        """Takes the next token."""
        if token.name[:1] == "/":
            self._end(token.name[1:])
            return
        if token.name:
            self._supply_ends(token.name)
        if len(self.nodes) >= MOST_NODES:
            raise PageTooLargeError(f"the page has more than {MOST_NODES:,} tags and texts")
        index = len(self.nodes)
        self.nodes.append(
            Node(token.name, token.start, token.end, self.open[-1], index + 1, token.attributes)
        )
        if token.name and token.name not in VOID and not (self.is_xml and token.is_closed):
            self.depths[token.name].append(len(self.open))
            if token.name in BLOCKS:
                self.depths["#block"].append(len(self.open))
            self.open.append(index)

    def close(self, depth: int) -> None:
        """Closes all open elements from a depth on."""
        while len(self.open) > depth:
            node = self.nodes[self.open.pop()]
            node.stop = len(self.nodes)
            self.depths[node.name].pop()
            if node.name in BLOCKS:
                self.depths["#block"].pop()

    def _depth(self, *names: str) -> int:
        """The depth of the innermost open element of some names; -1 where none is open."""
        return max(depths[-1] if (depths := self.depths[name]) else -1 for name in names)

    def _supply_ends(self, name: str) -> None:
        """Closes the elements that a start tag closes implicitly."""
        if name in _CLOSED_BY:
            closed, shields = _CLOSED_BY[name]
            depth = self._depth(*closed)
            if depth > self._depth(*shields):
                self.close(depth)
        if name in BLOCKS and name not in _INNER:
            depth = self._depth("p")
            if depth > self._depth(*_SCOPES, "button"):
                self.close(depth)
            if name in HEADINGS and self.nodes[self.open[-1]].name in HEADINGS:
                self.close(len(self.open) - 1)
        elif name == "a" and self._depth("a") > self._depth("#block"):
            self.close(self._depth("a"))

    def _end(self, name: str) -> None:
        """Closes an element and all that is open in it, if the end tag may reach it."""
        depth = self._depth(*HEADINGS) if name in HEADINGS else self._depth(name)
        if name in _TABLE_PARTS:
            shields: tuple[str, ...] = ("table",)
        elif name in ("table", "template", "body", "html"):
            shields = ("template",) if name == "table" else ()
        else:
            shields = _SCOPES if name in BLOCKS else ("#block",)
        if depth > 0 and all(self._depth(shield) <= depth for shield in shields):
            self.close(depth)


def parse(text: str) -> list[Node]:
    """The nodes of a page in document order, the root first; PageTooLargeError for too many."""
    builder = _Builder(is_xml=bool(re.match(r"\s*<\?xml\b", text)))
    for token in html_tokens(text):
        builder.add(token)
    builder.close(1)
    builder.nodes[0].stop = len(builder.nodes)
    return builder.nodes
