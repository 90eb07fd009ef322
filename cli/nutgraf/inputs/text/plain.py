"""Plain text, as it comes from a mail, a wire or a content management system."""

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from nutgraf.inputs.drafts.lines import (
    Line,
    bullet,
    ends_with_stop,
    paragraphs,
    split_lines,
    wrap_width,
)
from nutgraf.inputs.text.cutting import ListNumbers, cut_lines, make_block
from nutgraf.model import Block, BlockKind

_ATX = re.compile(r" {0,3}(#{1,6})[ \t]+(?=\S)(.*?)[ \t#]*$")
_UNDERLINE = re.compile(r"[ \t]*(={3,}|-{3,}|~{3,})[ \t]*$")

HEADING_WORDS = 12
"""The most words that a plain heading has."""

HEADING_LENGTH = 90
"""The most characters that a plain heading has."""

TITLE_WORDS = 30
"""The most words that a title or a deck has."""


def cut(text: str, code: str = "") -> list[Block]:
    """The blocks of the text, in order; only headings that are marked up are headings yet."""
    lines = split_lines(text)
    width = wrap_width([line for line in lines if not bullet(line.text)[0]])
    lists = ListNumbers()
    blocks = [block for run in paragraphs(lines) for block in _cut_run(run, text, width, lists)]
    return _with_underlined(blocks, lines)


def _cut_run(run: Sequence[Line], text: str, width: int, lists: ListNumbers) -> Iterator[Block]:
    """The blocks of a run of lines, including its ATX headings."""
    pending: list[Line] = []
    for line in run:
        match = _ATX.match(line.text) if len(line.text) <= 500 else None
        if not match:
            pending.append(line)
            continue
        yield from cut_lines(pending, text, width, lists)
        pending = []
        lists.close()
        heading = make_block(match[2], line.start + match.start(2), BlockKind.HEADING)
        yield replace(heading, level=len(match[1]))
    yield from cut_lines(pending, text, width, lists)


def _with_underlined(blocks: Sequence[Block], lines: Sequence[Line]) -> list[Block]:
    """The blocks, with those that have a drawn line right below as headings."""
    below = {
        before.end for before, line in itertools.pairwise(lines) if _UNDERLINE.match(line.text)
    }
    return [
        replace(block, kind=BlockKind.HEADING, level=1 if index == 0 else 2)
        if block.span.end in below
        and block.kind is BlockKind.PARAGRAPH
        and looks_like_heading(block.text)
        else block
        for index, block in enumerate(blocks)
    ]


def looks_like_heading(text: str, words: int = HEADING_WORDS) -> bool:
    """Whether a line is short, has no final stop, and begins as a heading does."""
    first = next((char for char in text if char.isalnum()), "")
    return (
        len(text) <= HEADING_LENGTH * max(1, words // HEADING_WORDS)
        and "\n" not in text
        and len(text.split()) <= words
        and bool(first)
        and not first.islower()
        and not ends_with_stop(text)
    )


def with_roles(unnamed: Sequence[Block]) -> list[Block]:
    """The blocks, with title, deck and plain headings marked.

    A plain heading is a short line without a final stop, between paragraphs.
    """
    blocks = list(unnamed)
    top = _top_lines(blocks)
    for index in range(top):
        kind = (BlockKind.TITLE, BlockKind.DECK)[index] if index < 2 else BlockKind.HEADING
        blocks[index] = replace(blocks[index], kind=kind, level=0)
    for start, end in _short_runs(blocks, top):
        if end - start <= 2 and end < len(blocks):
            for index in range(start, end):
                blocks[index] = replace(blocks[index], kind=BlockKind.HEADING, level=2)
    return blocks


def _top_lines(blocks: Sequence[Block]) -> int:
    """The number of blocks at the top that are title, deck, byline and the like."""
    count = 0
    for block in blocks[:6]:
        is_line = block.kind is BlockKind.HEADING or (
            block.kind is BlockKind.PARAGRAPH and looks_like_heading(block.text, TITLE_WORDS)
        )
        if not is_line or (block.kind is BlockKind.HEADING and count > 1):
            break
        count += 1
    if count < 6 and count < len(blocks):
        return count
    return 1 if count and blocks[0].kind is BlockKind.HEADING else 0


def _short_runs(blocks: Sequence[Block], first: int) -> Iterator[tuple[int, int]]:
    """Runs of neighbouring blocks that look like plain headings, as index ranges."""
    start = None
    for index in range(first, len(blocks) + 1):
        is_short = index < len(blocks) and _may_head(blocks, index)
        if is_short and start is None:
            start = index
        elif not is_short and start is not None:
            yield start, index
            start = None


def _may_head(blocks: Sequence[Block], index: int) -> bool:
    """Whether a block is a short line, or a numbered one that is no list."""
    block = blocks[index]
    if block.kind is BlockKind.ITEM:
        alone = all(
            other.group != block.group
            for other in (*blocks[index - 1 : index], *blocks[index + 1 : index + 2])
        )
        return alone and block.marker[:1].isdigit() and looks_like_heading(block.text)
    return block.kind is BlockKind.PARAGRAPH and looks_like_heading(block.text)
