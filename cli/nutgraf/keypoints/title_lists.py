"""Key points without a heading: a list in bold between the title and the first paragraph."""

import re
from collections.abc import Sequence

from nutgraf.model import Block, BlockKind

FEWEST = 2
"""Items of such a list."""

_LONGEST_BETWEEN = 80
"""Characters of a line that may stand between title and list: a byline, a date."""

_MOST_BETWEEN = 4
_BOLD = 0.9
"""The share of an item that has to be in bold; a full stop or a mark of a note may not be."""

_LONGEST_TITLE = 150
_STOP = re.compile(r"[.!?。！？:：]\W{0,3}$")


def is_bold_list(items: Sequence[Block]) -> bool:
    """Whether a list has several items, and all are in bold from end to end."""
    own = [block for block in items if block.kind is BlockKind.ITEM]
    return len(own) >= FEWEST and all(block.bold >= _BOLD * len(block.text) for block in items)


def title_above(blocks: Sequence[Block], index: int) -> Block | None:
    """The title that a list stands right below; None where it stands elsewhere.

    Nothing may stand between them but a deck and lines such as a byline.
    """
    first = max(0, index - _MOST_BETWEEN - 1)
    for place in reversed(range(first, index)):
        if _is_title(blocks[place]) or (place == 0 and _looks_like_title(blocks[0])):
            return blocks[place]
        if not _is_between(blocks[place]):
            return None
    return None


def is_above_text(blocks: Sequence[Block], end: int) -> bool:
    """Whether running text stands below a list, before any heading."""
    for block in blocks[end : end + 2 * _MOST_BETWEEN]:
        if block.kind is BlockKind.HEADING:
            return False
        if block.kind is BlockKind.PARAGRAPH and len(block.text) > _LONGEST_BETWEEN:
            return True
    return False


def _is_title(block: Block) -> bool:
    if block.callout:
        return False
    return block.kind is BlockKind.TITLE or (block.kind is BlockKind.HEADING and block.level == 1)


def _looks_like_title(block: Block) -> bool:
    """Whether the first line of a text may be its title, in a format that marks none."""
    is_line = block.kind is BlockKind.PARAGRAPH and block.group < 0 and "\n" not in block.text
    return is_line and len(block.text) <= _LONGEST_TITLE and not _STOP.search(block.text)


def _is_between(block: Block) -> bool:
    """Whether a block may stand between a title and the first paragraph."""
    if block.kind in (BlockKind.DECK, BlockKind.CAPTION):
        return True
    is_line = block.kind is BlockKind.PARAGRAPH and block.group < 0
    return is_line and len(block.text) <= _LONGEST_BETWEEN
