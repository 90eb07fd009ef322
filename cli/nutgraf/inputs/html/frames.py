"""The elements that are open while a page is cut, and the controls in them, which are no text."""

from dataclasses import dataclass

from nutgraf.inputs.html.elements import HEADINGS
from nutgraf.inputs.html.page import Page
from nutgraf.inputs.html.tree import Node
from nutgraf.keypoints.labels import LONGEST, label_of
from nutgraf.model import BlockKind

FOLDS = (*HEADINGS, "summary")
"""Elements in which a button opens a fold."""


@dataclass(slots=True, eq=False)
class OpenItem:
    """An open list item: its marker, and whether its first block is still to come."""

    marker: str
    level: int
    group: int
    is_fresh: bool = True


@dataclass(slots=True, eq=False)
class Frame:
    """An open element, and the kind of the blocks in it."""

    stop: int
    node: Node
    kind: BlockKind
    level: int
    count: str  # what it is counted as: "bold", "link", "fold"
    is_item: bool = False
    number: int = 0  # of its items, in a list


def is_control(page: Page, index: int, folds: int) -> bool:
    """Whether an element is a button, or the mark of a footnote.

    Two kinds of buttons are text: one in a heading, which opens a fold (`folds` counts the folds
    around it), and one that announces key points, which is a heading itself.
    """
    node = page.nodes[index]
    if node.name == "sup":
        below = page.nodes[index + 1 : min(node.stop, index + 3)]
        return any(child.name == "a" for child in below)
    if node.name != "button" or folds:
        return False
    texts = (child for child in page.nodes[index + 1 : node.stop][:8] if not child.name)
    words = " ".join(page.source[text.start : text.end] for text in texts)
    label = label_of(words.strip(), page.code, page.headings) if len(words) <= LONGEST else None
    return label is None


def _frames_list(page: Page, index: int) -> bool:
    """Whether a figure, or the figure of a caption, is a frame around a list."""
    node = page.nodes[index]
    return bool(page.has_lists[index if node.name == "figure" else node.parent])


def block_kind(page: Page, index: int, around: Frame | None) -> tuple[BlockKind, int]:
    """The kind of the blocks in an element, and the level of a heading."""
    node, name = page.nodes[index], page.nodes[index].name
    if name == "p" and not page.titles and page.is_called_title(index):
        return BlockKind.HEADING, 1
    if name in (*FOLDS, "button") or node.attributes.get("role") == "heading":
        level = node.attributes.get("aria-level", "") if name not in HEADINGS else name[1]
        return BlockKind.HEADING, int(level) if level in tuple("123456") else 6
    kind = around.kind if around else BlockKind.PARAGRAPH
    if name == "pre":
        kind = BlockKind.CODE
    elif name in ("figure", "figcaption") and _frames_list(page, index):
        return kind, around.level if around else 0
    elif name in ("figure", "figcaption", "caption") or page.is_credit(index):
        kind = BlockKind.CAPTION
    elif page.is_cell(index):
        kind = BlockKind.TABLE
    elif name == "blockquote":
        kind = BlockKind.QUOTE
    elif page.is_deck(index):
        kind = BlockKind.DECK
    return kind, around.level if around else 0
