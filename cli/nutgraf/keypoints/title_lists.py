"""Key points without a heading: a list in bold between the title and the first paragraph."""

import re
from collections.abc import Sequence

from nutgraf.keypoints.score import is_statement
from nutgraf.languages.credits import credit_words
from nutgraf.model import Block, BlockKind
from nutgraf.text.folding import fold_key, fold_space

FEWEST = 2
"""Items of such a list."""

_LONGEST_BETWEEN = 80
"""Characters of a line that may stand between title and list: a byline, a date."""

_MOST_BETWEEN = 4
_BOLD = 0.9
"""The share of an item that has to be in bold; a full stop or a mark of a note may not be."""

_LONGEST_TITLE = 150
_LONGEST_NAME, _LONGEST_ROLE = 4, 5  # words
_MOSTLY = 2 / 3
_PARTED = re.compile(r"[,(|]|\s[–—-]\s")
_STOP = re.compile(r"[.!?。！？:：]\W{0,3}$")


def is_bold_list(items: Sequence[Block], code: str) -> bool:
    """Whether a list has several items that say something, all in bold from end to end.

    Those who wrote the article say nothing, nor do the parts of a site.
    """
    own = [block for block in items if block.kind is BlockKind.ITEM]
    if len(own) < FEWEST or any(block.bold < _BOLD * len(block.text) for block in items):
        return False
    said = sum(is_statement(block.text) and not _is_person(block.text, code) for block in own)
    return said >= _MOSTLY * len(own)


def _is_person(text: str, code: str) -> bool:
    """Whether a line is a name, alone or with what its bearer is: `Ann Doyle, reporter`."""
    words = credit_words(code)
    by = next((word for word in words.before if fold_key(text).startswith(word + " ")), "")
    name, *rest = map(str.strip, _PARTED.split(text[len(by) :]))
    parts = name.split()
    small = {*words.particles, *words.joins}
    capitals = [part[:1].isupper() for part in parts if part.lower() not in small]
    if by:
        return len(capitals) >= FEWEST and all(capitals[:FEWEST])
    is_role = len(rest) == 1 and rest[0][:1].islower() and len(rest[0].split()) <= _LONGEST_ROLE
    return is_role and FEWEST <= len(capitals) <= _LONGEST_NAME and all(capitals)


def title_above(blocks: Sequence[Block], index: int, title: str) -> str:
    """The title that a list stands right below; empty where it stands elsewhere.

    Nothing may stand between them but a deck and lines such as a byline. A `title` that is kept
    apart from the text is above its first block, and known where it is repeated as a heading.
    """
    for place in reversed(range(max(0, index - _MOST_BETWEEN - 1), index)):
        block = blocks[place]
        if _is_title(block, title) or (place == 0 and _looks_like_title(block)):
            return fold_space(block.text)
        if not _is_between(block):
            return ""
    return title if index <= _MOST_BETWEEN else ""


def is_above_text(blocks: Sequence[Block], end: int) -> bool:
    """Whether running text stands below a list, before any heading."""
    for block in blocks[end : end + 2 * _MOST_BETWEEN]:
        if block.kind is BlockKind.HEADING:
            return False
        if block.kind is BlockKind.PARAGRAPH and len(block.text) > _LONGEST_BETWEEN:
            return True
    return False


def _is_title(block: Block, title: str) -> bool:
    if block.callout:
        return False
    if block.kind is BlockKind.HEADING:
        return block.level == 1 or fold_space(block.text) == title
    return block.kind is BlockKind.TITLE


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
