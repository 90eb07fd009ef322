"""A draft, cut up, and its summary."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from enum import Enum
from functools import cached_property

from nutgraf.model.directive import Directive
from nutgraf.model.house import NO_HOUSE, House
from nutgraf.model.source import Source, Span


class BlockKind(Enum):
    """What a block of the source is, and so what may be done with it."""

    TITLE = "title"
    DECK = "deck"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    QUOTE = "quote"
    CODE = "code"
    TABLE = "table"
    CAPTION = "caption"

    @property
    def is_prose(self) -> bool:
        """Whether its sentences may stand in a summary."""
        return self in (BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.QUOTE)


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of the source, reduced to plain text.

    `offsets[i]` is the source offset of `text[i]`; it is None where the text is the
    source's own slice, character for character. `level` is a heading's depth (1-6) or a
    list item's (1 is the outermost), `group` numbers the lists, `marker` is the item's
    glyph (`-`, `1.`) or empty, `bold` is how many characters at its start are set in bold,
    `callout` is the type of the callout that it stands in (`summary`, `abstract`), and `is_link`
    says that it is nothing but a link. `row` counts the rows of tables, where they are known,
    from 1 on and with a gap before each table, and `is_head` says that a cell heads a column.
    """

    kind: BlockKind
    span: Span
    text: str
    offsets: Sequence[int] | None = field(default=None, repr=False)
    level: int = 0
    group: int = -1
    marker: str = ""
    bold: int = 0
    callout: str = ""
    is_link: bool = False
    row: int = 0
    is_head: bool = False

    def source_span(self, start: int, end: int) -> Span:
        """The source span of `text[start:end]`, a range that is not empty."""
        if self.offsets is None:
            return Span(self.span.start + start, self.span.start + end)
        return Span(self.offsets[start], self.offsets[end - 1] + 1)

    def part(self, start: int, end: int) -> "Block":
        """The block's `text[start:end]`, without outer white space, as a block of its own."""
        piece = self.text[start:end]
        start += len(piece) - len(piece.lstrip())
        end = max(start, end - (len(piece) - len(piece.rstrip())))
        span = self.source_span(start, end) if end > start else Span(self.span.end, self.span.end)
        offsets = None if self.offsets is None else self.offsets[start:end]
        bold = min(max(0, self.bold - start), end - start)
        return replace(self, text=self.text[start:end], span=span, offsets=offsets, bold=bold)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the article's body, its white space folded.

    `index` counts the sentences, `block` is the index of its block. The span is None for
    a sentence of a summary that was given apart from the article.
    """

    index: int
    text: str
    span: Span | None = None
    block: int = 0


@dataclass(frozen=True, slots=True)
class KeyPoint:
    """One of the author's key points, its text without bullet and markup.

    `label` is a bold lead-in (`Inflation`), which is also part of the text. The span is
    None where the source has no place for it, as in a record's own list.
    `offsets[i]` is the source offset of `text[i]`; it is None where they are not known one by one.
    `reserved` are the characters that its place does not take as they are, beside those that no
    markup does: the mark that ends it in front matter.
    """

    text: str
    span: Span | None = None
    label: str = ""
    offsets: Sequence[int] | None = field(default=None, repr=False, compare=False)
    reserved: str = field(default="", repr=False, compare=False)


class Origin(Enum):
    """Where a list of key points was found."""

    HEADING = "heading"
    CALLOUT = "callout"
    HIGHLIGHT = "@highlight"
    FRONT_MATTER = "front matter"
    RECORD = "record"
    FILE = "file"


@dataclass(frozen=True, slots=True)
class KeyPointList:
    """A list of key points and what made nutgraf see one: its heading, or its origin."""

    origin: Origin
    heading: str
    span: Span | None
    points: tuple[KeyPoint, ...]


@dataclass(frozen=True, slots=True)
class Candidate:
    """What may be a list of key points: where, and the signs for it and against it.

    `signs` are what was seen and its weight, `score` is their sum; `is_taken` says whether that
    was enough.
    """

    heading: str
    span: Span
    score: float
    signs: tuple[tuple[str, float], ...]
    is_taken: bool = False


@dataclass(frozen=True, eq=False)
class Article:
    """A draft, cut up: its body in blocks and sentences, its key points apart from them.

    `author`, `outlet` and `date` come from its front matter, byline or dateline; `section` is
    what its front matter, page or record calls the part of the paper that it is in. `directives`
    are what it says about its own findings, in order; `house` is what its newsroom lays down.
    `notices` say what is in doubt about the way that it was read, and `candidates` what may have
    been its key points, taken or not.
    """

    source: Source
    title: str
    language: str
    blocks: tuple[Block, ...]
    sentences: tuple[Sentence, ...]
    lists: tuple[KeyPointList, ...]
    given_summary: tuple[Sentence, ...] | None = None
    author: str = ""
    outlet: str = ""
    date: datetime.date | None = None
    section: str = ""
    notices: tuple[str, ...] = ()
    directives: tuple[Directive, ...] = ()
    house: House = NO_HOUSE
    candidates: tuple[Candidate, ...] = ()

    @cached_property
    def key_points(self) -> tuple[KeyPoint, ...]:
        """All key points, list after list."""
        return tuple(point for points in self.lists for point in points.points)

    @property
    def headings(self) -> tuple[str, ...]:
        """The title (empty where there is none), then deck and section headings, in order."""
        kinds = (BlockKind.TITLE, BlockKind.DECK, BlockKind.HEADING)
        headings = [block.text for block in self.blocks if block.kind in kinds]
        return (self.title, *(text for text in headings if text != self.title))


@dataclass(frozen=True, slots=True)
class Summary:
    """Which sentences make the summary: indices into the article, in its order.

    `scores` and `ranks` (1 is the most important) stand beside `sentences`; `ranking` has the
    article's sentences, the most important first, as a summary of any length would take them.
    All are empty for a summary that somebody else wrote, whose sentences are `given`.
    """

    method: str
    sentences: tuple[int, ...] = ()
    scores: tuple[float, ...] = ()
    ranks: tuple[int, ...] = ()
    ranking: tuple[int, ...] = ()
    given: tuple[Sentence, ...] | None = None

    def texts(self, article: Article) -> tuple[Sentence, ...]:
        """The summary's sentences, in order."""
        if self.given is not None:
            return self.given
        return tuple(article.sentences[index] for index in self.sentences)
