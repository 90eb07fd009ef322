"""From the items of a list to key points: their labels, and the items nested in them."""

import re
from collections.abc import Iterator, Sequence

from nutgraf.keypoints.places import text_and_offsets
from nutgraf.model import Block, KeyPoint, Span
from nutgraf.text.folding import fold_space

_STAMP = re.compile(
    r"\d{1,2}[:.h]\d\d(?:[ ]?(?:[ap]\.?m\.?|uhr|h|gmt|utc|bst|c?e[sd]?t))?"
    r"(?:[ ]*[:–—|-]+)?\s+(?=\S)",
    re.IGNORECASE,
)
"""The time before each point of a live page."""

_GLYPH = re.compile(r"(?:>|--|—|⇒|=>|->|~|»)[ \t]+(?=\S)")
"""A sign that counts as a bullet only if every line has it."""

_NUMBER = re.compile(r"\(?\d{1,2}[.)]\s+(?=\S)")
_TASK = re.compile(r"\[[ xX-]\]\s+")
_LEAD_IN = re.compile(r"[^\n.!?]{1,60}?:(?=\s)")


def without_shared_marks(items: Sequence[Block]) -> list[Block]:
    """The items without `[x]`, and without the time, number or glyph that all of them open with."""
    bare = [_without(_TASK, item) for item in items]
    own = [item for item in bare if item.marker or item.group < 0]
    for pattern in (_GLYPH, _NUMBER, _STAMP):
        if len(own) > 1 and all(pattern.match(item.text) for item in own):
            bare = [_without(pattern, item) for item in bare]
            own = [item for item in bare if item.marker or item.group < 0]
    return bare


def _without(pattern: re.Pattern[str], item: Block) -> Block:
    match = pattern.match(item.text)
    return item.part(match.end(), len(item.text)) if match else item


def item_points(items: Sequence[Block]) -> Iterator[KeyPoint]:
    """The points of a list. Nested items are points too; `Inflation:` above them is their label."""
    items = without_shared_marks(items)
    outer = ""
    pending: list[Block] = []
    for index, item in enumerate((*items, None)):
        if item is not None and pending and not item.marker:
            pending.append(item)  # a second paragraph of the same item
            continue
        if pending:
            text = pending[0].text.strip()
            has_children = item is not None and item.level > pending[0].level
            if has_children and text.endswith(":"):
                outer = fold_space(text[:-1])
            else:
                yield item_point(pending, outer if pending[0].level > items[0].level else "")
        if item is not None:
            if item.level <= items[0].level:
                outer = outer if index and item.level > items[0].level else ""
            pending = [item]


def item_point(parts: Sequence[Block], outer: str = "") -> KeyPoint:
    """The key point in the paragraphs of an item; `outer` is the label above a nested one."""
    block = parts[0]
    text, offsets = text_and_offsets(parts)
    lead = fold_space(block.text[: block.bold]) if 0 < block.bold < len(block.text) else ""
    match = _LEAD_IN.match(block.text) if lead else None
    label = (match[0] if match and match.end() >= block.bold else lead).rstrip(": ")
    span = Span(block.span.start, parts[-1].span.end)
    return KeyPoint(text, span, fold_space(label) or outer, offsets)
