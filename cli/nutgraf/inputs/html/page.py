"""A page as the other stages see it: its nodes, measured and classified before any is cut."""

import re
from collections import Counter
from dataclasses import dataclass, field

from nutgraf.inputs.html.elements import ELSEWHERE, ELSEWHERE_ROLES, LISTS, NEVER_TEXT
from nutgraf.inputs.html.names import is_hidden, is_remark, names
from nutgraf.inputs.html.tree import Node, parse
from nutgraf.languages.pages import PageWords, page_words

_CELLS = ("td", "th")
_BESIDE_ROLES = ("complementary", "note")
_PARAGRAPHS = ("p", "ul", "ol", "dl", "table", "h1", "h2", "h3", "h4", "article")
_BLANK = re.compile(r"\s+")
_REMARK = re.compile(r"cmnt\d{1,5}$")


@dataclass
class Page:
    """The nodes of a page, and what is known of each by its index.

    `sizes` counts the characters of visible text in each, and `unseen` marks those that are never
    shown. `titles` are the first `<h1>` and the elements around it, `has_blocks` marks elements
    around paragraphs, and `has_lists` those around lists. `tables` has the table around every node,
    `data_tables` are tables with heads or a caption, and `frame_tables` are mere frames.
    """

    source: str
    code: str
    nodes: list[Node]
    words: PageWords
    headings: tuple[str, ...] = ()
    sizes: list[int] = field(default_factory=list)
    unseen: bytearray = field(default_factory=bytearray)
    has_blocks: bytearray = field(default_factory=bytearray)
    has_lists: bytearray = field(default_factory=bytearray)
    titles: frozenset[int] = frozenset()
    tables: list[int] = field(default_factory=list)
    data_tables: frozenset[int] = frozenset()
    frame_tables: frozenset[int] = frozenset()

    def children(self, index: int) -> list[int]:
        """The indices of a node's children."""
        children, child = [], index + 1
        while child < self.nodes[index].stop:
            children.append(child)
            child = self.nodes[child].stop
        return children

    def is_never_text(self, index: int) -> bool:
        """Whether nothing in an element is ever shown as text."""
        return bool(self.unseen[index])

    def is_elsewhere(self, index: int) -> bool:
        """Whether an element is no part of any article: navigation, comments, share bars.

        An element around the title or most of the page has such a name for another reason.
        """
        node = self.nodes[index]
        if node.name in ELSEWHERE:
            return True
        if not node.attributes or index in self.titles or 3 * self.sizes[index] > 2 * self.sizes[0]:
            return False
        role = node.attributes.get("role", "").lower()
        return role in ELSEWHERE_ROLES or self._is_called(index, self.words.clutter)

    def is_beside(self, index: int) -> bool:
        """Whether an element stands beside the text, where key points may well stand too."""
        node = self.nodes[index]
        if node.name == "aside" or node.attributes.get("role", "").lower() in _BESIDE_ROLES:
            return True
        is_small = index not in self.titles and 3 * self.sizes[index] <= 2 * self.sizes[0]
        return is_small and self._is_called(index, self.words.beside)

    def is_credit(self, index: int) -> bool:
        """Whether an element says who wrote it and when, or what a picture shows."""
        return self.sizes[index] <= 400 and self._is_called(index, self.words.credits)

    def is_deck(self, index: int) -> bool:
        """Whether an element is the line under the title."""
        return self.sizes[index] <= 600 and self._is_called(index, self.words.decks)

    def is_called_title(self, index: int) -> bool:
        """Whether a paragraph is styled as the title, as Word and Google Docs do it."""
        called = names(self.nodes[index]) if self.sizes[index] <= 300 else ()
        return any(name in ("title", "mso title") for name in called)

    def is_cell(self, index: int) -> bool:
        """Whether an element is a cell with data, and not part of the page's layout."""
        table = self.tables[index]
        is_data = table in self.data_tables or not (
            self.has_blocks[table] or table in self.frame_tables
        )
        return self.nodes[index].name in _CELLS and is_data and not self.has_lists[index]

    def _is_called(self, index: int, words: frozenset[str]) -> bool:
        node = self.nodes[index]
        return bool(node.attributes) and any(
            not words.isdisjoint(name.split()) for name in names(node)
        )


