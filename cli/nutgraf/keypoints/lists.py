"""The search for key points: under a label, in a callout, behind `@highlight`, below the title."""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from nutgraf.keypoints.announced import count_intros, is_set_as_heading, label_at, split_off_labels
from nutgraf.keypoints.elsewhere import TimesElsewhere, WordsElsewhere
from nutgraf.keypoints.highlights import HIGHLIGHT, highlight_list, take_highlight
from nutgraf.keypoints.hits import (
    Hit,
    callout_list,
    labelled_list,
    opens_callout,
    title_list,
    with_box_sign,
)
from nutgraf.keypoints.items import item_points
from nutgraf.keypoints.labels import Label, LabelKind, is_subtitle
from nutgraf.keypoints.lines import bare_points, sentence_points
from nutgraf.keypoints.parts import numbered_points, split_run
from nutgraf.keypoints.results import FoundList, SearchResult
from nutgraf.keypoints.runs import end_of_list, items_of
from nutgraf.keypoints.score import weigh
from nutgraf.keypoints.tables import table_points
from nutgraf.keypoints.title_lists import is_above_text, is_bold_list, title_above
from nutgraf.languages import language
from nutgraf.model import Block, BlockKind, Candidate, KeyPoint

MOST_TRIES = 60
"""Candidates from which on the inside of a rejected one is not searched again."""

_LONG_PARAGRAPH = 15
"""Words of an average paragraph that suggest body text rather than a point."""

_EDGE = 1
"""Paragraphs above a candidate at the top, or below one at the end."""


def find(
    text: str | None, blocks: Sequence[Block], code: str, house_headings: tuple[str, ...] = ()
) -> list[FoundList]:
    """The key-point lists among the blocks of a text, in order; see `search`."""
    return list(search(text, blocks, code, house_headings).lists)


def search(
    text: str | None,
    blocks: Sequence[Block],
    code: str,
    house_headings: tuple[str, ...] = (),
    title: str = "",
) -> SearchResult:
    """The key-point lists among the blocks of a text, in order, and all candidates for one.

    A candidate needs a label, a callout of a fitting type, `@highlight`, or a place right below
    the title: an ordinary list in the body stays where it is. Then its score decides (`score`).
    `house_headings` announce key points in this house. `text` is the text that the blocks are
    lines of; None where they are not, so that a blank line is taken to part any two. `title` is one
    that is kept apart from the text.
    """
    blocks = list(split_off_labels(blocks, code, house_headings))
    return _Text(text, blocks, code, house_headings, title).search()


@dataclass
class _Text:
    """The blocks of a text during the search."""

    text: str | None
    blocks: Sequence[Block]
    code: str
    house_headings: tuple[str, ...]
    title: str

    def search(self) -> SearchResult:
        taken: list[FoundList] = []
        candidates: list[Candidate] = []
        highlights: list[tuple[Block, Block]] = []
        index = 0
        while index < len(self.blocks):
            if self.blocks[index].text.startswith(HIGHLIGHT):
                index = take_highlight(self.blocks, index, highlights)
                continue
            hit = (
                self._callout(index)
                or self._labelled(self.blocks, index)
                or self._below_title(index)
            )
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
        return weigh(
            signs,
            lambda: self._body.share(signs.points, pieces),
            lambda: before + behind == 0 or self._times.are_outside(start, end),
        )

    @cached_property
    def _times(self) -> TimesElsewhere:
        return TimesElsewhere(block.text if block.kind.is_prose else "" for block in self.blocks)

    @cached_property
    def _prose(self) -> list[int]:
        """The number of paragraphs before each block."""
        return [
            0,
            *itertools.accumulate(int(block.kind is BlockKind.PARAGRAPH) for block in self.blocks),
        ]

    @cached_property
    def _body(self) -> WordsElsewhere:
        return WordsElsewhere((block.text for block in self.blocks), self.code)

    def _labelled(self, blocks: Sequence[Block], index: int) -> Hit | None:
        """The list under the label that a block is, and the index of the block behind it."""
        block = blocks[index]
        label = label_at(blocks, index, self.code, self.house_headings)
        if label is None:
            return None
        is_whole = label.end == len(block.text)
        if block.kind is BlockKind.TABLE:
            return self._in_table(blocks, index, label)
        below = None
        if is_whole or is_subtitle(block.text[label.end :]):
            below = self._below(blocks, index + 1, label)
        if below and (is_whole or is_set_as_heading(block) or below[2]):
            return labelled_list(block, label, *below[:2], blocks, index, is_list=below[2])
        if is_whole or block.kind is BlockKind.HEADING:
            return None
        points = split_run(block.part(label.end, len(block.text)), self.code)
        heading = block.part(0, label.end)
        return labelled_list(heading, label, points, index + 1, blocks, index, is_list=False)

    def _in_table(self, blocks: Sequence[Block], index: int, label: Label) -> Hit | None:
        """The list in the table that a label heads, or in the cell below."""
        is_whole = label.end == len(blocks[index].text)
        listed = table_points(blocks, index) if is_whole else None
        after = blocks[index + 1 : index + 2]
        if not listed and after and after[0].kind is BlockKind.ITEM:
            below = self._below(blocks, index + 1, label)
            listed = below[:2] if below else None
        return labelled_list(blocks[index], label, *listed, blocks, index) if listed else None

    def _below_title(self, index: int) -> Hit | None:
        """The list in bold that begins at a block, right below the title."""
        blocks = self.blocks
        block = blocks[index]
        if block.kind is not BlockKind.ITEM or block.callout:
            return None
        goes_on = index > 0 and block.group == blocks[index - 1].group
        title = "" if goes_on else title_above(blocks, index, self.title)
        if not title:
            return None
        end = end_of_list(blocks, index, self.code)
        items = items_of(blocks[index:end], self.code)
        if not is_bold_list(items, self.code) or not is_above_text(blocks, end):
            return None
        return title_list(title, blocks[index:end], items), end

    def _below(
        self, blocks: Sequence[Block], start: int, label: Label
    ) -> tuple[list[KeyPoint], int, bool] | None:
        """The points right below a label, the index behind them, and whether they are a list."""
        first = start + (count_intros(blocks, start) if label.kind is LabelKind.PLAIN else 0)
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
        bare = bare or sentence_points(blocks, start, self.code, self.house_headings)
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
                return with_box_sign(replace(labelled[0], spans=spans), is_meant), end
        if not is_meant:
            return None
        return with_box_sign(callout_list(inside, spans, self.code), is_meant), end


def _is_all_there_is(blocks: Sequence[Block], start: int, end: int) -> bool:
    """Whether the paragraphs under a label are the whole article, and so its body.

    The list that the label announced is missing then. A box has no title above its label, and the
    points in a file of their own are shorter.
    """
    if end < len(blocks):
        return False
    above = {block.kind for block in blocks[: start - 1]}
    if BlockKind.PARAGRAPH in above or BlockKind.HEADING not in above:
        return False
    words = sum(len(block.text.split()) for block in blocks[start:end])
    return words >= _LONG_PARAGRAPH * (end - start)


def _in_one_item(items: Sequence[Block]) -> list[KeyPoint]:
    """The points in a list of one item, `(1) … (2) …`; empty for any other list."""
    is_lone = len(items) == 1 and items[0].marker.strip("().") == "1"
    return numbered_points(items[0], first=2) if is_lone else []
