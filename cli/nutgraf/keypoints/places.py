"""The text of a key point, and where in the source each of its characters stands."""

from collections.abc import Sequence

from nutgraf.model import Block
from nutgraf.text.folding import fold_space_at


def text_and_offsets(parts: Sequence[Block]) -> tuple[str, Sequence[int]]:
    """The text of some blocks with its space folded, and the source offset of each character.

    The space between two blocks has the offset of the end of the first.
    """
    if len(parts) == 1:
        return fold_space_at(parts[0].text, offsets_of(parts[0]))
    offsets: list[int] = []
    for part in parts:
        offsets += [*offsets_of(part), part.span.end]
    return fold_space_at(" ".join(part.text for part in parts), offsets[:-1])


def offsets_of(block: Block) -> Sequence[int]:
    """The source offset of each of a block's characters."""
    if block.offsets is None:
        return range(block.span.start, block.span.start + len(block.text))
    return block.offsets
