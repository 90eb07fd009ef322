"""The lists that stand under a label, in a callout, or behind `@highlight`."""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from nutgraf.keypoints.announced import exploded, intros, is_set_as_heading, may_label
from nutgraf.keypoints.highlights import HIGHLIGHT, highlight_list, take_highlight
from nutgraf.keypoints.hits import Hit, boxed, callout_list, labelled_list, opens_callout
from nutgraf.keypoints.items import item_points
from nutgraf.keypoints.labels import Label, LabelKind, is_subtitle, label_of
from nutgraf.keypoints.lines import bare_points, numbered_points, sentence_points, split_run
from nutgraf.keypoints.results import FoundList, SearchResult
from nutgraf.keypoints.runs import end_of_list, items_of
from nutgraf.keypoints.score import WordsElsewhere, weigh
from nutgraf.keypoints.tables import is_headed_column, table_points
from nutgraf.languages import language
from nutgraf.model import Block, BlockKind, Candidate, KeyPoint

MOST_TRIES = 60
"""Candidates from which on what is in one that was not taken is not looked at again."""

_LONG_PARAGRAPH = 15
"""Words of a paragraph that is rather one of a body than a point, on average."""

_EDGE = 1
"""Paragraphs above a candidate at the top, or below one at the end."""


def find(
    text: str | None, blocks: Sequence[Block], code: str, more: tuple[str, ...] = ()
) -> list[FoundList]:
    """The key-point lists among the blocks of a text, in order; see `search`."""
    return list(search(text, blocks, code, more).lists)


def search(
    text: str | None, blocks: Sequence[Block], code: str, more: tuple[str, ...] = ()
) -> SearchResult:
    """The key-point lists among the blocks of a text, in order, and all that may have been one.

    `more` are headings that announce key points in this house.

    A list needs a label, a callout of a fitting type, or `@highlight`: an ordinary list in
    the body has none of these and stays where it is. Then its score decides (`score`). `text` is
    what the blocks are lines of; None where they are not, and every two stand apart.
    """
    return _Text(text, list(exploded(blocks, code, more)), code, more).search()


