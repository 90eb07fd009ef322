"""The blocks in a stretch of a page: paragraphs, items, headings, quotes, cells, captions."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from nutgraf.inputs.drafts.bullets import written_lines
from nutgraf.inputs.drafts.lines import bullet
from nutgraf.inputs.html.frames import FOLDS, Frame, OpenItem, block_kind, is_control
from nutgraf.inputs.html.page import Page
from nutgraf.inputs.html.raised import RAISED, is_power, raised_figure
from nutgraf.inputs.html.tree import Node, is_item_element, is_list_element
from nutgraf.inputs.html.writer import Writer
from nutgraf.keypoints.labels import LONGEST, label_of
from nutgraf.model import Block, BlockKind

MOST_NESTING = 20  # levels of lists that are told apart

MOSTLY = 0.8
"""The share of linked characters from which on a block counts as a link."""

_STAMP = re.compile(r"\d{1,2}[:.h]\d\d")
"""The time before a link to a part of a live page."""

_COUNTED = ("bold", "link", "fold", "")
_PROSE = (BlockKind.PARAGRAPH, BlockKind.QUOTE, BlockKind.DECK, BlockKind.HEADING)


@dataclass
class Cutter:
    """Walks over the nodes of a page and gathers blocks.

    Elements for which `skips` is true are left out with all that is in them, and so are lists of
    nothing but links.
    """

    page: Page
    skips: Callable[[int], bool]
    _blocks: list[Block] = field(default_factory=list)
    _linked: dict[int, bool] = field(default_factory=dict)  # by group: all items so far are links
    _writer: Writer = field(default_factory=Writer)
    _open: list[Frame] = field(default_factory=list)
    _items: list[OpenItem] = field(default_factory=list)
    _lists: list[Frame] = field(default_factory=list)
    _counts: dict[str, int] = field(
        default_factory=lambda: {"": 0, "bold": 0, "link": 0, "fold": 0}
    )
    _row: int = 0  # of the tables, with a gap before each
    _group: int = -1
    _written: int = -1  # the group of the list whose bullets are written out
    _orphans: int = -1  # the element whose items stand in no list

    def cut(self, first: int, stop: int) -> list[Block]:
        """The blocks of the nodes from `first` to before `stop`."""
        nodes, index = self.page.nodes, first
        while index < stop:
            self._leave(index)
            node = nodes[index]
            if not node.name:
                self._add_text(node)
                index += 1
            elif self.page.is_never_text(index) or is_control(
                self.page, index, self._counts["fold"]
            ):
                index = node.stop
            elif node.name == "sup" and (mark := raised_figure(self.page, index)):
                if is_power(mark, self._writer.plain()):
                    self._writer.add_joint(mark.translate(RAISED), node.start)
                index = node.stop
            elif self.skips(index):
                self._flush()
                index = node.stop
            else:
                self._enter(index, node)
                index += 1
        self._leave(stop)
        self._flush()
        return [block for block in self._blocks if not self._linked.get(block.group)]

    def _enter(self, index: int, node: Node) -> None:
        if node.name == "br":
            self._break(node.start)
            return
        if node.name == "button" or (
            node.is_block and not (node.name == "dd" and self._is_joined())
        ):
            self._flush()
        kind, level = block_kind(self.page, index, self._open[-1] if self._open else None)
        frame = Frame(node.stop, node, kind, level, self._counted_as(node))
        self._counts[frame.count] += 1
        self._open.append(frame)
        self._row += {"table": 2, "tr": 1}.get(node.name, 0)
        if is_list_element(node):
            self._group += not self._lists
            self._lists.append(frame)
        elif is_item_element(node):
            frame.is_item = True
            self._items.append(self._item(node))

    def _leave(self, index: int) -> None:
        """Closes the elements that end before a node."""
        while self._open and self._open[-1].stop <= index:
            frame = self._open[-1]
            if frame.node.name == "dt":
                self._end_term(frame)
            elif frame.node.name == "time" and self._items and index < len(self.page.nodes):
                self._writer.add_joint(" ", self.page.nodes[index].start)
            elif frame.node.is_block or frame.node.name == "button":
                self._flush()
            self._open.pop()
            self._counts[frame.count] -= 1
            if frame.is_item:
                self._items.pop()
            elif is_list_element(frame.node):
                self._lists.pop()

    def _item(self, node: Node) -> OpenItem:
        level = min(max(1, len(self._lists)), MOST_NESTING)
        if not self._lists:
            if self._orphans != node.parent:
                self._group += 1
            self._orphans = node.parent
            return OpenItem("-", level, self._group)
        self._lists[-1].number += 1
        marker = f"{self._lists[-1].number}." if self._lists[-1].node.name == "ol" else "-"
        return OpenItem(marker, level, self._group)

    def _end_term(self, frame: Frame) -> None:
        """Ends a `<dt>`, which is a label, or continues in the `<dd>` behind it."""
        text = self._writer.plain().strip()
        parent, behind = frame.node.parent, self.page.nodes[frame.stop : frame.stop + 2]
        below = next((node for node in behind if node.name == "dd" and node.parent == parent), None)
        if text and len(text) <= LONGEST and self._is_label(text):
            frame.kind = BlockKind.HEADING
            self._items[-1].is_fresh = False
            self._flush()
        elif below and not any(map(str.isalpha, text)) and not _STAMP.match(text):  # a number
            self._writer = Writer()
        elif text and below:
            self._writer.add_joint(" " if text[-1:] in ":?!.–—-" else ": ", below.start)
        else:
            self._flush()

    def _is_label(self, text: str) -> bool:
        return label_of(text, self.page.code, self.page.headings) is not None

    def _is_joined(self) -> bool:
        """Whether a term is written whose text is still to come."""
        return bool(self._writer.plain().strip())

    def _counted_as(self, node: Node) -> str:
        if node.name in ("b", "strong", "dt"):
            return "bold"
        if node.name == "a" and node.attributes.get("href"):
            return "link" if self._items or node.attributes["href"][0] != "#" else ""
        return "fold" if node.name in FOLDS else ""

    def _add_text(self, node: Node) -> None:
        source = self.page.source
        if self._open and self._open[-1].kind is BlockKind.CODE:
            self._writer.keep(source, node.start, node.end)
            return
        bold, linked = self._counts["bold"] > 0, self._counts["link"] > 0
        self._writer.add(source, node.start, node.end, is_bold=bold, is_linked=linked)

    def _break(self, offset: int) -> None:
        """Takes a `<br>`, which ends a line; two of them end a paragraph."""
        if self._writer.ends_line and not self._items:
            self._flush()
        else:
            self._writer.add_break(offset)

    def _flush(self) -> None:
        """Ends the block that is being written."""
        frame = self._open[-1] if self._open else None
        kind = frame.kind if frame else BlockKind.PARAGRAPH
        block, share = self._writer.block(kind), self._writer.linked_share
        self._writer = Writer() if self._writer.offsets else self._writer
        if block is None:
            return
        if kind is not BlockKind.PARAGRAPH or self._items:
            self._written = -1
        if self._items and kind in _PROSE:
            self._blocks.append(self._in_item(block, share))
        elif kind in (BlockKind.PARAGRAPH, BlockKind.QUOTE) and share < MOSTLY:
            self._blocks += self._written_items(block)
        elif kind is BlockKind.HEADING:
            level = frame.level if frame else 0
            if share < MOSTLY or level == 1:
                self._blocks.append(replace(block, level=level))
        elif share < MOSTLY:
            is_cell = kind is BlockKind.TABLE
            is_head = is_cell and any(element.node.name == "th" for element in self._open[-4:])
            self._blocks.append(replace(block, row=is_cell * self._row, is_head=is_head))

    def _in_item(self, block: Block, share: float) -> Block:
        """The block as a list item, or as a further paragraph of one."""
        item = self._items[-1]
        if block.kind is BlockKind.HEADING and not item.is_fresh:
            return replace(block, level=6)
        kind = BlockKind.ITEM if item.is_fresh else BlockKind.PARAGRAPH
        marker = item.marker if item.is_fresh else ""
        if item.is_fresh:
            leads = share >= MOSTLY and not _STAMP.match(block.text)
            self._linked[item.group] = self._linked.get(item.group, True) and leads
            glyph, length = bullet(block.text)
            if glyph and not glyph[-1:].isalnum() and glyph[-1:] not in ".)":
                block = block.part(length, len(block.text))
        item.is_fresh = False
        return replace(
            block,
            kind=kind,
            marker=marker,
            level=item.level,
            group=item.group,
            is_link=share >= MOSTLY,
        )

    def _written_items(self, block: Block) -> Iterator[Block]:
        """The paragraph, or its lines, if bullets are typed in it."""
        for line in written_lines(block):
            if line.marker and self._written < 0:  # a new list
                self._group += 1
                self._written = self._group
            elif not line.marker:
                self._written = -1
            yield replace(line, group=self._written) if line.marker else line
