"""A list as readers see it, even if the source has it in several pieces.

Editors mix marks, systems put comments and adverts into a list, and Google Docs writes one `<ul>`
for each change of level.
"""

from collections.abc import Sequence
from dataclasses import replace

from nutgraf.keypoints.score import is_statement
from nutgraf.languages import LANGUAGES, language
from nutgraf.languages.pages import page_words
from nutgraf.model import Block, BlockKind
from nutgraf.text.folding import fold_key

_MOSTLY = 0.5


def end_of_list(blocks: Sequence[Block], first: int, code: str) -> int:
    """The index behind the last item of the list that begins at a block.

    A list right below continues it if its items are statements as well, and so does one that only
    an advert separates from it.
    """
    end = _end_of_group(blocks, first)
    says = _states(blocks[first:end])
    while True:
        start = end
        while start < len(blocks) and _is_between(blocks[start], code):
            start += 1
        if start == len(blocks) or blocks[start].kind is not BlockKind.ITEM:
            return end
        stop = _end_of_group(blocks, start)
        run = blocks[start:stop]
        if all(block.is_link for block in run) or (says and not _states(run)):
            return end
        end = stop


def items_of(blocks: Sequence[Block], code: str) -> list[Block]:
    """The items of a run, and the paragraphs in them, as one list.

    A last item that only points elsewhere is left out: `Visit our homepage for more stories`.
    """
    items = [block for block in blocks if block.group >= 0]
    last = items[-1] if len(items) > 2 else None
    notices = language(code).notices + language(LANGUAGES.default).notices
    if last and last.marker and (last.is_link or fold_key(last.text).startswith(notices)):
        items = items if all(block.is_link for block in items) else items[:-1]
    first = items[0].group
    return [block if block.group == first else replace(block, group=first) for block in items]


def _end_of_group(blocks: Sequence[Block], first: int) -> int:
    end = first + 1
    while end < len(blocks) and blocks[end].group == blocks[first].group:
        end += 1
    return end


def _states(items: Sequence[Block]) -> bool:
    """Whether most of the items are statements."""
    own = [block for block in items if block.kind is BlockKind.ITEM]
    return sum(is_statement(block.text) for block in own) > _MOSTLY * len(own)


def _is_between(block: Block, code: str) -> bool:
    """Whether a block may interrupt a list without ending it: an advert, a caption."""
    if block.kind is BlockKind.CAPTION:
        return True
    is_line = block.kind is BlockKind.PARAGRAPH and block.group < 0 and len(block.text) <= 40
    return is_line and fold_key(block.text).strip(" :.–—-[]()") in page_words(code).lines
