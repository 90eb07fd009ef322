"""Bullets that are typed: at the start of a line, or as a private character of a font."""

import itertools
from dataclasses import replace

from nutgraf.inputs.drafts.lines import bullet
from nutgraf.model import Block, BlockKind

GLYPHS = str.maketrans("\uf0b7\uf0a7\uf0d8\uf076\uf0fc\uf0a8", "•▪➢❖✓□")
"""Bullets of the fonts Symbol and Wingdings, which Word stores as private characters."""


def written_lines(block: Block) -> list[Block]:
    """The lines of a paragraph, those behind a bullet as items; one block if no line has one."""
    ends = [index for index, char in enumerate(block.text) if char == "\n"]
    lines = [block.part(*bounds) for bounds in itertools.pairwise([0, *ends, len(block.text)])]
    marked = [(line, *bullet(line.text)) for line in lines]
    if not any(marker for _, marker, _ in marked):
        return [block]
    return [
        replace(line.part(length, len(line.text)), kind=BlockKind.ITEM, marker=marker, level=1)
        if marker
        else line
        for line, marker, length in marked
        if line.text
    ]
