"""Blocks that announce key points, and what may stand between them and their list."""

import itertools
from collections.abc import Iterator, Sequence

from nutgraf.keypoints.highlights import HIGHLIGHTS_BELOW
from nutgraf.keypoints.labels import Label, LabelKind, heading_of, label_of
from nutgraf.keypoints.score import is_statement
from nutgraf.keypoints.tables import is_headed_column
from nutgraf.model import Block, BlockKind

_MOST_INTROS, _LONGEST_INTRO = 2, 30
"""Paragraphs between a heading and its list, and the words of each."""


def split_off_labels(
    blocks: Sequence[Block], code: str, house_headings: tuple[str, ...]
) -> Iterator[Block]:
    """The blocks, with labels and `@highlight`s that stand on a line of a paragraph cut off it."""
    for block in blocks:
        if block.kind not in (BlockKind.PARAGRAPH, BlockKind.QUOTE):
            yield block
            continue
        ends = [match.start() for match in HIGHLIGHTS_BELOW.finditer(block.text)]
        first = block.text.find("\n")
        label = heading_of(block.text[:first], code, house_headings) if first > 0 else None
        if label and label.end == first and first not in ends:
            ends.insert(0, first)
        for start, end in itertools.pairwise([0, *ends, len(block.text)]):
            yield block.part(start, end)


def is_set_as_heading(block: Block) -> bool:
    """Whether a block looks like a heading: marked as one, or bold from end to end."""
    return block.kind is BlockKind.HEADING or block.bold == len(block.text)


def label_at(
    blocks: Sequence[Block], index: int, code: str, house_headings: tuple[str, ...]
) -> Label | None:
    """The label that a block is, or opens with, where it can be one."""
    block = blocks[index]
    if block.kind in (BlockKind.CODE, BlockKind.CAPTION):
        return None
    if block.kind is BlockKind.TABLE and not is_headed_column(blocks, index):
        return None
    label = label_of(block.text, code, house_headings) or _bold_lead(block, code, house_headings)
    if label and block.kind is BlockKind.ITEM and not _may_label(blocks, index, label):
        return None
    return label


def _bold_lead(block: Block, code: str, house_headings: tuple[str, ...]) -> Label | None:
    """The label in bold that opens a paragraph, without a colon behind it."""
    if block.kind is not BlockKind.PARAGRAPH or not 0 < block.bold < len(block.text):
        return None
    label = label_of(block.text[: block.bold].rstrip(" :"), code, house_headings)
    is_plain = label is not None and label.kind is LabelKind.PLAIN
    return Label(LabelKind.PLAIN, block.bold) if is_plain else None


def _may_label(blocks: Sequence[Block], index: int, label: Label) -> bool:
    """Whether a list item is really a label: its marker differs, or its items follow below.

    `🔑 Key Points` reads as an item, and so does `1. Key Points`.
    """
    block, after = blocks[index], blocks[index + 1 : index + 2]
    if index and blocks[index - 1].group == block.group:
        return False
    if after and after[0].group >= 0 and label.end == len(block.text):
        return after[0].level > block.level or _are_unlike(block.marker, after[0].marker)
    is_alone = not after or after[0].group != block.group
    return is_alone and label.kind is LabelKind.PLAIN


def _are_unlike(marker: str, other: str) -> bool:
    """Whether two markers cannot belong to neighbours in one list, as `1.` and `2.` do."""
    if marker[-1:] in (".", ")") or marker.isnumeric():
        return marker[-1:] != other[-1:] and not other.isnumeric()
    return marker != other


def count_intros(blocks: Sequence[Block], start: int) -> int:
    """The number of paragraphs between label and list that only introduce the list.

    That may be one that ends in a colon, or short ones above a list of statements.
    """
    end = start
    while end < len(blocks) and end < start + _MOST_INTROS and _is_intro(blocks[end]):
        end += 1
    if end == start or end == len(blocks) or blocks[end].kind is not BlockKind.ITEM:
        return 0
    if blocks[end - 1].text.rstrip().endswith((":", "：")):
        return end - start if end == start + 1 else 0
    items = [block for block in blocks[end : end + 3] if block.group == blocks[end].group]
    return end - start if all(is_statement(block.text) for block in items) else 0


def _is_intro(block: Block) -> bool:
    is_plain = block.kind in (BlockKind.PARAGRAPH, BlockKind.DECK) and block.group < 0
    return is_plain and len(block.text.split()) <= _LONGEST_INTRO
