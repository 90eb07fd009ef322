"""The article's body as the page shows it, its sentences tied to the key points they prove.

Blocks and spans are the article's own, as it was cut when it was read: nothing is searched for.
"""

import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Literal

from nutgraf.checks.rules import omitted_fact
from nutgraf.formats.printers.html.points import Point
from nutgraf.formats.printers.html.standing import WORST_FIRST, Shape
from nutgraf.model import Article, Block, BlockKind, Report, Sentence

Direction = Literal["ltr", "rtl"]

_LOOKED_AT = 20_000
"""Characters that show in which direction a text is written."""


@dataclass(frozen=True, slots=True)
class Fragment:
    """A part of a block: a sentence with the key points that it speaks of, or what is between.

    `is_untold` says that it is important, and no key point mentions it.
    """

    text: str
    sentence: int | None = None
    points: tuple[Point, ...] = ()
    is_untold: bool = False

    @property
    def shape(self) -> Shape | None:
        """The worst shape of its key points; None where there are none."""
        shapes = {point.standing.of_evidence for point in self.points}
        return next((shape for shape in WORST_FIRST if shape in shapes), None)


@dataclass(frozen=True, slots=True)
class ShownBlock:
    """A block of the page: its parts, and its own direction where that is not the article's."""

    kind: str
    parts: tuple[Fragment, ...]
    depth: int = 0
    direction: str = ""
    number: int | None = None
    is_head: bool = False


@dataclass(frozen=True, slots=True)
class PageElement:
    """Blocks that make one element: a list, a quotation, a table's rows, or one alone."""

    kind: str
    passages: tuple[ShownBlock, ...] = ()
    rows: tuple[tuple[ShownBlock, ...], ...] = ()


@dataclass(slots=True)
class _Ties:
    """What the page says of sentences, by their number."""

    points: dict[int, list[Point]] = field(default_factory=dict)
    untold: set[int] = field(default_factory=set)


def direction(text: str) -> Direction:
    """The direction in which most letters of a text's beginning are written."""
    letters = filter(str.isalpha, text[:_LOOKED_AT])
    kinds = [unicodedata.bidirectional(letter) for letter in letters]
    from_the_right = kinds.count("R") + kinds.count("AL")
    return "rtl" if 2 * from_the_right > len(kinds) else "ltr"


def direction_of(article: Article) -> Direction:
    """The direction in which an article is written."""
    texts: list[str] = []
    size = 0
    for block in article.blocks:
        texts.append(block.text)
        size += len(block.text)
        if size >= _LOOKED_AT:
            break
    return direction(" ".join(texts))


def shown_body(
    report: Report, shown: Sequence[Point], whole: Direction
) -> tuple[tuple[PageElement, ...], int]:
    """All blocks of the report's article, in order, and how many important sentences are untold.

    `whole` is the direction of the article; untold is what no key point mentions.
    """
    article, ties = report.analysis.article, _ties(report, shown)
    sentences = {
        number: list(of_block)
        for number, of_block in groupby(article.sentences, key=lambda sentence: sentence.block)
    }
    depth, blocks = 0, []
    for number, block in enumerate(article.blocks):
        depth = min(block.level, depth + 1) if block.kind is BlockKind.HEADING else depth
        parts = tuple(_parts(block, sentences.get(number, ()), ties))
        own = direction(block.text)
        blocks.append((block, _passage(block, parts, max(1, depth), own if own != whole else "")))
    return tuple(_grouped(blocks)), len(ties.untold)


def _ties(report: Report, shown: Sequence[Point]) -> _Ties:
    """Sentences with their key points, and those that a key point should perhaps mention."""
    analysis, ties = report.analysis, _Ties()
    for point in shown:
        for proof in point.proofs:
            if proof.sentence is not None:
                ties.points.setdefault(proof.sentence, []).append(point)
    if not shown:
        return ties
    ties.untold = {index for index in analysis.summary.sentences if index not in ties.points}
    for finding in (*report.findings, *report.asides):
        if finding.rule == omitted_fact.ID:
            ties.untold |= {evidence.sentence.index for evidence in finding.evidence}
    return ties


def _parts(block: Block, sentences: Iterable[Sentence], ties: _Ties) -> Iterator[Fragment]:
    """A block's text, cut at the sentences that the page says something of."""
    done = 0
    for sentence in sentences:
        points, is_untold = ties.points.get(sentence.index, ()), sentence.index in ties.untold
        if sentence.span is None or not (points or is_untold):
            continue
        start = max(done, _within(block, sentence.span.start))
        end = _within(block, sentence.span.end)
        if start >= end:
            continue
        if done < start:
            yield Fragment(block.text[done:start])
        yield Fragment(block.text[start:end], sentence.index, tuple(points), is_untold)
        done = end
    if done < len(block.text):
        yield Fragment(block.text[done:])


def _within(block: Block, offset: int) -> int:
    """Where in a block's text an offset of the source is."""
    if block.offsets is None:
        index = offset - block.span.start
    else:
        index = bisect_left(block.offsets, offset)
    return min(max(0, index), len(block.text))


def _passage(block: Block, parts: tuple[Fragment, ...], depth: int, own: str) -> ShownBlock:
    if block.kind is BlockKind.ITEM:
        digits = block.marker.rstrip(".)")
        number = int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 7 else None
        return ShownBlock("item", parts, max(1, min(block.level, 6)), own, number)
    return ShownBlock(block.kind.value, parts, depth, own, is_head=block.is_head)


def _grouped(blocks: Sequence[tuple[Block, ShownBlock]]) -> Iterator[PageElement]:
    """Items of one list, a quotation's paragraphs and the cells of tables, each together."""
    for (kind, _, _), run in groupby(enumerate(blocks), key=_alike):
        alike = [pair for _, pair in run]
        passages = tuple(passage for _, passage in alike)
        if kind is BlockKind.ITEM:
            is_counted = passages[0].number is not None
            yield PageElement("numbers" if is_counted else "bullets", passages)
        elif kind is BlockKind.TABLE:
            yield from _tables(alike)
        else:
            yield PageElement(kind.value, passages)


def _alike(numbered: tuple[int, tuple[Block, ShownBlock]]) -> tuple[BlockKind, int, int]:
    """What blocks have in common if they make one element; others stand alone."""
    number, (block, _) = numbered
    if block.kind is BlockKind.ITEM:
        return block.kind, block.group, -1
    if block.kind in (BlockKind.QUOTE, BlockKind.TABLE):
        return block.kind, -1, -1
    return block.kind, -1, number


def _tables(cells: Sequence[tuple[Block, ShownBlock]]) -> Iterator[PageElement]:
    """Rows of cells, a new table after a gap; cells of no known row are paragraphs."""
    rows: list[tuple[ShownBlock, ...]] = []
    before = 0
    for row, run in groupby(cells, key=lambda cell: cell[0].row):
        passages = tuple(passage for _, passage in run)
        if rows and row != before + 1:
            yield PageElement("table", rows=tuple(rows))
            rows = []
        if row:
            rows.append(passages)
        else:
            yield PageElement("cells", passages)
        before = row
    if rows:
        yield PageElement("table", rows=tuple(rows))