@dataclass
class _Text:
    """The blocks of a text while they are searched."""

    text: str | None
    blocks: Sequence[Block]
    code: str
    more: tuple[str, ...]

    def search(self) -> SearchResult:
        taken: list[FoundList] = []
        candidates: list[Candidate] = []
        highlights: list[tuple[Block, Block]] = []
        index = 0
        while index < len(self.blocks):
            if self.blocks[index].text.startswith(HIGHLIGHT):
                index = take_highlight(self.blocks, index, highlights)
                continue
            hit = self._callout(index) or self._labelled(self.blocks, index)
            candidate = self._weighed(hit, index) if hit else None
            if candidate:
                candidates.append(candidate)
            is_taken = candidate is not None and candidate.is_taken
            if hit and is_taken:
                taken.append(hit[0])
            is_passed = is_taken or len(candidates) > MOST_TRIES
            index = hit[1] if hit and is_passed else index + 1
        if highlights:
            taken.append(highlight_list(highlights))
        return SearchResult(tuple(sorted(taken, key=lambda one: one.spans)), tuple(candidates))

    def _weighed(self, hit: Hit, start: int) -> Candidate | None:
        found_list, end = hit
        if found_list.signs is None:
            return None
        before, behind = self._prose[start], self._prose[-1] - self._prose[end]
        is_at_edge = before <= _EDGE or behind <= _EDGE
        signs = replace(found_list.signs, is_at_edge=is_at_edge, code=self.code)
        pieces = [block.text for block in self.blocks[start:end]]
        return weigh(signs, lambda: self._body.share(signs.points, pieces))

    @cached_property
    def _prose(self) -> list[int]:
        """How many paragraphs stand before each block."""
        return [
            0,
            *itertools.accumulate(int(block.kind is BlockKind.PARAGRAPH) for block in self.blocks),
        ]

    @cached_property
    def _body(self) -> WordsElsewhere:
        return WordsElsewhere((block.text for block in self.blocks), self.code)

    def _labelled(self, blocks: Sequence[Block], index: int) -> Hit | None:
        """The list under the label that block `at` is, and the index of the block behind it."""
        block = blocks[index]
        if block.kind in (BlockKind.CODE, BlockKind.CAPTION):
            return None
        if block.kind is BlockKind.TABLE and not is_headed_column(blocks, index):
            return None
        label = label_of(block.text, self.code, self.more) or self._bold_lead(block)
        if label is None or (block.kind is BlockKind.ITEM and not may_label(blocks, index, label)):
            return None
        if block.kind is BlockKind.TABLE:
            listed = table_points(blocks, index) if label.end == len(block.text) else None
            after = blocks[index + 1 : index + 2]
            if not listed and after and after[0].kind is BlockKind.ITEM:  # in the cell below
                below = self._below(blocks, index + 1, label)
                listed = below[:2] if below else None
            return labelled_list(block, label, *listed, blocks, index) if listed else None
        below = None
        if label.end == len(block.text) or is_subtitle(block.text[label.end :]):
            below = self._below(blocks, index + 1, label)
        if below and (label.end == len(block.text) or is_set_as_heading(block) or below[2]):
            return labelled_list(block, label, *below[:2], blocks, index, is_list=below[2])
        if label.end == len(block.text) or block.kind is BlockKind.HEADING:
            return None
        points = split_run(block.part(label.end, len(block.text)), self.code)
        heading = block.part(0, label.end)
        return labelled_list(heading, label, points, index + 1, blocks, index, is_list=False)

    def _bold_lead(self, block: Block) -> Label | None:
        """The label in bold that a paragraph opens with, without a colon behind it."""
        if block.kind is not BlockKind.PARAGRAPH or not 0 < block.bold < len(block.text):
            return None
        label = label_of(block.text[: block.bold].rstrip(" :"), self.code, self.more)
        is_plain = label is not None and label.kind is LabelKind.PLAIN
        return Label(LabelKind.PLAIN, block.bold) if is_plain else None

    def _below(
        self, blocks: Sequence[Block], start: int, label: Label
    ) -> tuple[list[KeyPoint], int, bool] | None:
        """The points right below a label, the index behind them, and whether they are a list."""
        first = start + (intros(blocks, start) if label.kind is LabelKind.PLAIN else 0)
        if first < len(blocks) and blocks[first].kind is BlockKind.ITEM:
            end = end_of_list(blocks, first, self.code)
            items = items_of(blocks[first:end], self.code)
            return _in_one_item(items) or list(item_points(items)), end, True
        if first < len(blocks) and blocks[first].kind is BlockKind.TABLE:
            listed = table_points(blocks, first)
            return (*listed, True) if listed else None
        if label.kind is LabelKind.AMBIGUOUS:
            return None
        bare = bare_points(blocks, start, self.text, self.code)
        bare = bare or sentence_points(blocks, start, self.code, self.more)
        if bare and _is_all_there_is(blocks, start, bare[1]):
            return None
        return (*bare, False) if bare else None

    def _callout(self, start: int) -> Hit | None:
        """The box that begins at a block: of a fitting type, or with a label and a list in it."""
        blocks = self.blocks
        if not opens_callout(blocks[start]):
            return None
        end, kind = start + 1, blocks[start].callout
        while end < len(blocks) and blocks[end].callout == kind and not opens_callout(blocks[end]):
            end += 1
        inside = [replace(block, callout="") for block in blocks[start:end]]
        spans = tuple(block.span for block in inside)
        is_meant = kind in language(self.code).callouts
        for first in range(min(2, len(inside))):
            labelled = self._labelled(inside, first)
            if labelled and labelled[1] == len(inside):
                return boxed(replace(labelled[0], spans=spans), is_meant), end
        if not is_meant:
            return None
        return boxed(callout_list(inside, spans, self.code), is_meant), end


def _is_all_there_is(blocks: Sequence[Block], start: int, end: int) -> bool:
    """Whether paragraphs under a label are the whole article: what stood there is not to be seen.

    A box has no title above its label, and points alone, in a file of their own, are shorter.
    """
    if end < len(blocks):
        return False
    above = {block.kind for block in blocks[: start - 1]}
    if BlockKind.PARAGRAPH in above or BlockKind.HEADING not in above:
        return False
    words = sum(len(block.text.split()) for block in blocks[start:end])
    return words >= _LONG_PARAGRAPH * (end - start)


def _in_one_item(items: Sequence[Block]) -> list[KeyPoint]:
    """The points of a lone item that is `(1) … (2) …` on one line; empty for any other list."""
    is_lone = len(items) == 1 and items[0].marker.strip("().") == "1"
    return numbered_points(items[0], first=2) if is_lone else []