def read_page(source: str, code: str, headings: tuple[str, ...] = ()) -> Page:
    """The page, parsed and measured; PageTooLargeError where it has too many tags."""
    page = Page(source, code, parse(source), page_words(code), headings)
    page.unseen = bytearray(
        bool(node.name) and (node.name in NEVER_TEXT or is_hidden(node) or is_remark(node))
        for node in page.nodes
    )
    _hide_remarks(page)
    page.sizes = _sizes(page)
    page.has_blocks = bytearray(len(page.nodes))
    page.has_lists = bytearray(len(page.nodes))
    title = 0
    for index, node in enumerate(page.nodes):
        if node.name == "h1" and not title and page.sizes[index] and not _is_caption(page, index):
            title = index
        if node.name in _PARAGRAPHS:
            _mark_above(page, index, page.has_blocks)
        if node.name in LISTS:
            _mark_above(page, index, page.has_lists)
    page.tables, page.data_tables = _tables(page.nodes)
    page.frame_tables = _frame_tables(page)
    page.titles = frozenset(_self_and_ancestors(page, title)) if title else frozenset()
    return page


def _mark_above(page: Page, index: int, marks: bytearray) -> None:
    """Marks the elements around a node, up to the first that is marked already."""
    up = page.nodes[index].parent
    while up >= 0 and not marks[up]:
        marks[up] = 1
        up = page.nodes[up].parent


def _hide_remarks(page: Page) -> None:
    """Hides the comments that Google Docs puts below a text, each in an element of its own."""
    for node in page.nodes:
        if node.name == "a" and _REMARK.match(node.attributes.get("id", "")):
            top = node.parent
            while page.nodes[top].name in ("p", "span") and page.nodes[top].parent > 0:
                top = page.nodes[top].parent
            if page.nodes[top].name == "div":
                page.unseen[top] = 1


def _tables(nodes: list[Node]) -> tuple[list[int], frozenset[int]]:
    """The table around every node (0 outside of tables), and the tables with data."""
    around = [0] * len(nodes)
    for index, node in enumerate(nodes[1:], 1):
        around[index] = index if node.name == "table" else around[node.parent]
    heads = ("th", "thead", "caption")
    return around, frozenset(
        around[index] for index, node in enumerate(nodes) if node.name in heads
    )


def _is_caption(page: Page, index: int) -> bool:
    """Whether a heading only names a part of the site: `MENU`, `Conversation`."""
    if page.sizes[index] > 20:
        return False
    texts = (node for node in page.nodes[index + 1 : page.nodes[index].stop] if not node.name)
    words = " ".join(page.source[node.start : node.end] for node in texts)
    return " ".join(words.split()).casefold() in page.words.captions


def _frame_tables(page: Page) -> frozenset[int]:
    """The tables that are frames: of one cell, or of one column with line breaks in it."""
    cells, rows, breaks = Counter[int](), Counter[int](), Counter[int]()
    for index, node in enumerate(page.nodes):
        if node.name in _CELLS:
            cells[page.tables[index]] += 1
        elif node.name in ("tr", "br"):
            (rows if node.name == "tr" else breaks)[page.tables[index]] += 1
    return frozenset(
        table
        for table, count in cells.items()
        if count == 1 or (count == rows[table] and breaks[table])
    )


def _self_and_ancestors(page: Page, index: int) -> list[int]:
    """A node and all elements around it, from the inside out."""
    line = []
    while index >= 0:
        line.append(index)
        index = page.nodes[index].parent
    return line


def _sizes(page: Page) -> list[int]:
    """The characters of text in every node."""
    sizes, index = [0] * len(page.nodes), 0
    while index < len(page.nodes):
        node = page.nodes[index]
        if not node.name:
            sizes[index] = len(_BLANK.sub(" ", page.source[node.start : node.end]).strip())
        index = node.stop if node.name and page.is_never_text(index) else index + 1
    for index in range(len(page.nodes) - 1, 0, -1):
        sizes[page.nodes[index].parent] += sizes[index]
    return sizes
